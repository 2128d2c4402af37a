package se.prova.signin;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;

/**
 * One browser that somebody is signed in with.
 *
 * @param tokenHash SHA-256 of the cookie's value, so that a copy of the database opens no session
 * @param csrf what forms of this session must send back
 * @param endedAt when it was signed out of; null while it may be used
 */
@MappedEntity("web_session")
record WebSession(
        @Id String tokenHash,
        UUID accountId,
        String csrf,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @MappedProperty(converter = Micros.class) Instant seenAt,
        @Nullable @MappedProperty(converter = Micros.class) Instant endedAt) {

    @Override
    public String toString() {
        return "WebSession of " + accountId;
    }
}
