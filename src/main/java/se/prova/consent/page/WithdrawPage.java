package se.prova.consent.page;

import se.prova.assessment.Entered;
import se.prova.consent.Ground;

/** Asks once before a ground is taken back. */
public record WithdrawPage(Entered entered, Ground ground) {

    public String path() {
        return entered.path() + "/medgivanden";
    }
}
