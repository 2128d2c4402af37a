package se.prova.cli;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.prova.account.setup.SetupCode;
import se.prova.cli.Listening.Unsafe;
import se.prova.web.Texts;

/** Runs the service until it is stopped. */
@Command(name = "serve", description = "${bundle:serve}", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int PORT_MAX = 65_535;
    private static final Texts TEXTS = Texts.in(Texts.SWEDISH);

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "${bundle:serve.port}")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "${env:PROVA_DATA:-data}",
            paramLabel = "MAPP",
            description = "${bundle:serve.data}")
    private Path data;

    @Mixin
    private Listening listening;

    @Mixin
    private StopWithParent parent;

    ServeCommand() {
        this.data = Path.of("data");
        this.listening = new Listening();
        this.parent = new StopWithParent();
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > PORT_MAX) {
            throw new ParameterException(spec.commandLine(), TEXTS.text("serve.port.refused"));
        }
        Map<String, Object> settings = settings();
        Map<String, String> environment = System.getenv();
        Server service = new Server(
                port,
                data,
                Optional.ofNullable(environment.get("PROVA_DATABASE_URL")),
                environment.getOrDefault("PROVA_DATABASE_USER", ""),
                environment.getOrDefault("PROVA_DATABASE_PASSWORD", ""));
        EmbeddedServer server = service.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server.getApplicationContext()::close));
        greet(server, spec.commandLine().getOut());
        parent.watch();
        return Commands.RUNNING;
    }

    private Map<String, Object> settings() {
        try {
            return listening.settings(Clock.systemUTC());
        } catch (Unsafe e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    static void greet(EmbeddedServer server, PrintWriter out) {
        String address = server.getURI().toString();
        out.println(TEXTS.text("serve.running", address));
        out.println(TEXTS.text("signin.synthetic"));
        server.getApplicationContext()
                .getBean(SetupCode.class)
                .shown()
                .ifPresent(code -> out.println(TEXTS.text("serve.setup", address + "/start", code)));
        out.flush();
    }
}
