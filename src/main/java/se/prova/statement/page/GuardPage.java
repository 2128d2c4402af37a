package se.prova.statement.page;

import java.util.List;
import se.prova.web.Fields;

/**
 * What the language guard says of a draft, collected: what to put right or lift, what to answer, and one question.
 *
 * @param fields the answers, as they were typed
 * @param seen see {@link Seen}
 * @param reflected the answer to the question: {@code YES}, {@code NO} or empty
 */
public record GuardPage(
        String path,
        String label,
        Fields fields,
        String seen,
        List<Blocked> blocks,
        List<Warned> warnings,
        String reflected,
        String reflection) {

    /** The rows of the form that are about one rule. */
    public static final String REPLY = "svar-";

    public static final String WORDS = "ord-";
    public static final String SAME = "samma";
    public static final String OTHERWISE = "annars";

    /**
     * A block in one text.
     *
     * @param bound the text as one word, so that nobody lifts a block from a text they have not seen
     * @param reason why it was lifted; empty while it stands
     */
    public record Blocked(Alarm alarm, String target, String bound, String reason, String by) {}

    /** A rule's warning; the reply is empty until it is answered. */
    public record Warned(Alarm alarm, String reply, String words, String by) {}

    /** Whether anything is left to answer in the form. */
    public boolean asks() {
        return !reflected.equals("YES")
                || warnings.stream().anyMatch(one -> one.alarm().open());
    }
}
