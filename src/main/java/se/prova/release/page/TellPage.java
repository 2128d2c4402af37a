package se.prova.release.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.Entered;
import se.prova.release.Notice;
import se.prova.web.Fields;
import se.prova.web.Option;

/**
 * Everybody who is to be told, or one of them.
 *
 * @param chosen the one whose form is shown; null for the list
 * @param may whether the reader may tick somebody off
 */
public record TellPage(
        Entered entered, List<Line> lines, @Nullable Line chosen, boolean may, List<Option> hows, Fields fields) {

    /**
     * One of them.
     *
     * @param got how and when they got it
     * @param replacedBy the version that took its place; 0 for none
     * @param reason why it was replaced or revoked, as it is told to them
     * @param by who told them, by name
     */
    public record Line(
            Notice notice,
            RegisterPage.Line got,
            String documentId,
            int replacedBy,
            String reason,
            Optional<String> by,
            String unit) {}

    public String path() {
        return entered.path() + "/besked";
    }

    public long open() {
        return lines.stream().filter(one -> one.notice().open()).count();
    }
}
