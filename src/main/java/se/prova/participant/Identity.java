package se.prova.participant;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.db.SealedText;

/**
 * Name, number and contact of a participant. They lie here and nowhere else.
 *
 * @param number twelve digits, empty where there is none
 * @param numberIndex keyed hash of the number, for exact search; null where there is none
 */
@MappedEntity("identity")
public record Identity(
        @Id UUID participantId,
        UUID branchId,
        @MappedProperty(converter = SealedText.class) String firstName,
        @MappedProperty(converter = SealedText.class) String lastName,
        NumberKind numberKind,
        @MappedProperty(converter = SealedText.class) String number,
        @Nullable String numberIndex,
        @MappedProperty(converter = SealedText.class) String telephone,
        @MappedProperty(converter = SealedText.class) String email,
        @MappedProperty(converter = SealedText.class) String address,
        @Version long revision) {

    public static final int NAME_CHARS_MAX = 120;
    public static final int CONTACT_CHARS_MAX = 400;

    /** Which kind of number the person has told, if any. */
    public enum NumberKind {
        PERSONNUMMER,
        SAMORDNINGSNUMMER,
        NONE
    }

    public Identity {
        if (firstName.isBlank() || firstName.length() > NAME_CHARS_MAX || lastName.length() > NAME_CHARS_MAX) {
            throw new IllegalArgumentException("A name has 1 to %d characters".formatted(NAME_CHARS_MAX));
        }
        if ((numberKind == NumberKind.NONE) != number.isEmpty() || number.isEmpty() != (numberIndex == null)) {
            throw new IllegalArgumentException("A number, its kind and its index come together");
        }
        if (telephone.length() > CONTACT_CHARS_MAX
                || email.length() > CONTACT_CHARS_MAX
                || address.length() > CONTACT_CHARS_MAX) {
            throw new IllegalArgumentException("Contact has at most %d characters".formatted(CONTACT_CHARS_MAX));
        }
    }

    /** Never the person: a record's own words would put name and number into any log that prints one. */
    @Override
    public String toString() {
        return "Identity of " + participantId;
    }

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    /** The number as printed, with a hyphen before the last four digits; empty where there is none. */
    public Optional<String> printedNumber() {
        return number.isEmpty() ? Optional.empty() : Optional.of(number.substring(0, 8) + "-" + number.substring(8));
    }
}
