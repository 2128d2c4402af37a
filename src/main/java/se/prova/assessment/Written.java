package se.prova.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stored assessment as the fields of its form, so that it can be changed, or compared with what was typed. */
final class Written {

    private static final int MINUTES_PER_HOUR = 60;

    private Written() {}

    /** Field name to text, in the form's order. */
    static Map<String, String> fields(Assessment stored, List<Question> questions, List<EarlierTrial> trials) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", stored.kind().name());
        fields.put("period-from", stored.periodFrom().toString());
        fields.put("period-until", stored.periodUntil().toString());
        fields.put("agreed-hours", hours(stored.agreedMinutes()));
        int questionRows = RowCounts.SHOWN;
        for (Question question : questions) {
            fields.put("question-" + question.ordinal(), question.text());
            questionRows = Math.max(questionRows, question.ordinal());
        }
        fields.put("asked-by", stored.askedBy());
        fields.put("asked-by-role", stored.askedByRole());
        fields.put("asked-on", date(stored.askedOn()));
        fields.put("why-now", stored.whyNow());
        int trialRows = RowCounts.SHOWN;
        for (EarlierTrial trial : trials) {
            fields.put("trial-what-" + trial.ordinal(), trial.what());
            fields.put("trial-held-" + trial.ordinal(), trial.held());
            fields.put("trial-ended-" + trial.ordinal(), trial.whyEnded());
            trialRows = Math.max(trialRows, trial.ordinal());
        }
        fields.put("care", stored.care());
        fields.put("application", stored.application());
        fields.put("application-on", date(stored.applicationOn()));
        fields.put("planning", stored.planning());
        fields.put("case-system", stored.caseSystem());
        fields.put("case-number", stored.caseNumber());
        fields.put("case-namnd", stored.caseNamnd());
        fields.put(RowCounts.QUESTIONS, Integer.toString(questionRows));
        fields.put(RowCounts.TRIALS, Integer.toString(trialRows));
        return fields;
    }

    /** Minutes as hours with a decimal comma, the shortest way that reads back as the same minutes. */
    static String hours(int minutes) {
        if (minutes == 0) {
            return "";
        }
        int whole = minutes / MINUTES_PER_HOUR;
        int hundredths = Math.round((minutes % MINUTES_PER_HOUR) / 0.6f);
        if (hundredths == 0) {
            return Integer.toString(whole);
        }
        return hundredths % 10 == 0 ? whole + "," + hundredths / 10 : "%d,%02d".formatted(whole, hundredths);
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
