package se.prova.signin.factor;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * What an account's codes are made from.
 *
 * @param secret in Base32, as an app takes it
 * @param usedStep the newest half minute whose code was taken
 * @param enrolledAt since when codes are asked for; null until the first one was right
 */
@MappedEntity("totp")
record Factor(
        @Id UUID accountId,
        @MappedProperty(converter = SealedText.class) String secret,
        long usedStep,
        @Nullable @MappedProperty(converter = Micros.class) Instant enrolledAt) {

    @Override
    public String toString() {
        return "Factor of " + accountId;
    }
}
