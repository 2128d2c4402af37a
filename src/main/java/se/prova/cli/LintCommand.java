package se.prova.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.prova.definition.Problem;
import se.prova.definition.WrongDefinitions;
import se.prova.demo.Demo;
import se.prova.document.FaultyPage;
import se.prova.guard.YamlGuard;
import se.prova.instrument.YamlOverlays;
import se.prova.reading.Reading;
import se.prova.statement.Recipient;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.guarded.YamlLimits;
import se.prova.statement.print.Printed;
import se.prova.statement.print.Templates;
import se.prova.statement.print.YamlTemplates;
import se.prova.station.YamlStations;
import se.prova.web.Texts;

/** Checks definitions, overlays and statement templates, and tells every mistake with file, line and rule. */
@Command(name = "lint", description = "${bundle:lint}", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.in(Texts.SWEDISH);
    private static final int WRONG_FILE = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "MAPP", description = "${bundle:lint.folder}")
    private @Nullable Path folder;

    @Option(names = "--overlays", paramLabel = "MAPP", description = "${bundle:lint.overlays}")
    private @Nullable Path overlays;

    @Option(names = "--templates", paramLabel = "MAPP", description = "${bundle:lint.templates}")
    private @Nullable Path templates;

    LintCommand() {}

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        if (folder != null) {
            problems.addAll(YamlStations.check(folder));
        }
        YamlStations.Loaded shipped = YamlStations.load(Optional.empty());
        if (overlays != null) {
            problems.addAll(YamlOverlays.read(overlays, shipped.definitions())
                    .warnings(LocalDate.now(ZoneId.of("Europe/Stockholm"))));
        }
        problems.addAll(templateProblems());
        problems.addAll(guardProblems());
        PrintWriter out = spec.commandLine().getOut();
        out.println(problems.isEmpty() ? TEXTS.text("lint.right") : WrongDefinitions.report(problems));
        out.flush();
        return problems.isEmpty() ? 0 : WRONG_FILE;
    }

    /** The language guard's rules, each with the sentences it must find and those it must leave alone, and the limits. */
    private List<Problem> guardProblems() {
        try {
            YamlGuard.of(Optional.ofNullable(templates));
            YamlLimits.of(Optional.ofNullable(templates));
            return List.of();
        } catch (WrongDefinitions e) {
            return e.problems();
        }
    }

    /** Each recipient's templates, read and filled with the demo's statement: what a page would be refused for. */
    private List<Problem> templateProblems() {
        List<Problem> problems = new ArrayList<>();
        CaseFile sample = Demo.sample();
        Library library = Library.of(sample.definitions());
        Reading reading = Reading.of(sample.material(library), sample.floor());
        Whole whole = Objects.requireNonNull(sample.statement(), "The sample has a statement");
        for (Recipient recipient : Recipient.values()) {
            try {
                Templates read = YamlTemplates.of(recipient, Optional.ofNullable(templates));
                try {
                    Printed.of(sample, whole, library, reading, read);
                } catch (FaultyPage e) {
                    problems.addAll(read.problems(e));
                }
            } catch (WrongDefinitions e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }
}
