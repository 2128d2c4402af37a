package se.prova.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.prova.demo.Demo;
import se.prova.reading.Reading;
import se.prova.statement.Recipient;
import se.prova.statement.Samples;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.print.FirstStatementConfig;
import se.prova.statement.print.Printed;
import se.prova.statement.print.Templates;

// What is measured in a Java of its own: whether a heap is enough, and how long the first statements to FK take, from
// the
// case to the bytes, with and without what the service makes when it starts.
final class StatementRun {

    private static final int ROUNDS = 20;
    private static final int FIRST = 10;

    private StatementRun() {}

    public static void main(String[] args) {
        if (args[0].equals("heap")) {
            String xhtml = StatementBench.text(Integer.parseInt(args[1]));
            IntStream.range(0, ROUNDS).forEach(i -> StatementBench.ours(xhtml));
            return;
        }
        if (args[1].equals("warm")) {
            FirstStatementConfig.make();
        }
        CaseFile file = Demo.sample();
        Library library = Samples.library(file);
        Reading reading = Samples.reading(file);
        Templates templates = Samples.templates(Recipient.FORSAKRINGSKASSAN);
        System.out.println(IntStream.range(0, FIRST)
                .mapToObj(i -> {
                    Cpu cpu = new Cpu(() -> Printed.of(file, Samples.whole(file), library, reading, templates)
                            .pdf());
                    Cpu.inTurns(1, List.of(cpu));
                    return "%.0f".formatted(cpu.median());
                })
                .collect(Collectors.joining(" ")));
    }

    static boolean succeeds(List<String> flags, String... args) throws IOException, InterruptedException {
        Process process = start(flags, args);
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    static String java(List<String> flags, String... args) throws IOException, InterruptedException {
        Process process = start(flags, args);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The other Java failed: " + out);
        }
        return out.strip();
    }

    private static Process start(List<String> flags, String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StatementRun.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
