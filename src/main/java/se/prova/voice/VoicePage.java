package se.prova.voice;

import java.util.List;
import java.util.Optional;
import se.prova.assessment.Entered;
import se.prova.web.Fields;

/**
 * What has been gone through and said, with the forms for more.
 *
 * @param version the newest
 * @param signed the newest signed version, which words can be added to; empty where there is none
 */
public record VoicePage(
        Entered entered,
        int version,
        Optional<Integer> signed,
        List<Held> held,
        List<Said> said,
        Fields walkthrough,
        Fields words) {

    /** One time it was gone through. */
    public record Held(Walkthrough walkthrough, int version, String by) {}

    /** One paper with later words. */
    public record Said(LaterWords words, int version, String by) {}

    public String path() {
        return entered.path() + "/genomgang";
    }
}
