package se.prova.document;

import java.util.Locale;
import java.util.Optional;

/** How a text or block is to look; in XHTML a value of the {@code class} attribute, or {@code strong} and {@code em}. */
public enum Look {
    STRONG,
    EM,
    LEAD,
    MUTED,
    SMALL,
    LINES,
    OWN_WORDS,
    REF,
    NUMBER,
    KIND_OBSERVED,
    KIND_REPORTED,
    KIND_ASSESSED,
    KIND_GIVEN,
    PART,
    GROUP,
    ANSWERS,
    FACTS,
    TWO,
    GRID;

    /** The word used in {@code class="..."}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Look> of(String word) {
        for (Look look : values()) {
            if (look.word().equals(word)) {
                return Optional.of(look);
            }
        }
        return Optional.empty();
    }
}
