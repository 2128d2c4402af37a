package se.prova.cli;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.prova.demo.Demo;
import se.prova.web.Texts;

/** Runs the service with synthetic people and data of its own, made anew at each start. */
@Command(name = "demo", description = "${bundle:demo}", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.in(Texts.SWEDISH);
    private static final int PORTS_TRIED = 50;
    // The people are invented, and whoever looks at the demo should not need a phone for it.
    private static final Map<String, Object> PASSWORD_ONLY = Map.of("prova.signin.totp-required", "false");

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "${bundle:demo.port}")
    private int port;

    @Option(
            names = "--folder",
            defaultValue = "target/demo",
            paramLabel = "MAPP",
            description = "${bundle:demo.folder}")
    private Path folder;

    @Mixin
    private StopWithParent parent;

    DemoCommand() {
        this.folder = Path.of("target/demo");
        this.parent = new StopWithParent();
    }

    @Override
    public Integer call() throws Exception {
        Path data = folder.resolve("data");
        empty(data);
        EmbeddedServer server = Server.onSqlite(freePort(port), data).start(PASSWORD_ONLY);
        Demo.Made made = server.getApplicationContext().getBean(Demo.class).fill(folder);
        PrintWriter out = spec.commandLine().getOut();
        ServeCommand.greet(server, out);
        out.println(TEXTS.text("demo.signin", String.join(", ", made.usernames()), made.password()));
        made.files().forEach(file -> out.println(TEXTS.text("demo.file", file.toString())));
        out.flush();
        parent.watch();
        return Commands.RUNNING;
    }

    /** Only what an earlier demo left: its folder is the demo's own. */
    private static void empty(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> found = Files.walk(data)) {
                for (Path one : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** The port asked for, or the next one that nobody has. */
    static int freePort(int wanted) throws IOException {
        for (int candidate = wanted; candidate < wanted + PORTS_TRIED; candidate++) {
            if (free(candidate)) {
                return candidate;
            }
        }
        throw new BindException("No free port from " + wanted);
    }

    private static boolean free(int candidate) throws IOException {
        try (ServerSocket _ = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (BindException _) {
            return false;
        }
    }
}
