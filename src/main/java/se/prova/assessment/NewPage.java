package se.prova.assessment;

import java.util.Optional;
import se.prova.participant.Participant;
import se.prova.web.Fields;

/**
 * The form for a new assessment.
 *
 * @param known somebody of the unit who has the number already, and whom the assessment may be about
 */
public record NewPage(Fields fields, RowCounts rows, Optional<Participant> known) {

    static NewPage of(Fields fields, Optional<Participant> known) {
        return new NewPage(fields, RowCounts.of(fields), known);
    }
}
