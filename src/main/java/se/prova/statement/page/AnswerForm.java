package se.prova.statement.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.prova.assessment.Both;
import se.prova.db.Ids;
import se.prova.statement.Answer;
import se.prova.statement.Basis;
import se.prova.statement.Finding;
import se.prova.web.Fields;
import se.prova.web.View;

/**
 * The answer to one question as a form. It rests on findings of the same statement.
 *
 * @param findings what it can rest on
 * @param chosen references of what is ticked
 * @param both texts that differ from what somebody else stored meanwhile
 * @param alarms what the language guard says of the stored text
 */
public record AnswerForm(
        String path,
        String label,
        UUID question,
        int number,
        String text,
        Fields fields,
        long revision,
        List<Evidence> findings,
        Set<String> chosen,
        List<Both> both,
        List<Alarm> alarms) {

    /** What somebody typed, read. */
    record Typed(Answer answer, List<Basis> bases) {}

    static AnswerForm of(View view, Laid laid, Answer stored, Fields fields, long revision, List<Both> both) {
        List<UUID> questions =
                laid.file().questions().stream().map(one -> one.id()).toList();
        int index = questions.indexOf(stored.questionId());
        return new AnswerForm(
                laid.path(),
                laid.entered().label(),
                stored.questionId(),
                index + 1,
                laid.file().questions().get(index).text(),
                fields,
                revision,
                findings(view, laid),
                new LinkedHashSet<>(fields.all("basis")),
                both,
                new JteGuard(view, laid).at("question/" + stored.questionId()));
    }

    private static List<Evidence> findings(View view, Laid laid) {
        List<Finding> all = Numbered.of(laid.version().findings());
        List<Evidence> findings = new ArrayList<>();
        for (Finding finding : all) {
            findings.add(new Evidence(
                    JteEvidence.ref(Basis.Kind.FINDING, finding.id()),
                    view.text("statement.page.finding", all.indexOf(finding) + 1),
                    0,
                    finding.text(),
                    view.text("statement.source." + finding.source()),
                    false));
        }
        return findings;
    }

    static Fields written(Laid laid, Answer answer) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("text", List.of(answer.text()));
        values.put("why-not", List.of(answer.whyNot()));
        values.put(
                "basis",
                laid.version().basisOf(answer.id()).stream()
                        .map(basis -> JteEvidence.ref(basis.kind(), basis.ref()))
                        .toList());
        return Fields.listed(values);
    }

    /** Empty where something is wrong; the errors are then at their fields. */
    static Optional<Typed> read(Laid laid, Answer stored, Fields fields, Ids ids, long revision) {
        String text = fields.optionalText("text", Answer.TEXT_CHARS_MAX);
        String whyNot = fields.optionalText("why-not", Answer.TEXT_CHARS_MAX);
        fields.printable();
        if (!text.isEmpty() && !whyNot.isEmpty()) {
            fields.wrong("why-not", "statement.page.answer.both");
        }
        List<Basis> bases = new ArrayList<>();
        for (String ref : new LinkedHashSet<>(fields.all("basis"))) {
            boolean known = laid.version().findings().stream()
                    .anyMatch(
                            one -> JteEvidence.ref(Basis.Kind.FINDING, one.id()).equals(ref));
            if (known) {
                bases.add(new Basis(
                        ids.next(),
                        laid.statement().id(),
                        stored.id(),
                        Basis.Kind.FINDING,
                        ref.substring(ref.indexOf(':') + 1)));
            } else {
                fields.wrong("basis", "error.choice");
            }
        }
        if (!text.isEmpty() && bases.isEmpty()) {
            fields.wrong("basis", "statement.page.answer.basis");
        }
        if (fields.anyWrong()) {
            return Optional.empty();
        }
        return Optional.of(new Typed(
                new Answer(
                        stored.id(),
                        stored.statementId(),
                        stored.assessmentId(),
                        stored.questionId(),
                        text,
                        whyNot,
                        revision),
                bases));
    }

    /** Texts side by side when somebody else was faster. */
    static List<Both> late(Answer now, Fields typed) {
        List<Both> both = new ArrayList<>();
        both.add(new Both("text", now.text(), typed.typed("text").strip()));
        both.add(new Both("why-not", now.whyNot(), typed.typed("why-not").strip()));
        both.removeIf(one -> one.stored().equals(one.typed()));
        return both;
    }
}
