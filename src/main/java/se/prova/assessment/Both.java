package se.prova.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.prova.web.Fields;

/**
 * One field that somebody else changed while it was being changed here too: both texts, so that a person can choose.
 *
 * @param field its name in the form
 * @param stored what is stored now
 * @param typed what was typed and is not stored
 */
public record Both(String field, String stored, String typed) {

    /** The fields of a form that differ from what is stored, in the form's order. */
    static List<Both> of(Map<String, String> stored, Fields fields) {
        Set<String> names = new LinkedHashSet<>(stored.keySet());
        List<Both> both = new ArrayList<>();
        for (String name : names) {
            String now = stored.getOrDefault(name, "");
            String typed = fields.typed(name).strip();
            if (!now.strip().equals(typed)) {
                both.add(new Both(name, now, typed));
            }
        }
        return both;
    }

    /** The name without the row's number: {@code question} of {@code question-3}. */
    public String base() {
        return field.replaceAll("-\\d+$", "");
    }

    /** The row's number, empty where the field has none. */
    public String row() {
        return field.equals(base()) ? "" : field.substring(base().length() + 1);
    }
}
