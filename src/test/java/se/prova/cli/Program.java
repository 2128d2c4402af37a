package se.prova.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import se.prova.Prova;

/**
 * The program in a process of its own, as it is run, with every way out of it recorded. Its log lies with those of the
 * tests, to be searched as they are.
 */
final class Program implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "logs");
    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final Path out;
    private final Path recording;
    private final Path lookups;

    private Program(Process process, Path out, Path recording, Path lookups) {
        this.process = process;
        this.out = out;
        this.recording = recording;
        this.lookups = lookups;
    }

    static Program start(String name, Path folder, Map<String, String> environment, String... arguments)
            throws IOException, URISyntaxException {
        Files.createDirectories(LOGS);
        Path out = LOGS.resolve(name + ".out");
        Path recording = folder.resolve(name + ".jfr");
        Path lookups = folder.resolve(name + ".lookups");
        Path settings = Path.of(Program.class.getResource("/cli/outbound.jfc").toURI());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:StartFlightRecording:filename=" + recording + ",settings=" + settings,
                "-Xlog:jfr+startup=error",
                "-D" + Lookups.FILE + "=" + lookups,
                "-classpath",
                resolver(folder) + ":" + classes(),
                Prova.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(LOGS.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), out, recording, lookups);
    }

    // Only what runs in a municipality: neither the tests nor their settings of the log.
    private static String classes() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(":", -1))
                .filter(path -> !path.endsWith("test-classes") && !path.endsWith("test-classes/"))
                .collect(Collectors.joining(":"));
    }

    private static Path resolver(Path folder) throws IOException, URISyntaxException {
        Path classes = folder.resolve("resolver");
        Path own = Path.of(Lookups.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("se/prova/cli");
        Files.createDirectories(classes.resolve("se/prova/cli"));
        try (Stream<Path> found = Files.list(own)) {
            for (Path one : found.filter(
                            path -> path.getFileName().toString().startsWith(Lookups.class.getSimpleName()))
                    .toList()) {
                Files.copy(
                        one,
                        classes.resolve("se/prova/cli").resolve(one.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.net.spi.InetAddressResolverProvider"), Lookups.class.getName() + "\n");
        return classes;
    }

    /** Waits for a line of what it tells on the console, and gives what stands in the parentheses. */
    String told(String pattern) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until && process.isAlive()) {
            Matcher found = Pattern.compile(pattern).matcher(Files.readString(out));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("It does not tell " + pattern + "; alive: " + process.isAlive());
    }

    /** Stops it as a system does, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The classes and methods that made each socket and each process, innermost first; after it was stopped. */
    List<String> waysOut() throws IOException {
        return RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.MethodTrace"))
                .map(Program::places)
                .toList();
    }

    private static String places(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .collect(Collectors.joining(" < "));
    }

    /** Every name that was looked up. */
    List<String> lookups() throws IOException {
        return Files.exists(lookups) ? Files.readAllLines(lookups) : List.of();
    }
}
