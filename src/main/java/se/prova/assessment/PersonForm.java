package se.prova.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.prova.participant.Gender;
import se.prova.participant.Identity;
import se.prova.participant.Identity.NumberKind;
import se.prova.participant.Participant;
import se.prova.participant.Personnummer;
import se.prova.participant.Personnummer.NotAPersonnummer;
import se.prova.participant.Protection;
import se.prova.web.Fields;

/** A new participant as typed. */
record PersonForm(
        String firstName,
        String lastName,
        Optional<Personnummer> number,
        String telephone,
        String email,
        String address,
        Gender gender,
        Protection protection) {

    private static final int TELEPHONE_CHARS_MAX = 40;
    private static final int EMAIL_CHARS_MAX = 200;
    private static final int ADDRESS_CHARS_MAX = 400;
    private static final int NUMBER_CHARS_MAX = 40;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** Reads the form; empty if anything is wrong, which is then noted in the fields. */
    static Optional<PersonForm> read(Fields fields, LocalDate today) {
        Protection protection = fields.choice("protection", Protection.class);
        String firstName = fields.line("first-name", Identity.NAME_CHARS_MAX);
        String lastName = fields.optionalLine("last-name", Identity.NAME_CHARS_MAX);
        Optional<Personnummer> number = number(fields, today);
        Gender gender = fields.choice("gender", Gender.class);
        String telephone = fields.optionalLine("telephone", TELEPHONE_CHARS_MAX);
        String email = fields.optionalLine("email", EMAIL_CHARS_MAX);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            fields.wrong("email", "person.email.wrong");
        }
        String address = fields.optionalText("address", ADDRESS_CHARS_MAX);
        if (!protection.storesAddress() && !address.isEmpty()) {
            fields.wrong("address", "person.address.unwanted");
        }
        return fields.anyWrong()
                ? Optional.empty()
                : Optional.of(
                        new PersonForm(firstName, lastName, number, telephone, email, address, gender, protection));
    }

    private static Optional<Personnummer> number(Fields fields, LocalDate today) {
        NumberKind kind = fields.choice("number-kind", NumberKind.class);
        String typed = fields.optionalLine("number", NUMBER_CHARS_MAX);
        if (kind == NumberKind.NONE) {
            if (!typed.isEmpty()) {
                fields.wrong("number", "person.number.unwanted");
            }
            return Optional.empty();
        }
        if (typed.isEmpty()) {
            fields.wrong("number", "person.number.missing");
            return Optional.empty();
        }
        try {
            Personnummer number = Personnummer.parse(typed, today);
            if (number.isSamordningsnummer() != (kind == NumberKind.SAMORDNINGSNUMMER)) {
                fields.wrong("number", "person.number.is-no-" + kind);
            }
            return Optional.of(number);
        } catch (NotAPersonnummer e) {
            fields.wrong("number", "person.number." + e.rule());
            return Optional.empty();
        }
    }

    Participant participant(UUID id, UUID unit, UUID branch, String code, Instant now) {
        return new Participant(id, unit, branch, code, gender, protection, now, 0);
    }

    /** @param numberIndex keyed hash of the number; null where there is none */
    Identity identity(UUID participantId, UUID branch, @Nullable String numberIndex) {
        NumberKind kind = number.map(
                        one -> one.isSamordningsnummer() ? NumberKind.SAMORDNINGSNUMMER : NumberKind.PERSONNUMMER)
                .orElse(NumberKind.NONE);
        return new Identity(
                participantId,
                branch,
                firstName,
                lastName,
                kind,
                number.map(Personnummer::digits).orElse(""),
                numberIndex,
                telephone,
                email,
                address,
                0);
    }

    @Override
    public String toString() {
        return "PersonForm";
    }
}
