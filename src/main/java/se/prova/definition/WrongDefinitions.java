package se.prova.definition;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The program does not start: definition files are wrong. The message lists every problem in every file. */
public final class WrongDefinitions extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public WrongDefinitions(List<Problem> problems) {
        super(report(problems));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** In the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }

    /** The problems as text for a person: a heading, then each file with its lines. */
    public static String report(List<Problem> problems) {
        Map<String, List<Problem>> byFile = problems.stream()
                .sorted()
                .distinct()
                .collect(Collectors.groupingBy(Problem::file, TreeMap::new, Collectors.toList()));
        int count = byFile.values().stream().mapToInt(List::size).sum();
        var report = new StringBuilder(Rule.REPORT.text(count, byFile.size()));
        byFile.forEach((file, wrong) -> {
            report.append("\n\n").append(file);
            wrong.forEach(problem -> report.append("\n  ").append(problem.inFile()));
        });
        return report.toString();
    }
}
