package se.prova.document;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A text that cannot become a document, with every mistake found in it. */
public final class FaultyPage extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    FaultyPage(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
