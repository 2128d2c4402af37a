package se.prova.cli;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.nio.file.Path;
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

    @Option(names = "--host", defaultValue = "127.0.0.1", paramLabel = "ADRESS", description = "${bundle:serve.host}")
    private String host;

    @Mixin
    private StopWithParent parent;

    ServeCommand() {
        this.data = Path.of("data");
        this.host = "127.0.0.1";
        this.parent = new StopWithParent();
    }

    @Override
    public Integer call() throws Exception {
        if (!host.equals("127.0.0.1") && !host.equals("localhost")) {
            throw new ParameterException(spec.commandLine(), TEXTS.text("serve.host.refused", host));
        }
        if (port < 0 || port > PORT_MAX) {
            throw new ParameterException(spec.commandLine(), TEXTS.text("serve.port.refused"));
        }
        Map<String, String> environment = System.getenv();
        Server service = new Server(
                port,
                data,
                Optional.ofNullable(environment.get("PROVA_DATABASE_URL")),
                environment.getOrDefault("PROVA_DATABASE_USER", ""),
                environment.getOrDefault("PROVA_DATABASE_PASSWORD", ""));
        EmbeddedServer server = service.start(Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(server.getApplicationContext()::close));
        greet(server, spec.commandLine().getOut());
        parent.watch();
        return Commands.RUNNING;
    }

    static void greet(EmbeddedServer server, PrintWriter out) {
        String address = server.getURL().toString();
        out.println(TEXTS.text("serve.running", address));
        out.println(TEXTS.text("signin.synthetic"));
        server.getApplicationContext()
                .getBean(SetupCode.class)
                .shown()
                .ifPresent(code -> out.println(TEXTS.text("serve.setup", address + "/start", code)));
        out.flush();
    }
}
