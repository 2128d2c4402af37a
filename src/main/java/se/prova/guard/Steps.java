package se.prova.guard;

/** Counts what reading costs, so that a test can show it growing with the text and no faster. */
final class Steps {

    private long taken;

    void step() {
        taken++;
    }

    long taken() {
        return taken;
    }
}
