package se.prova.statement.casefile;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import se.prova.definition.Problem;
import se.prova.definition.Rule;

/** An assessment file cannot be used. The message tells everything that is wrong in it, in plain Swedish. */
public final class WrongCase extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public WrongCase(List<Problem> problems) {
        super(problems.stream().sorted().distinct().map(WrongCase::line).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** A file that is wrong as a whole, said in a sentence. */
    public WrongCase(String message) {
        super(message);
        this.problems = List.of();
    }

    /** In the order of lines. */
    public List<Problem> problems() {
        return problems;
    }

    private static String line(Problem problem) {
        String line = problem.line() > 0 ? ", " + Rule.REPORT_LINE.text(problem.line()) : "";
        String path = problem.path().isEmpty() ? "" : " " + problem.path();
        return problem.file() + line + ":" + path + " " + problem.message();
    }
}
