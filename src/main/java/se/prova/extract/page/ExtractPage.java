package se.prova.extract.page;

import se.prova.assessment.Entered;

/**
 * What an extract holds, and the way to take one out.
 *
 * @param unconfirmed whether the one who takes it has not said that nobody else gets to see it
 */
public record ExtractPage(Entered entered, boolean unconfirmed) {

    /** Somebody protected is asked about once more before anything leaves. */
    public boolean ask() {
        return entered.participant().protection().hides();
    }

    public String path() {
        return entered.path() + "/registerutdrag";
    }
}
