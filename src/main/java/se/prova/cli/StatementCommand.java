package se.prova.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import se.prova.definition.WrongDefinitions;
import se.prova.document.FaultyPage;
import se.prova.reading.Reading;
import se.prova.statement.Recipient;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.CaseJson;
import se.prova.statement.casefile.Library;
import se.prova.statement.casefile.WrongCase;
import se.prova.statement.drafting.Draft;
import se.prova.statement.print.Printed;
import se.prova.statement.print.YamlTemplates;
import se.prova.statement.signing.Signing;
import se.prova.web.Texts;

/** Turns an assessment file into a statement without a server: to try a template, to test, and to move a case. */
@Command(name = "statement", description = "${bundle:cli.statement}", mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {

    static final int CANNOT_WRITE = 1;
    static final int WRONG_FILE = 3;
    private static final String STANDARD = "-";
    private static final Texts TEXTS = Texts.in(Texts.SWEDISH);

    /** A recipient by the name of its folder. */
    static final class ByFolder implements ITypeConverter<Recipient> {
        @Override
        public Recipient convert(String name) {
            return Arrays.stream(Recipient.values())
                    .filter(recipient -> recipient.folder().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(TEXTS.text("cli.statement.unknown", name, known())));
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--assessment", paramLabel = "FIL", description = "${bundle:cli.statement.assessment}")
    private @Nullable String assessment;

    @Option(
            names = "--recipient",
            paramLabel = "MOTTAGARE",
            converter = ByFolder.class,
            description = "${bundle:cli.statement.recipient}")
    private @Nullable Recipient recipient;

    @Option(names = "--out", paramLabel = "FIL", description = "${bundle:cli.statement.out}")
    private @Nullable String out;

    @Option(names = "--templates", paramLabel = "MAPP", description = "${bundle:cli.statement.templates}")
    private @Nullable Path templates;

    @Option(names = "--schema", description = "${bundle:cli.statement.schema}")
    private boolean schema;

    StatementCommand() {}

    @Override
    public Integer call() {
        if (schema) {
            spec.commandLine().getOut().print(schema());
            spec.commandLine().getOut().flush();
            return 0;
        }
        if (assessment == null || recipient == null || out == null) {
            throw new ParameterException(spec.commandLine(), TEXTS.text("cli.statement.needs", known()));
        }
        try {
            byte[] pdf = print(CaseJson.read(assessment, read(assessment)), recipient);
            return write(pdf, out);
        } catch (IOException e) {
            return say(TEXTS.text("cli.statement.unreadable", assessment), WRONG_FILE);
        } catch (WrongCase | FaultyPage e) {
            return say(String.valueOf(e.getMessage()), WRONG_FILE);
        } catch (WrongDefinitions e) {
            return say(
                    e.problems().stream()
                            .map(one -> one.file() + ": " + one.path() + " " + one.message())
                            .collect(Collectors.joining("\n")),
                    WRONG_FILE);
        }
    }

    private byte[] print(CaseFile file, Recipient to) {
        Library library = Library.of(file.definitions());
        Reading reading = Reading.of(file.material(library), file.floor());
        Whole stored = file.statement();
        Whole whole =
                stored == null ? Draft.preview(file, library, reading, TEXTS.text("cli.statement.draft-id")) : stored;
        if (!Signing.intact(whole)) {
            throw new WrongCase(TEXTS.text("cli.statement.altered", String.valueOf(assessment)));
        }
        return Printed.of(file, whole, library, reading, YamlTemplates.of(to, Optional.ofNullable(templates)))
                .pdf();
    }

    private static byte[] read(String from) throws IOException {
        return from.equals(STANDARD) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(from));
    }

    private int write(byte[] pdf, String to) {
        try {
            if (to.equals(STANDARD)) {
                OutputStream standard = System.out;
                standard.write(pdf);
                standard.flush();
            } else {
                Files.write(Path.of(to), pdf);
            }
            return 0;
        } catch (IOException e) {
            return say(TEXTS.text("cli.statement.unwritable", to), CANNOT_WRITE);
        }
    }

    private int say(String message, int code) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
        return code;
    }

    private static String known() {
        return Arrays.stream(Recipient.values()).map(Recipient::folder).collect(Collectors.joining(", "));
    }

    private static String schema() {
        try (InputStream in = StatementCommand.class.getResourceAsStream(CaseJson.SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("The program is broken: it lacks " + CaseJson.SCHEMA);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
