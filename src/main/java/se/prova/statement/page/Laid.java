package se.prova.statement.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.guard.kept.Standing;
import se.prova.reading.Reading;
import se.prova.statement.Answer;
import se.prova.statement.Finding;
import se.prova.statement.Statement;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.lifecycle.Phase;
import se.prova.statement.lifecycle.StatementEvent;

/**
 * A case laid out for the pages of its statement.
 *
 * @param file the case; its statement is {@code whole}
 * @param whole the version the page is about; empty before the first is begun
 * @param standing what the language guard says of a draft, and what was decided about it
 * @param events what has happened to that version, the oldest first
 */
record Laid(
        User user,
        Entered entered,
        CaseFile file,
        Library library,
        Reading reading,
        Optional<Whole> whole,
        Standing standing,
        List<StatementEvent> events) {

    Phase phase() {
        return Phase.of(statement(), events);
    }

    String path() {
        return entered.path() + "/utlatande";
    }

    /** The version; only where there is one. */
    Whole version() {
        return whole.orElseThrow();
    }

    Statement statement() {
        return version().statement();
    }

    Optional<Finding> finding(UUID id) {
        return version().findings().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Answer> answer(UUID question) {
        return version().answers().stream()
                .filter(one -> one.questionId().equals(question))
                .findFirst();
    }
}
