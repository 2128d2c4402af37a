package se.prova.signin.guest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;

/**
 * One browser that a participant's own page is open in.
 *
 * @param tokenHash SHA-256 of the cookie's value
 * @param csrf what its forms must send back
 */
@MappedEntity("own_visit")
record Visit(
        @Id String tokenHash,
        UUID codeId,
        String csrf,
        @MappedProperty(converter = Micros.class) Instant openedAt,
        @MappedProperty(converter = Micros.class) Instant seenAt,
        @Nullable @MappedProperty(converter = Micros.class) Instant endedAt) {

    @Override
    public String toString() {
        return "Visit with " + codeId;
    }
}
