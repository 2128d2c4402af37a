package se.prova.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.Assessment.Kind;
import se.prova.web.Fields;

/** What is asked, by whom and for when, as typed for a new assessment or a changed one. */
record ReferralForm(
        Kind kind,
        LocalDate from,
        LocalDate until,
        int agreedMinutes,
        Case socialCase,
        Asked asked,
        Planned planned,
        List<Trial> trials,
        Map<Integer, String> questions) {

    private static final int CASE_CHARS_MAX = 60;
    private static final int NAMND_CHARS_MAX = 120;
    private static final int YEARS_MAX = 5;
    private static final int MINUTES_PER_HOUR = 60;
    private static final Pattern HOURS = Pattern.compile("(\\d{1,4})(?:[.,](\\d{1,2}))?");

    /** The social services' own case. */
    record Case(String system, String number, String namnd) {}

    /** Who asked, when and why now. */
    record Asked(String by, String role, @Nullable LocalDate on, String whyNow) {}

    /** What lies around the trial: care, an application, plans at the authorities. */
    record Planned(
            String care, String application, @Nullable LocalDate applicationOn, String atAuthorities) {}

    /** An earlier trial in its row. */
    record Trial(int row, String what, String held, String whyEnded) {}

    /** Reads the form; empty if anything is wrong, which is then noted in the fields. */
    static Optional<ReferralForm> read(Fields fields) {
        RowCounts rows = RowCounts.of(fields);
        Kind kind = fields.choice("kind", Kind.class);
        LocalDate from = fields.date("period-from");
        LocalDate until = fields.date("period-until");
        if (!fields.anyWrong() && from.isAfter(until)) {
            fields.wrong("period-until", "assessment.period.backwards");
        } else if (!fields.anyWrong() && until.isAfter(from.plusYears(YEARS_MAX))) {
            fields.wrong("period-until", "assessment.period.long", YEARS_MAX);
        }
        int minutes = minutes(fields);
        Map<Integer, String> questions = questions(fields, rows.questions());
        Asked asked = new Asked(
                fields.line("asked-by", Assessment.LINE_CHARS_MAX),
                fields.optionalLine("asked-by-role", Assessment.LINE_CHARS_MAX),
                fields.optionalDate("asked-on").orElse(null),
                fields.optionalText("why-now", Assessment.TEXT_CHARS_MAX));
        List<Trial> trials = trials(fields, rows.trials());
        Planned planned = new Planned(
                fields.optionalText("care", Assessment.TEXT_CHARS_MAX),
                fields.optionalText("application", Assessment.TEXT_CHARS_MAX),
                fields.optionalDate("application-on").orElse(null),
                fields.optionalText("planning", Assessment.TEXT_CHARS_MAX));
        Case socialCase = new Case(
                fields.optionalLine("case-system", CASE_CHARS_MAX),
                fields.optionalLine("case-number", CASE_CHARS_MAX),
                fields.optionalLine("case-namnd", NAMND_CHARS_MAX));
        fields.printable();
        return fields.anyWrong()
                ? Optional.empty()
                : Optional.of(
                        new ReferralForm(kind, from, until, minutes, socialCase, asked, planned, trials, questions));
    }

    private static int minutes(Fields fields) {
        String typed = fields.optionalLine("agreed-hours", Assessment.LINE_CHARS_MAX);
        if (typed.isEmpty()) {
            return 0;
        }
        OptionalInt minutes = minutes(typed);
        if (minutes.isEmpty()) {
            fields.wrong("agreed-hours", "assessment.hours.wrong");
        }
        return minutes.orElse(0);
    }

    /** Hours as written, 40 or 37,5 or 1,08, in minutes; empty if it is no number of hours. */
    static OptionalInt minutes(String typed) {
        Matcher hours = HOURS.matcher(typed);
        if (!hours.matches()) {
            return OptionalInt.empty();
        }
        String part = hours.group(2) == null ? "0" : hours.group(2);
        int hundredths = Integer.parseInt(part) * (part.length() == 1 ? 10 : 1);
        return OptionalInt.of(Integer.parseInt(hours.group(1)) * MINUTES_PER_HOUR + Math.round(hundredths * 0.6f));
    }

    private static Map<Integer, String> questions(Fields fields, int shown) {
        Map<Integer, String> questions = new LinkedHashMap<>();
        for (int row = 1; row <= shown; row++) {
            String text = fields.optionalText("question-" + row, Question.TEXT_CHARS_MAX);
            if (!text.isEmpty()) {
                questions.put(row, text);
            }
        }
        return questions;
    }

    private static List<Trial> trials(Fields fields, int shown) {
        List<Trial> trials = new ArrayList<>();
        for (int row = 1; row <= shown; row++) {
            Trial trial = new Trial(
                    row,
                    fields.optionalText("trial-what-" + row, EarlierTrial.TEXT_CHARS_MAX),
                    fields.optionalLine("trial-held-" + row, Assessment.LINE_CHARS_MAX),
                    fields.optionalText("trial-ended-" + row, EarlierTrial.TEXT_CHARS_MAX));
            boolean some = !(trial.held() + trial.whyEnded()).isEmpty();
            if (trial.what().isEmpty() && some) {
                fields.wrong("trial-what-" + row, "assessment.trial.what");
            }
            if (!trial.what().isEmpty()) {
                trials.add(trial);
            }
        }
        return trials;
    }

    /** The assessment with this form's words; what the form does not ask for stays. */
    Assessment applied(Assessment before, long revision) {
        return new Assessment(
                before.id(),
                before.unitId(),
                before.participantId(),
                kind,
                before.state(),
                before.responsibleId(),
                from,
                until,
                agreedMinutes,
                socialCase.system(),
                socialCase.number(),
                socialCase.namnd(),
                asked.by(),
                asked.role(),
                asked.on(),
                asked.whyNow(),
                planned.care(),
                planned.application(),
                planned.applicationOn(),
                planned.atAuthorities(),
                before.createdAt(),
                revision);
    }
}
