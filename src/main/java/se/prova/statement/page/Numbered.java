package se.prova.statement.page;

import java.util.List;
import java.util.Optional;
import se.prova.statement.Finding;

/** Findings in the order they are read: section by section, and within each as somebody has put them. */
final class Numbered {

    private Numbered() {}

    static List<Finding> of(List<Finding> findings) {
        return Finding.inOrder(findings);
    }

    /** The one it changes places with; empty at the end of its section. */
    static Optional<Finding> neighbour(List<Finding> findings, Finding moved, boolean up) {
        List<Finding> section = of(findings).stream()
                .filter(one -> one.section() == moved.section())
                .toList();
        int at = section.indexOf(moved) + (up ? -1 : 1);
        return at < 0 || at >= section.size() ? Optional.empty() : Optional.of(section.get(at));
    }

    /** A place after all others. */
    static int last(List<Finding> findings) {
        return findings.stream().mapToInt(Finding::ordinal).max().orElse(0) + 1;
    }
}
