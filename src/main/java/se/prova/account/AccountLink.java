package se.prova.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;

/**
 * A way into an account that somebody hands over in person or by telephone, and that opens once.
 *
 * @param tokenHash SHA-256 of what the address ends with, so that a copy of the database opens nothing
 */
@MappedEntity("account_link")
record AccountLink(
        @Id String tokenHash,
        UUID accountId,
        Purpose purpose,
        UUID madeBy,
        @MappedProperty(converter = Micros.class) Instant madeAt,
        @MappedProperty(converter = Micros.class) Instant validUntil,
        @Nullable @MappedProperty(converter = Micros.class) Instant usedAt) {

    /** What a link replaces: never both factors of somebody who has them, so that its maker cannot sign in with it. */
    enum Purpose {
        /** The first password of a new account. */
        INVITATION,
        /** A new password; the code from the phone is still asked for. */
        PASSWORD,
        /** A new phone; the password is still asked for. */
        PHONE
    }

    @Override
    public String toString() {
        return "AccountLink of " + accountId;
    }
}
