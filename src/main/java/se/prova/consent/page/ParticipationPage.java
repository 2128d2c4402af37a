package se.prova.consent.page;

import java.util.List;
import se.prova.assessment.Entered;
import se.prova.consent.Participation;
import se.prova.web.Fields;

/** The agreement to take part, which opens nothing. */
public record ParticipationPage(Entered entered, List<Participation> agreements, Fields fields) {

    public String path() {
        return entered.path() + "/deltagande";
    }

    /** Whether an agreement stands today. */
    public boolean agreed() {
        return agreements.stream().anyMatch(one -> one.withdrawnOn() == null);
    }
}
