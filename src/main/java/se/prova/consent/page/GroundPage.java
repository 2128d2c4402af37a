package se.prova.consent.page;

import se.prova.assessment.Entered;
import se.prova.web.Fields;

/** The form for a new waiver, another ground, or an agreement. */
public record GroundPage(Entered entered, Fields fields) {

    public String path() {
        return entered.path() + "/medgivanden";
    }
}
