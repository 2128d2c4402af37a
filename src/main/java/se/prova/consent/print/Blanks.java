package se.prova.consent.print;

import java.util.Map;
import java.util.Objects;

/** Every form. */
public record Blanks(Map<Blank.Kind, Blank> byKind) {

    public Blanks {
        byKind = Map.copyOf(byKind);
    }

    public Blank of(Blank.Kind kind) {
        return Objects.requireNonNull(byKind.get(kind), "Every kind has a form");
    }
}
