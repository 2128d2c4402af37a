package se.prova.cli;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.prova.account.SqlLinks;
import se.prova.web.Texts;

/** Makes a one-time link from the console, for a unit with nobody else who could. */
@Command(name = "link", description = "${bundle:cli.link}", mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.in(Texts.SWEDISH);

    @Spec
    private CommandSpec spec;

    @Option(names = "--username", required = true, paramLabel = "NAMN", description = "${bundle:cli.link.username}")
    private String username;

    @Option(names = "--for", required = true, paramLabel = "password|phone", description = "${bundle:cli.link.what}")
    private String what;

    @Option(
            names = "--data",
            defaultValue = "${env:PROVA_DATA:-data}",
            paramLabel = "MAPP",
            description = "${bundle:cli.link.data}")
    private Path data;

    LinkCommand() {
        this.username = "";
        this.what = "";
        this.data = Path.of("data");
    }

    @Override
    public Integer call() throws Exception {
        if (!what.equals("password") && !what.equals("phone")) {
            throw new ParameterException(spec.commandLine(), TEXTS.text("cli.link.wrong"));
        }
        Map<String, String> environment = System.getenv();
        Server service = new Server(
                0,
                data,
                Optional.ofNullable(environment.get("PROVA_DATABASE_URL")),
                environment.getOrDefault("PROVA_DATABASE_USER", ""),
                environment.getOrDefault("PROVA_DATABASE_PASSWORD", ""));
        try (EmbeddedServer server = service.start(Map.of())) {
            Optional<String> token =
                    server.getApplicationContext().getBean(SqlLinks.class).fromConsole(username, what.equals("phone"));
            if (token.isEmpty()) {
                spec.commandLine().getErr().println(TEXTS.text("cli.link.unknown"));
                return spec.exitCodeOnExecutionException();
            }
            spec.commandLine().getOut().println(TEXTS.text("cli.link.made"));
            spec.commandLine().getOut().println("/lank/" + token.get());
        }
        return 0;
    }
}
