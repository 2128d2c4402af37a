package se.prova.statement.print;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import se.prova.statement.Recipient;

/** Everybody a statement is made for, each with its templates. */
public record Recipients(Map<Recipient, Templates> templates) {

    public Recipients {
        templates = Map.copyOf(templates);
    }

    public Templates of(Recipient recipient) {
        return Objects.requireNonNull(templates.get(recipient), "Every recipient has templates");
    }

    public Collection<Templates> all() {
        return templates.values();
    }
}
