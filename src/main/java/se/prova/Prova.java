package se.prova;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's one entrance; the commands live in {@code cli}. */
@Command(name = "prova", mixinStandardHelpOptions = true)
public final class Prova {

    private Prova() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Prova()).execute(args));
    }
}
