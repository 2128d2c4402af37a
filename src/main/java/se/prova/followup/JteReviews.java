package se.prova.followup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Role;
import se.prova.access.User;
import se.prova.audit.AuditEntry;
import se.prova.audit.Kind;
import se.prova.followup.Reviewed.Mark;
import se.prova.followup.Unusual.Reason;
import se.prova.participant.Participant;
import se.prova.web.Dates;
import se.prova.web.Fields;

/** Lays follow-ups out for their pages. A participant is their code, whoever reads. */
@Singleton
class JteReviews {

    static final int ON_A_PAGE = 10;

    private final SqlReviews reviews;
    private final SqlKnown known;
    private final Accounts accounts;
    private final Clock clock;

    JteReviews(SqlReviews reviews, SqlKnown known, Accounts accounts, Clock clock) {
        this.reviews = reviews;
        this.known = known;
        this.accounts = accounts;
        this.clock = clock;
    }

    LocalDate today() {
        return Dates.today(clock);
    }

    ReviewListPage list(List<Review> found, boolean manages, boolean several, Fields fields) {
        return new ReviewListPage(
                manages, several, fields, found.stream().map(this::line).toList());
    }

    private ReviewListPage.Line line(Review review) {
        List<Reviewed> rows = reviews.entries(review.id());
        return new ReviewListPage.Line(
                review,
                accounts.place(review.unitId()).unit().name(),
                name(review.startedBy()),
                name(review.signedBy()),
                rows.size(),
                left(rows),
                investigate(rows));
    }

    /** The rows of a page, counted from 1. */
    static List<Reviewed> onPage(List<Reviewed> rows, int number) {
        return rows.stream().skip((number - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
    }

    static int pages(List<Reviewed> rows) {
        return Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    /** Those that this manager may mark: their own are another's, where the unit has another. */
    List<Reviewed> mayMark(User user, Review review, List<Reviewed> rows) {
        Map<Long, AuditEntry> logged = reviews.logged(rows);
        boolean colleague = colleague(user, review.unitId());
        return rows.stream()
                .filter(row -> !colleague || !isOwn(user, entry(logged, row)))
                .toList();
    }

    private static boolean isOwn(User user, AuditEntry entry) {
        return entry.actor().equals(user.account().toString());
    }

    /** Whether the unit has another manager today. */
    boolean colleague(User user, UUID unit) {
        return accounts.ofUnit(unit).stream()
                .filter(one -> !one.id().equals(user.account()))
                .flatMap(one -> accounts.user(one.id(), today()).stream())
                .anyMatch(one -> one.holds(Role.UNIT_MANAGER, unit));
    }

    ReviewPage page(User user, Review review, int number, boolean editable, boolean checked, Fields fields) {
        List<Reviewed> rows = reviews.entries(review.id());
        Map<Long, AuditEntry> logged = reviews.logged(rows);
        List<Reviewed> shown = onPage(rows, number);
        return new ReviewPage(
                review,
                accounts.place(review.unitId()).unit().name(),
                name(review.startedBy()),
                name(review.signedBy()),
                lines(user, review, shown, logged),
                number,
                pages(rows),
                rows.size(),
                left(rows),
                investigate(rows),
                (int) rows.stream()
                        .filter(row -> markedOwn(row, entry(logged, row)))
                        .count(),
                colleague(user, review.unitId()),
                editable,
                checked && reviews.sameAgain(review),
                fields);
    }

    private List<ReviewPage.Line> lines(User user, Review review, List<Reviewed> rows, Map<Long, AuditEntry> logged) {
        Map<String, String> staff = known.staff(logged.values());
        List<Participant> about = known.about(logged.values());
        Map<String, String> codes =
                about.stream().collect(Collectors.toMap(one -> one.id().toString(), Participant::code));
        Set<String> hidden = SqlKnown.hidden(about);
        boolean colleague = colleague(user, review.unitId());
        List<ReviewPage.Line> lines = new ArrayList<>();
        for (Reviewed row : rows) {
            AuditEntry entry = entry(logged, row);
            boolean own = isOwn(user, entry);
            boolean person =
                    Stream.of(Role.values()).anyMatch(role -> role.name().equals(entry.role()));
            lines.add(new ReviewPage.Line(
                    row.seq(),
                    entry.at(),
                    staff.getOrDefault(entry.actor(), ""),
                    person ? "log.role." + entry.role() : "",
                    Kind.sentence(entry.action()),
                    codes.getOrDefault(entry.subject(), ""),
                    row.drawn(),
                    reasons(row, hidden.contains(entry.subject())),
                    own,
                    own && colleague,
                    markedOwn(row, entry),
                    row.mark(),
                    row.note(),
                    name(row.markedBy())));
        }
        return lines;
    }

    /**
     * Why an entry is unusual. Whoever became protected since it was listed shares no name with anybody: that would tell
     * theirs.
     */
    private static List<String> reasons(Reviewed row, boolean hidden) {
        return Stream.of(row.reasons().split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(Reason::valueOf)
                .map(one -> hidden && one == Reason.OWN_FAMILY_NAME ? Reason.PROTECTED : one)
                .distinct()
                .map(one -> "review.reason." + one)
                .toList();
    }

    private static boolean markedOwn(Reviewed row, AuditEntry entry) {
        return row.markedBy() != null && row.markedBy().toString().equals(entry.actor());
    }

    private static AuditEntry entry(Map<Long, AuditEntry> logged, Reviewed row) {
        return Objects.requireNonNull(logged.get(row.seq()));
    }

    private static int left(List<Reviewed> rows) {
        return (int) rows.stream().filter(row -> row.mark() == null).count();
    }

    private static int investigate(List<Reviewed> rows) {
        return (int) rows.stream().filter(row -> row.mark() == Mark.INVESTIGATE).count();
    }

    private String name(@Nullable UUID account) {
        return account == null ? "" : accounts.find(account).map(Account::name).orElse("");
    }
}
