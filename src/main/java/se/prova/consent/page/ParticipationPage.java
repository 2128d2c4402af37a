package se.prova.consent.page;

import java.util.List;
import java.util.UUID;
import se.prova.assessment.Entered;
import se.prova.consent.Paper;
import se.prova.consent.Participation;
import se.prova.web.Fields;

/** The agreement to take part, which opens nothing. */
public record ParticipationPage(Entered entered, List<Participation> agreements, List<Paper> papers, Fields fields) {

    /** The signed papers of one of them. */
    public List<Paper> of(UUID owner) {
        return papers.stream().filter(one -> one.ownerId().equals(owner)).toList();
    }

    public String path() {
        return entered.path() + "/deltagande";
    }

    /** Whether an agreement stands today. */
    public boolean agreed() {
        return agreements.stream().anyMatch(one -> one.withdrawnOn() == null);
    }
}
