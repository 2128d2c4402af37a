package se.prova.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.consent.Data;
import se.prova.consent.How;
import se.prova.consent.Law;
import se.prova.consent.Menprovning;
import se.prova.consent.OtherGround;
import se.prova.consent.Waiver;

/** Ways out and what may open them, each of them as it should be; a test spoils one thing at a time. */
final class Paths {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final String FK = "Försäkringskassan";
    static final UUID ID = new UUID(7, 7);
    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00Z");

    private Paths() {}

    static Waiver waiver(UUID assessment, UUID unit, UUID account) {
        return waiver(assessment, unit, account, ID, FK, Data.STATEMENT, TODAY, TODAY, null);
    }

    static Waiver waiver(String recipient, Data data, LocalDate from, LocalDate until, @Nullable Instant withdrawn) {
        return waiver(ID, ID, ID, ID, recipient, data, from, until, withdrawn);
    }

    static Waiver waiver(
            UUID assessment,
            UUID unit,
            UUID account,
            UUID id,
            String recipient,
            Data data,
            LocalDate from,
            LocalDate until,
            @Nullable Instant withdrawn) {
        return new Waiver(
                id,
                assessment,
                unit,
                recipient,
                data.name(),
                "Utlåtandet",
                "Ansökan om ersättning",
                from,
                How.WRITTEN,
                until,
                withdrawn,
                account,
                THEN,
                0);
    }

    static OtherGround other(
            Law law,
            String statute,
            @Nullable Menprovning made,
            String recipient,
            Data data,
            LocalDate from,
            LocalDate until,
            @Nullable Instant withdrawn) {
        return new OtherGround(
                ID,
                ID,
                ID,
                recipient,
                data.name(),
                law,
                statute,
                "Det behövs.",
                from,
                until,
                made == null ? "" : made.who(),
                made == null ? null : made.on(),
                made == null ? "" : made.why(),
                made == null ? null : made.result(),
                withdrawn,
                ID,
                THEN,
                0);
    }

    static Menprovning weighed(Menprovning.Result result) {
        return new Menprovning("Anna Lind", TODAY, "Uppgifterna är kända där.", result);
    }
}
