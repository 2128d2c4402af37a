package se.prova.assessment;

import se.prova.web.Fields;

/** How many rows of questions and earlier trials a form shows: what it had, and one more where somebody asked for it. */
public record RowCounts(int questions, int trials) {

    /** RowCounts shown from the start. */
    static final int SHOWN = 3;

    static final int MAX = Question.COUNT_MAX;
    static final String QUESTIONS = "question-rows";
    static final String TRIALS = "trial-rows";

    static RowCounts of(Fields fields) {
        return new RowCounts(rows(fields, QUESTIONS), rows(fields, TRIALS));
    }

    private static int rows(Fields fields, String name) {
        int shown = fields.optionalInteger(name, SHOWN, MAX).orElse(SHOWN);
        return fields.typed("add").equals(name) ? Math.min(shown + 1, MAX) : shown;
    }
}
