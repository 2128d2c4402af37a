package se.prova.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Map<String, Look> WORDS =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Look::word, look -> look));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used in {@code class="..."}. */
    public String word() {
        return word;
    }

    static Optional<Look> of(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }
}
