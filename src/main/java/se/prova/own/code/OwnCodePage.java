package se.prova.own.code;

import java.util.Optional;
import se.prova.assessment.Entered;
import se.prova.signin.guest.OwnCode;

/**
 * The code that is out, and the way to give another.
 *
 * @param code the one not taken back, if any
 * @param by who gave it, by name
 * @param opens whether it is still young enough
 */
public record OwnCodePage(Entered entered, Offer offer, Optional<OwnCode> code, String by, boolean opens) {

    /** Whether a code can be given. */
    public enum Offer {
        OPEN,
        CLOSED,
        PROTECTED
    }

    public String path() {
        return entered.path() + "/egen-sida";
    }
}
