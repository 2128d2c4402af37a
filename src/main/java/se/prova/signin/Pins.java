package se.prova.signin;

/** Which short codes are good enough for a lock that five wrong ones shut. */
final class Pins {

    static final int CHARS_MAX = 6;

    private static final String UP = "0123456789";
    private static final String DOWN = "9876543210";

    private Pins() {}

    /** Four to six digits, not all the same and not a run: those are what everybody tries first. */
    static boolean good(String pin) {
        return pin.matches("[0-9]{4,6}")
                && pin.chars().distinct().count() > 1
                && !UP.contains(pin)
                && !DOWN.contains(pin);
    }
}
