package se.prova.assessment;

import java.util.List;
import java.util.Optional;
import se.prova.access.Account;
import se.prova.participant.Participant;
import se.prova.web.Fields;
import se.prova.web.Option;

/**
 * The form for a new assessment.
 *
 * @param askable colleagues who can be asked to stand behind a right to somebody protected; empty where there is nobody
 * @param known somebody of the unit who has the number already, and whom the assessment may be about
 */
public record NewPage(Fields fields, RowCounts rows, Optional<Participant> known, List<Option> askable) {

    static NewPage of(Fields fields, Optional<Participant> known, List<Account> askable) {
        List<Option> options = askable.stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        return new NewPage(fields, RowCounts.of(fields), known, options);
    }
}
