package se.prova.extract.page;

import java.util.List;
import se.prova.assessment.Entered;
import se.prova.extract.Acts;

/**
 * Who has read or changed what about the participant, for the participant to see.
 *
 * @param more whether there are older acts than are shown
 */
public record ReadersPage(Entered entered, List<Acts.Act> acts, boolean more) {

    public ReadersPage {
        acts = List.copyOf(acts);
    }
}
