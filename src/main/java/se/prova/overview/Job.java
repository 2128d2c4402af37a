package se.prova.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.prova.assessment.Assessment;
import se.prova.overview.Chain.Stage;

/**
 * One assessment in the work list.
 *
 * @param name the first name; empty for somebody protected
 * @param unit where it is done
 * @param due when something is due, in words
 * @param late whether the period is over without a signed statement
 */
public record Job(
        Assessment assessment,
        String name,
        String code,
        String unit,
        Chain chain,
        Group group,
        Due due,
        boolean late,
        long unreported,
        NextAct next) {

    /** Who must act. */
    public enum Group {
        YOURS,
        ONGOING,
        DONE
    }

    /**
     * Something due, or over.
     *
     * @param key of its text, which takes the day and the number of days between it and today
     */
    public record Due(String key, LocalDate day, long days) {}

    /** Who a list says it is about, and where. */
    record Shown(String name, String code, String unit) {}

    static Job of(Standing standing, Shown shown, LocalDate today) {
        Assessment assessment = standing.assessment();
        Chain chain = Chain.of(standing);
        boolean late = !standing.done() && today.isAfter(assessment.periodUntil());
        return new Job(
                assessment,
                shown.name(),
                shown.code(),
                shown.unit(),
                chain,
                group(standing, chain, late, today),
                due(standing, today),
                late,
                standing.unreported(),
                NextAct.of(chain, standing, "/bedomningar/" + assessment.id()));
    }

    private static Group group(Standing standing, Chain chain, boolean late, LocalDate today) {
        if (standing.done()) {
            return Group.DONE;
        }
        Stage now = chain.now().stage();
        boolean begun = !today.isBefore(standing.assessment().periodFrom());
        boolean yours = late
                || now == Stage.READING
                || now == Stage.STATEMENT
                || standing.unreported() > 0
                || standing.running().isPresent()
                || (now == Stage.INTERVIEW && begun);
        return yours ? Group.YOURS : Group.ONGOING;
    }

    private static Due due(Standing standing, LocalDate today) {
        LocalDate from = standing.assessment().periodFrom();
        LocalDate until = standing.assessment().periodUntil();
        if (standing.done()) {
            return new Due(standing.signed() ? "due.signed" : "due.closed", until, 0);
        }
        if (today.isBefore(from)) {
            return new Due("due.from", from, ChronoUnit.DAYS.between(today, from));
        }
        return today.isAfter(until)
                ? new Due("due.late", until, ChronoUnit.DAYS.between(until, today))
                : new Due("due.until", until, ChronoUnit.DAYS.between(today, until));
    }
}
