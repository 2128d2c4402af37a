package se.prova.assessment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.AttendanceDay.Absence;
import se.prova.assessment.DayPage.Announced;
import se.prova.web.Fields;

/** A day as typed: what was agreed, and in its own form what came of it. */
final class DayForm {

    private static final int DAYS_OUTSIDE_MAX = 366;
    private static final String WORD = "word";

    private DayForm() {}

    /** The next agreed day: the weekday after the latest one, at the same times. */
    static Fields next(Assessment assessment, List<AttendanceDay> days) {
        if (days.isEmpty()) {
            return Fields.filled(Map.of("day", assessment.periodFrom().toString()));
        }
        AttendanceDay latest = days.getLast();
        LocalDate day = latest.day().plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return Fields.filled(Map.of(
                "day", day.toString(),
                "agreed-from", latest.agreedFrom().toString(),
                "agreed-until", latest.agreedUntil().toString()));
    }

    /** An agreed day of which nothing is said yet; empty if anything is wrong, which is then noted in the fields. */
    static Optional<AttendanceDay> agreed(Fields fields, Assessment assessment, List<AttendanceDay> days, UUID id) {
        LocalDate day = day(fields, assessment, days, id);
        LocalTime from = fields.time("agreed-from");
        LocalTime until = fields.time("agreed-until");
        if (!fields.anyWrong() && !from.isBefore(until)) {
            fields.wrong("agreed-until", "attendance.backwards");
        }
        return fields.anyWrong()
                ? Optional.empty()
                : Optional.of(
                        new AttendanceDay(id, assessment.id(), day, from, until, null, null, null, null, "", "", 0));
    }

    /** The whole day; empty if anything is wrong, which is then noted in the fields. */
    static Optional<AttendanceDay> whole(
            Fields fields, Assessment assessment, List<AttendanceDay> days, UUID id, LocalDate today) {
        Optional<AttendanceDay> agreed = agreed(fields, assessment, days, id);
        Optional<LocalTime> from = fields.optionalTime("present-from");
        Optional<LocalTime> until = fields.optionalTime("present-until");
        if (from.isPresent() != until.isPresent()) {
            fields.wrong(from.isPresent() ? "present-until" : "present-from", "error.required");
        } else if (from.isPresent() && !from.get().isBefore(until.get())) {
            fields.wrong("present-until", "attendance.backwards");
        }
        Optional<Absence> absence = fields.optionalChoice("absence", Absence.class);
        Optional<Announced> announced = fields.optionalChoice("announced", Announced.class);
        if (announced.isPresent() && absence.isEmpty()) {
            fields.wrong("absence", "attendance.absence.missing");
        }
        boolean said = from.isPresent() || absence.isPresent();
        String reportedBy = said
                ? fields.line("reported-by", Assessment.LINE_CHARS_MAX)
                : fields.optionalLine("reported-by", Assessment.LINE_CHARS_MAX);
        String word = fields.optionalText(WORD, AttendanceDay.WORD_CHARS_MAX);
        if (from.isPresent() && agreed.filter(day -> day.day().isAfter(today)).isPresent()) {
            fields.wrong("present-from", "attendance.future");
        }
        fields.printable(WORD);
        return fields.anyWrong()
                ? Optional.empty()
                : agreed.map(day -> told(
                        day,
                        from.orElse(null),
                        until.orElse(null),
                        absence.orElse(null),
                        announced.map(Announced.YES::equals).orElse(null),
                        reportedBy,
                        word));
    }

    /** The day as it was agreed, with the person there all the time. */
    static AttendanceDay asAgreed(AttendanceDay day, String reportedBy, long revision) {
        return onRevision(told(day, day.agreedFrom(), day.agreedUntil(), null, null, reportedBy, day.word()), revision);
    }

    /** A stored day as the fields of its form. */
    static Map<String, String> written(AttendanceDay day) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("day", day.day().toString());
        fields.put("agreed-from", day.agreedFrom().toString());
        fields.put("agreed-until", day.agreedUntil().toString());
        fields.put("present-from", text(day.presentFrom()));
        fields.put("present-until", text(day.presentUntil()));
        fields.put("absence", text(day.absence()));
        fields.put("announced", day.announced() == null ? "" : day.announced() ? "YES" : "NO");
        fields.put("reported-by", day.reportedBy());
        fields.put(WORD, day.word());
        return fields;
    }

    static AttendanceDay onRevision(AttendanceDay day, long revision) {
        return new AttendanceDay(
                day.id(),
                day.assessmentId(),
                day.day(),
                day.agreedFrom(),
                day.agreedUntil(),
                day.presentFrom(),
                day.presentUntil(),
                day.absence(),
                day.announced(),
                day.reportedBy(),
                day.word(),
                revision);
    }

    private static LocalDate day(Fields fields, Assessment assessment, List<AttendanceDay> days, UUID id) {
        LocalDate day = fields.date("day");
        if (fields.anyWrong()) {
            return day;
        }
        if (day.isBefore(assessment.periodFrom().minusDays(DAYS_OUTSIDE_MAX))
                || day.isAfter(assessment.periodUntil().plusDays(DAYS_OUTSIDE_MAX))) {
            fields.wrong("day", "attendance.day.far");
        }
        if (days.stream()
                .anyMatch(other -> other.day().equals(day) && !other.id().equals(id))) {
            fields.wrong("day", "attendance.day.taken");
        }
        return day;
    }

    private static AttendanceDay told(
            AttendanceDay day,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable Absence absence,
            @Nullable Boolean announced,
            String reportedBy,
            String word) {
        return new AttendanceDay(
                day.id(),
                day.assessmentId(),
                day.day(),
                day.agreedFrom(),
                day.agreedUntil(),
                from,
                until,
                absence,
                announced,
                reportedBy,
                word,
                day.revision());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
