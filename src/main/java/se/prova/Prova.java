package se.prova;

import se.prova.cli.Commands;

/** The program's one entrance; the commands live in {@code cli}. */
public final class Prova {

    private Prova() {}

    public static void main(String[] args) {
        int code = Commands.run(args);
        if (code != Commands.RUNNING) {
            System.exit(code);
        }
    }
}
