package se.prova.cli;

import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import se.prova.web.Texts;

/** Says in one Swedish sentence why a command did not work. No stack trace: whoever reads it runs a console, not a debugger. */
final class Failure implements IExecutionExceptionHandler {

    private static final Texts TEXTS = Texts.in(Texts.SWEDISH);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println(sentence(failure));
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    static String sentence(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> switch (cause) {
                    case BindException _ -> Stream.of(TEXTS.text("cli.port-taken"));
                    case FileSystemException file ->
                        Stream.of(TEXTS.text("cli.folder", String.valueOf(file.getFile())));
                    case SQLException _ -> Stream.of(TEXTS.text("cli.database"));
                    default -> Stream.<String>empty();
                })
                .findFirst()
                .orElseGet(() -> TEXTS.text("cli.failed", root(failure)));
    }

    private static String root(Throwable failure) {
        Throwable last = causes(failure).reduce(failure, (_, cause) -> cause);
        return String.valueOf(last.getMessage());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
