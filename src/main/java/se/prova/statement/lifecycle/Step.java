package se.prova.statement.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing in the history of a version.
 *
 * @param key of its sentence
 * @param arguments of the sentence: names, places and numbers
 * @param words what was said, word for word; possibly empty
 * @param by the account that did or noted it
 */
public record Step(Instant at, String key, List<String> arguments, String words, UUID by) {

    public Step {
        arguments = List.copyOf(arguments);
    }
}
