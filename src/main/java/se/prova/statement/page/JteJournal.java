package se.prova.statement.page;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import se.prova.assessment.Question;
import se.prova.session.Session;
import se.prova.statement.Answer;
import se.prova.statement.Finding;
import se.prova.statement.Statement;
import se.prova.web.View;

/**
 * Text for a unit that keeps its running journal in the case system: what was recorded, in the order it happened, with
 * who saw it and when. Nothing is summed up, and what was struck is left out.
 */
final class JteJournal {

    private final View view;
    private final Laid laid;
    private final JteEvidence words;

    JteJournal(View view, Laid laid) {
        this.view = view;
        this.laid = laid;
        this.words = new JteEvidence(view, laid);
    }

    String heading(Session session) {
        return view.text("statement.journal.session", session.task(), view.day(session.heldOn()));
    }

    String heading() {
        Statement statement = laid.statement();
        return view.text("statement.journal.statement", statement.documentId(), statement.version());
    }

    String session(Session session) {
        StringJoiner text = text(heading(session));
        words.session(session).stream().filter(one -> !one.struck()).forEach(one -> text.add(line(one)));
        return text.toString();
    }

    String statement() {
        StringJoiner text = text(heading());
        Statement statement = laid.statement();
        text.add(view.text("statement.state." + statement.state())
                + Optional.ofNullable(statement.signedAt())
                        .map(at -> ", " + view.moment(at))
                        .orElse("")
                + Optional.ofNullable(statement.signedBy())
                        .flatMap(laid.file()::colleague)
                        .map(one -> ", " + one.name())
                        .orElse(""));
        for (Question question : laid.file().questions()) {
            laid.answer(question.id()).ifPresent(answer -> {
                text.add("");
                text.add(question.text());
                text.add(said(answer));
            });
        }
        for (Finding.Section section : Finding.Section.values()) {
            List<Finding> findings = Numbered.of(laid.version().findings()).stream()
                    .filter(one -> one.section() == section)
                    .toList();
            if (!findings.isEmpty()) {
                text.add("");
                text.add(view.text("statement.section." + section));
                findings.forEach(one ->
                        text.add("- " + one.text() + " (" + view.text("statement.source." + one.source()) + ")"));
            }
        }
        return text.toString();
    }

    private String said(Answer answer) {
        return answer.text().isEmpty() ? view.text("statement.page.cannot") + " " + answer.whyNot() : answer.text();
    }

    private StringJoiner text(String heading) {
        StringJoiner text = new StringJoiner("\n");
        text.add(heading);
        text.add(view.text("statement.journal.about", laid.entered().label()));
        return text;
    }

    private static String line(Evidence one) {
        return Stream.of("- " + one.heading(), one.text(), one.where().isEmpty() ? "" : "(" + one.where() + ")")
                .filter(part -> !part.isEmpty())
                .reduce((first, next) -> next.startsWith("(") ? first + " " + next : first + ": " + next)
                .orElse("");
    }
}
