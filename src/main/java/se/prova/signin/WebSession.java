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
 * @param browser which one it is, in a word or two that its holder recognises
 * @param confirmedAt when the password was last given
 * @param factorAt when the second factor was last given; null while only the password was
 * @param lockedAt when it was locked; null while it is not
 * @param sheet the observation sheet it was last on; null if another page came after
 * @param ownView the page that it is turned around on for the participant; null while it is not
 * @param pinHash the short code that opens it while a sheet is on; null if none is chosen
 * @param endedAt when it was signed out of; null while it may be used
 */
@MappedEntity("web_session")
record WebSession(
        @Id UUID id,
        String tokenHash,
        UUID accountId,
        String csrf,
        String browser,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @MappedProperty(converter = Micros.class) Instant seenAt,
        @MappedProperty(converter = Micros.class) Instant confirmedAt,
        @Nullable @MappedProperty(converter = Micros.class) Instant factorAt,
        @Nullable @MappedProperty(converter = Micros.class) Instant lockedAt,
        @Nullable String sheet,
        @Nullable String ownView,
        @Nullable String pinHash,
        int pinWrong,
        @Nullable @MappedProperty(converter = Micros.class) Instant endedAt) {

    @Override
    public String toString() {
        return "WebSession of " + accountId;
    }
}
