package se.prova.consent.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.prova.assessment.Assessment;
import se.prova.consent.Data;
import se.prova.consent.Ground;
import se.prova.consent.How;
import se.prova.consent.Law;
import se.prova.consent.Menprovning.Result;
import se.prova.consent.OtherGround;
import se.prova.consent.Waiver;
import se.prova.web.Fields;

/** A waiver or another ground as typed. */
final class GroundForm {

    private static final int MONTHS_SHOWN = 6;

    private GroundForm() {}

    /** Who notes it, and when. */
    record Noted(UUID id, Assessment assessment, UUID account, Instant at, LocalDate today) {}

    static Fields newWaiver(LocalDate today) {
        return Fields.listed(Map.of(
                "covers",
                List.of(Data.STATEMENT.name()),
                "given-on",
                List.of(today.toString()),
                "valid-until",
                List.of(today.plusMonths(MONTHS_SHOWN).toString())));
    }

    static Fields newOther(LocalDate today) {
        return Fields.listed(Map.of(
                "covers",
                List.of(Data.STATEMENT.name()),
                "decided-on",
                List.of(today.toString()),
                "valid-until",
                List.of(today.toString())));
    }

    /** A waiver; empty if anything is wrong, which is then noted in the fields. */
    static Optional<Waiver> waiver(Fields fields, Noted noted) {
        String recipient = fields.line("recipient", Ground.NAME_CHARS_MAX);
        Set<Data> covers = covers(fields);
        String what = fields.optionalText("what", Ground.TEXT_CHARS_MAX);
        String purpose = fields.text("purpose", Ground.TEXT_CHARS_MAX);
        LocalDate given = past(fields, "given-on", noted.today());
        How how = fields.choice("given-how", How.class);
        LocalDate until = until(fields, given, given.plusMonths(Waiver.MONTHS_MAX), "consent.wrong.months");
        fields.printable();
        return fields.anyWrong()
                ? Optional.empty()
                : Optional.of(new Waiver(
                        noted.id(),
                        noted.assessment().id(),
                        noted.assessment().unitId(),
                        recipient,
                        Data.words(covers),
                        what,
                        purpose,
                        given,
                        how,
                        until,
                        null,
                        noted.account(),
                        noted.at(),
                        0));
    }

    /** Another ground; empty if anything is wrong, which is then noted in the fields. */
    static Optional<OtherGround> other(Fields fields, Noted noted) {
        String recipient = fields.line("recipient", Ground.NAME_CHARS_MAX);
        Set<Data> covers = covers(fields);
        Law law = fields.choice("law", Law.class);
        String statute = fields.optionalLine("statute", OtherGround.STATUTE_CHARS_MAX);
        if (law.named() && statute.isEmpty()) {
            fields.wrong("statute", "consent.wrong.statute");
        }
        String why = fields.text("why", Ground.TEXT_CHARS_MAX);
        LocalDate decided = past(fields, "decided-on", noted.today());
        LocalDate until = until(fields, decided, decided.plusDays(OtherGround.DAYS_MAX), "consent.wrong.days");
        Optional<Result> result = fields.optionalChoice("weighed", Result.class);
        String who = fields.optionalLine("weighed-by", Ground.NAME_CHARS_MAX);
        String weighedWhy = fields.optionalText("weighed-why", Ground.TEXT_CHARS_MAX);
        Optional<LocalDate> weighedOn = fields.optionalDate("weighed-on");
        if (law.weighed() && result.isEmpty()) {
            fields.wrong("weighed", "consent.wrong.weighed");
        }
        if (result.isPresent()) {
            fields.line("weighed-by", Ground.NAME_CHARS_MAX);
            fields.text("weighed-why", Ground.TEXT_CHARS_MAX);
            past(fields, "weighed-on", noted.today());
        } else if (!who.isEmpty() || !weighedWhy.isEmpty()) {
            fields.wrong("weighed", "consent.wrong.weighed");
        }
        fields.printable();
        return fields.anyWrong()
                ? Optional.empty()
                : Optional.of(new OtherGround(
                        noted.id(),
                        noted.assessment().id(),
                        noted.assessment().unitId(),
                        recipient,
                        Data.words(covers),
                        law,
                        statute,
                        why,
                        decided,
                        until,
                        who,
                        result.flatMap(_ -> weighedOn).orElse(null),
                        weighedWhy,
                        result.orElse(null),
                        null,
                        noted.account(),
                        noted.at(),
                        0));
    }

    private static Set<Data> covers(Fields fields) {
        Set<Data> covers = EnumSet.noneOf(Data.class);
        for (String word : fields.all("covers")) {
            fields.make("covers", "error.choice", () -> Data.valueOf(word)).ifPresent(covers::add);
        }
        if (covers.isEmpty()) {
            fields.wrong("covers", "consent.wrong.covers");
        }
        return covers;
    }

    /** A day that has been. */
    static LocalDate past(Fields fields, String name, LocalDate today) {
        LocalDate day = fields.date(name);
        if (day.isAfter(today)) {
            fields.wrong(name, "error.day.future");
        }
        return day;
    }

    private static LocalDate until(Fields fields, LocalDate from, LocalDate latest, String tooLate) {
        LocalDate until = fields.date("valid-until");
        if (until.isBefore(from)) {
            fields.wrong("valid-until", "consent.wrong.backwards");
        } else if (until.isAfter(latest)) {
            fields.wrong("valid-until", tooLate);
        }
        return until;
    }
}
