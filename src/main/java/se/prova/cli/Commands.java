package se.prova.cli;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.prova.web.Texts;

/** All commands of the program. A new one is a class named {@code *Command}, named once here. */
@Command(
        name = "prova",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            StatementCommand.class,
            LintCommand.class,
            LinkCommand.class,
            AuditCommand.class,
            VerifyCommand.class
        },
        description = "${bundle:prova}",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Commands implements Runnable {

    /** What a command answers when it has started something that goes on; the program then stays. */
    public static final int RUNNING = -1;

    @Spec
    private CommandSpec spec;

    private Commands() {}

    /** Runs what the arguments say and answers with the exit code. */
    public static int run(String... args) {
        return line().execute(args);
    }

    static CommandLine line() {
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages.cli", Texts.SWEDISH, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new CommandLine(new Commands()).setResourceBundle(texts).setExecutionExceptionHandler(new Failure());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.in(Texts.SWEDISH).text("cli.no-command"));
    }
}
