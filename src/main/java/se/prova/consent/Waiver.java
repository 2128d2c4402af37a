package se.prova.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.IsoDate;
import se.prova.db.Micros;
import se.prova.db.SealedText;

/**
 * A waiver of secrecy: the participant lets named data go to one recipient by name, for one purpose, for a time. Written
 * once; a withdrawal is noted and takes effect at once, and what went before it stays lawful.
 *
 * <p>Source: OSL 10 kap. 1 § and 12 kap. 2 §.
 *
 * @param covers the kinds of data, see {@link Data#words}
 * @param what the data in words, as the participant was told
 */
@MappedEntity("waiver")
public record Waiver(
        @Id UUID id,
        UUID assessmentId,
        UUID unitId,
        @MappedProperty(converter = SealedText.class) String recipient,
        String covers,
        @MappedProperty(converter = SealedText.class) String what,
        @MappedProperty(converter = SealedText.class) String purpose,
        @MappedProperty(converter = IsoDate.class) LocalDate givenOn,
        How givenHow,
        @MappedProperty(converter = IsoDate.class) LocalDate validUntil,
        @Nullable @MappedProperty(converter = Micros.class) Instant withdrawnAt,
        UUID recordedBy,
        @MappedProperty(converter = Micros.class) Instant createdAt,
        @Version long revision)
        implements Ground {

    /** A waiver for all time would be too general to be one. */
    public static final int MONTHS_MAX = 24;

    public Waiver {
        if (recipient.isBlank() || recipient.length() > NAME_CHARS_MAX) {
            throw new IllegalArgumentException("A recipient's name has 1 to %d characters".formatted(NAME_CHARS_MAX));
        }
        if (purpose.isBlank() || purpose.length() > TEXT_CHARS_MAX || what.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "A waiver says what it is for, in at most %d characters".formatted(TEXT_CHARS_MAX));
        }
        if (validUntil.isBefore(givenOn) || validUntil.isAfter(givenOn.plusMonths(MONTHS_MAX))) {
            throw new IllegalArgumentException("A waiver holds for at most %d months".formatted(MONTHS_MAX));
        }
        Data.of(covers);
    }

    @Override
    public Set<Data> data() {
        return Data.of(covers);
    }

    @Override
    public LocalDate from() {
        return givenOn;
    }

    @Override
    public LocalDate until() {
        return validUntil;
    }

    /** The same from the moment the participant took it back. */
    Waiver withdrawn(Instant at) {
        return new Waiver(
                id,
                assessmentId,
                unitId,
                recipient,
                covers,
                what,
                purpose,
                givenOn,
                givenHow,
                validUntil,
                at,
                recordedBy,
                createdAt,
                revision);
    }
}
