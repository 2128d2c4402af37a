package se.prova.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kinds of act, as whoever reads the log asks for them. Each act that the program writes belongs to exactly one; an act
 * that is in none would be found by no kind and told by no sentence.
 */
public enum Kind {
    /** Every kind, and what is in none. */
    ALL(),
    READ(
            "assessments.listed",
            "assessment.read",
            "attendance.read",
            "case.read",
            "consent.read",
            "document.checked",
            "extract.opened",
            "grants.read",
            "interview.read",
            "journal.read",
            "own.page.read",
            "own.readers.read",
            "own.statement.read",
            "paper.read",
            "participant.read",
            "participation.read",
            "readers.printed",
            "readers.read",
            "reading.read",
            "release.read",
            "session.read",
            "statement.read"),
    REFUSED(
            "access.refused",
            "events.refused",
            "own.refused",
            "release.refused",
            "session.refused",
            "statement.refused"),
    ASSESSMENTS(
            "assessment.changed",
            "assessment.closed",
            "assessment.created",
            "assessment.reopened",
            "attendance.agreed",
            "attendance.recorded",
            "interview.answered",
            "interview.changed",
            "interview.created",
            "interview.started",
            "participant.created"),
    /** What happened at the stations: observation passes and what the tasks there demand. */
    PASSES(
            "demand-profile.made",
            "events.quarantined",
            "events.recorded",
            "profile.created",
            "session.created",
            "session.started"),
    STATEMENTS(
            "guard.answered",
            "guard.lifted",
            "guard.reflected",
            "statement.answer.changed",
            "statement.approved",
            "statement.begun",
            "statement.comment.added",
            "statement.comment.declined",
            "statement.commented",
            "statement.complement.asked",
            "statement.complemented",
            "statement.corrected",
            "statement.finding.added",
            "statement.finding.changed",
            "statement.finding.moved",
            "statement.finding.removed",
            "statement.gone-through",
            "statement.late.answered",
            "statement.not-complemented",
            "statement.read-by-participant",
            "statement.recipient.chosen",
            "statement.returned",
            "statement.revoked",
            "statement.signed",
            "statement.submitted",
            "statement.words.added"),
    RELEASED(
            "extract.made",
            "release.cancelled",
            "release.ordered",
            "release.prepared",
            "release.receipted",
            "statement.attached",
            "statement.handed",
            "statement.sent",
            "statement.told",
            "statement.words.left"),
    CONSENTS(
            "consent.printed",
            "ground.recorded",
            "ground.withdrawn",
            "paper.added",
            "participation.recorded",
            "participation.withdrawn",
            "waiver.recorded",
            "waiver.withdrawn"),
    RIGHTS(
            "assessment.handed-over",
            "grant.alone",
            "grant.declined",
            "grant.given",
            "grant.revoked",
            "grant.seconded",
            "own.code.ended",
            "own.code.made",
            "own.code.read",
            "participant.protected"),
    ACCOUNTS(
            "account.closed",
            "account.created",
            "account.link.used",
            "account.linked",
            "account.roles",
            "account.trained",
            "factor.enrolled",
            "unit.changed",
            "unit.created"),
    SIGN_IN(
            "own.closed",
            "own.opened",
            "session.closed",
            "session.confirmed",
            "session.opened",
            "session.pin.chosen",
            "session.revoked"),
    LOG(
            "alone.read",
            "alone.seen",
            "guard.read",
            "log.exported",
            "log.read",
            "review.marked",
            "review.read",
            "review.signed",
            "review.started",
            "reviews.listed");

    // Made by List.of, so nobody can change it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> acts;

    Kind(String... acts) {
        this.acts = List.of(acts);
    }

    /** The acts of this kind, as words in the log. */
    public List<String> acts() {
        return acts;
    }

    /** All acts that the program knows. */
    public static Set<String> known() {
        return Stream.of(values()).flatMap(kind -> kind.acts.stream()).collect(Collectors.toSet());
    }

    /** The kind of an act; empty for one that the program does not know. */
    public static Optional<Kind> of(String act) {
        return Stream.of(values()).filter(kind -> kind.acts.contains(act)).findFirst();
    }

    /** The key of the sentence that tells an act. */
    public static String sentence(String act) {
        return of(act).isEmpty() ? "log.act.other" : "log.act." + act;
    }
}
