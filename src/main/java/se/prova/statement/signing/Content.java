package se.prova.statement.signing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.prova.definition.Canonical;
import se.prova.statement.Answer;
import se.prova.statement.Basis;
import se.prova.statement.Comment;
import se.prova.statement.Finding;
import se.prova.statement.Statements.Whole;

// What a signature binds, in one form: the document and its version, and every finding, answer, basis, comment and
// choice of what is left out. Nothing that storage adds to it counts.
final class Content {

    private Content() {}

    /** SHA-256 over canonical JSON, 64 hex digits. */
    static String hash(Whole whole) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("document", whole.statement().documentId());
        all.put("version", whole.statement().version());
        all.put(
                "findings",
                whole.findings().stream()
                        .sorted(Comparator.comparingInt(Finding::ordinal).thenComparing(Finding::id))
                        .map(Content::finding)
                        .toList());
        all.put(
                "answers",
                whole.answers().stream()
                        .sorted(Comparator.comparing(Answer::questionId))
                        .map(Content::answer)
                        .toList());
        all.put(
                "bases",
                whole.bases().stream()
                        .map(Content::basis)
                        .sorted(Comparator.comparing(Object::toString))
                        .toList());
        all.put(
                "comments",
                whole.comments().stream()
                        .sorted(Comparator.comparing(Comment::createdAt).thenComparing(Comment::id))
                        .map(Content::comment)
                        .toList());
        Map<String, List<String>> left = new TreeMap<>();
        whole.leftOut().forEach((recipient, ids) -> {
            if (!ids.isEmpty()) {
                left.put(
                        recipient.folder(),
                        ids.stream().map(UUID::toString).sorted().toList());
            }
        });
        all.put("leftOut", left);
        return Canonical.sha256(Canonical.json(all));
    }

    // A plain text counts where there is one, so that what was signed before there were any still says what it said.
    private static Map<String, Object> finding(Finding one) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "id", one.id().toString(),
                "ordinal", one.ordinal(),
                "section", one.section().name(),
                "source", one.source().name(),
                "area", String.valueOf(one.area()),
                "topic", one.topic(),
                "text", one.text()));
        if (one.heading() != null) {
            all.put("heading", one.heading().name());
            all.put("plain", one.plain());
        }
        return all;
    }

    private static Map<String, Object> answer(Answer one) {
        return Map.of("question", one.questionId().toString(), "text", one.text(), "whyNot", one.whyNot());
    }

    // Rows of what something rests on have no order of their own; as lists their text sorts them.
    private static List<String> basis(Basis one) {
        return List.of(one.ownerId().toString(), one.kind().name(), one.ref());
    }

    // That the participant wrote it themselves counts where they did, as with the plain texts.
    private static Map<String, Object> comment(Comment one) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "words", one.words(),
                "declined", one.declined(),
                "on", one.givenOn().toString()));
        if (one.ownCodeId() != null) {
            all.put("own", true);
        }
        return all;
    }
}
