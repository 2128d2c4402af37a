package se.prova.document;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of one block, item or cell.
 *
 * @param runs in reading order, possibly none
 * @param id where a link can lead, or null
 * @param lang language tag when it differs from the document's
 */
public record Text(
        List<Run> runs,
        Set<Look> looks,
        @Nullable String id,
        @Nullable String lang) {

    public Text {
        runs = List.copyOf(runs);
        looks = Set.copyOf(looks);
    }

    /** The words alone, line breaks as {@code \n}. */
    public String plain() {
        if (runs.size() == 1) {
            return runs.getFirst().text();
        }
        StringBuilder plain = new StringBuilder();
        runs.forEach(run -> plain.append(run.text()));
        return plain.toString();
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    public boolean has(Look look) {
        return looks.contains(look);
    }
}
