package se.prova.statement.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.prova.statement.Finding;

/** Findings in the order they are read: section by section, and within each as somebody has put them. */
final class Numbered {

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::section)
            .thenComparingInt(Finding::ordinal)
            .thenComparing(Finding::id);

    private Numbered() {}

    static List<Finding> of(List<Finding> findings) {
        return findings.stream().sorted(IN_ORDER).toList();
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

    static Finding at(Finding finding, int ordinal) {
        return new Finding(
                finding.id(),
                finding.statementId(),
                finding.assessmentId(),
                ordinal,
                finding.section(),
                finding.source(),
                finding.area(),
                finding.topic(),
                finding.text(),
                finding.revision());
    }
}
