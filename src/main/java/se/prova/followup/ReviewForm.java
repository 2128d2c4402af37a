package se.prova.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.followup.Reviewed.Mark;
import se.prova.web.Fields;

/** What a manager types in a follow-up: the period, and what they found of each entry. */
final class ReviewForm {

    static final int NOTE_CHARS_MAX = 1_000;
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    /** The days that are followed up. */
    record Period(LocalDate from, LocalDate until) {}

    private ReviewForm() {}

    /** The month before today's. */
    static Fields lastMonth(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        return Fields.filled(Map.of(
                FROM,
                first.toString(),
                UNTIL,
                today.withDayOfMonth(1).minusDays(1).toString()));
    }

    /** The period; empty if it is wrong. It has to be over: what is still to come could not be drawn. */
    static Optional<Period> period(Fields fields, LocalDate today) {
        LocalDate from = fields.date(FROM);
        LocalDate until = fields.date(UNTIL);
        if (!fields.anyWrong() && until.isBefore(from)) {
            fields.wrong(UNTIL, "review.period.backwards");
        }
        if (!fields.anyWrong() && !until.isBefore(today)) {
            fields.wrong(UNTIL, "review.period.future");
        }
        if (!fields.anyWrong() && until.isAfter(from.plusDays(Review.DAYS_MAX - 1))) {
            fields.wrong(UNTIL, "review.period.long", Review.DAYS_MAX);
        }
        return fields.anyWrong() ? Optional.empty() : Optional.of(new Period(from, until));
    }

    /** What is stored, as the form shows it. */
    static Fields filled(List<Reviewed> rows) {
        Map<String, String> values = new HashMap<>();
        for (Reviewed row : rows) {
            Mark mark = row.mark();
            values.put(mark(row), mark == null ? "" : mark.name());
            values.put(note(row), row.note());
        }
        return Fields.filled(values);
    }

    /** The rows that got a mark, or another one; empty if anything is wrong. */
    static Optional<List<Reviewed>> marks(Fields fields, List<Reviewed> rows, UUID by, Instant now) {
        List<Reviewed> marked = new ArrayList<>();
        for (Reviewed row : rows) {
            Optional<Mark> mark = fields.optionalChoice(mark(row), Mark.class);
            String note = fields.optionalText(note(row), NOTE_CHARS_MAX);
            if (mark.isEmpty() && !note.isEmpty()) {
                fields.wrong(mark(row), "review.mark.missing");
            }
            if (mark.isPresent() && mark.get() == Mark.INVESTIGATE && note.isEmpty()) {
                fields.wrong(note(row), "review.note.missing");
            }
            mark.filter(one -> one != row.mark() || !note.equals(row.note()))
                    .ifPresent(one -> marked.add(row.marked(one, note, by, now)));
        }
        return fields.anyWrong() ? Optional.empty() : Optional.of(marked);
    }

    static String mark(Reviewed row) {
        return "mark-" + row.seq();
    }

    static String note(Reviewed row) {
        return "note-" + row.seq();
    }
}
