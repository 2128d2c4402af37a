package se.prova.cli;

import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Option;

/** Lets a command end with the process that started it, so that ending Maven leaves nothing behind. */
final class StopWithParent {

    @Option(names = "--stop-with-parent", hidden = true)
    private boolean wanted;

    void watch() {
        if (wanted) {
            ProcessHandle.current().parent().ifPresent(parent -> {
                CompletableFuture<Void> _ = parent.onExit().thenRun(() -> System.exit(0));
            });
        }
    }
}
