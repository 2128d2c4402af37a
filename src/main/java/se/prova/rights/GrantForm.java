package se.prova.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.rights.SqlRights.Gift;
import se.prova.web.Fields;

/** A right as typed: to whom, why, until when, and who stands behind it. */
final class GrantForm {

    static final String SECONDER = "seconder";
    private static final String UNTIL = "until";
    private static final int MONTHS_MAX = 12;
    private static final int REASON_CHARS_MAX = 300;

    private GrantForm() {}

    /**
     * Reads the form; empty if anything is wrong, which is then noted in the fields.
     *
     * @param unit those who may be given a right
     * @param by who gives it, and cannot stand behind it too
     * @param hides whether the person is protected, so that a second is asked for
     */
    static Optional<Gift> read(Fields fields, List<Account> unit, UUID by, boolean hides, LocalDate today) {
        LocalDate until = fields.date(UNTIL);
        if (!fields.wrongNames().contains(UNTIL)
                && (until.isBefore(today) || until.isAfter(today.plusMonths(MONTHS_MAX)))) {
            fields.wrong(UNTIL, "rights.until.wrong", MONTHS_MAX);
        }
        return gift(fields, unit, by, hides, until);
    }

    /** The same where each right keeps the day it ends on. */
    static Optional<Gift> handOver(Fields fields, List<Account> unit, UUID by, boolean hides, LocalDate today) {
        return gift(fields, unit, by, hides, today);
    }

    private static Optional<Gift> gift(Fields fields, List<Account> unit, UUID by, boolean hides, LocalDate until) {
        UUID to = fields.id("to");
        if (!fields.wrongNames().contains("to") && !isOne(unit, to)) {
            fields.wrong("to", "error.required");
        }
        String reason = fields.line("reason", REASON_CHARS_MAX);
        Optional<UUID> seconder = hides ? seconder(fields, unit, by) : Optional.empty();
        return fields.anyWrong() ? Optional.empty() : Optional.of(new Gift(to, reason, until, seconder));
    }

    /** Who is asked; nobody where the unit has nobody else, and then one person gives the right alone. */
    static Optional<UUID> seconder(Fields fields, List<Account> unit, UUID by) {
        List<Account> askable =
                unit.stream().filter(one -> !one.id().equals(by)).toList();
        if (askable.isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> chosen = fields.optionalId(SECONDER).filter(id -> isOne(askable, id));
        if (chosen.isEmpty()) {
            fields.wrong(SECONDER, "person.seconder.missing");
        }
        return chosen;
    }

    private static boolean isOne(List<Account> accounts, UUID id) {
        return accounts.stream().anyMatch(one -> one.id().equals(id));
    }
}
