package se.prova.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import se.prova.access.Action;
import se.prova.assessment.Assessment;
import se.prova.overview.Chain.Stage;

/**
 * One assessment in the work list.
 *
 * @param name the first name; empty for somebody protected
 * @param unit where it is done
 * @param due when something is due, in words
 * @param late whether the period is over without a signed statement
 * @param next the one thing to do next; whoever works with a part of it has the ways into that part instead
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
        List<NextAct> next) {

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

    /** For who leads the assessment: how far it has come, and the one thing to do next. */
    static Job whole(Standing standing, Shown shown, LocalDate today) {
        Chain chain = Chain.of(standing);
        return of(
                standing,
                shown,
                today,
                group(standing, chain, late(standing, today), today),
                NextAct.all(chain, standing, path(standing)));
    }

    /** For who works with a part of it: the ways into that part, and nothing of the rest. */
    static Job part(Standing standing, Shown shown, LocalDate today, Predicate<Action> may) {
        List<NextAct> ways = NextAct.parts(standing, path(standing), may);
        Group group = standing.closed() ? Group.DONE : ways.isEmpty() ? Group.ONGOING : Group.YOURS;
        return of(standing, shown, today, group, ways);
    }

    private static Job of(Standing standing, Shown shown, LocalDate today, Group group, List<NextAct> next) {
        return new Job(
                standing.assessment(),
                shown.name(),
                shown.code(),
                shown.unit(),
                Chain.of(standing),
                group,
                due(standing, today),
                late(standing, today),
                standing.unreported(),
                next);
    }

    private static boolean late(Standing standing, LocalDate today) {
        return !standing.done() && today.isAfter(standing.assessment().periodUntil());
    }

    private static String path(Standing standing) {
        return "/bedomningar/" + standing.assessment().id();
    }

    private static Group group(Standing standing, Chain chain, boolean late, LocalDate today) {
        if (standing.after().any()) {
            return Group.YOURS;
        }
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
