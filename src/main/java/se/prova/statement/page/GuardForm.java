package se.prova.statement.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.guard.kept.Reflection;
import se.prova.guard.kept.Reply;
import se.prova.guard.kept.Standing;
import se.prova.statement.Statement;
import se.prova.web.Fields;

/**
 * Answers to warnings and to the question before signing, as they were sent; any of them may wait.
 *
 * @param reflection null where it was not answered now
 */
record GuardForm(List<Reply> replies, @Nullable Reflection reflection) {

    /** Whether the judgement would have been the same. */
    enum Same {
        YES,
        NO
    }

    /** Empty where something is wrong; the errors are then at their fields. */
    static Optional<GuardForm> read(Laid laid, Fields fields, Ids ids, Instant now) {
        Statement statement = laid.statement();
        UUID account = laid.user().account();
        List<Reply> replies = new ArrayList<>();
        for (Standing.Warning warning : laid.standing().warnings()) {
            String rule = warning.rule().id();
            if (warning.open()) {
                String words = fields.optionalText(GuardPage.WORDS + rule, Reply.WORDS_CHARS_MAX);
                fields.optionalChoice(GuardPage.REPLY + rule, Reply.Kind.class)
                        .ifPresentOrElse(
                                kind -> replies.add(new Reply(
                                        ids.next(),
                                        statement.id(),
                                        statement.assessmentId(),
                                        rule,
                                        kind,
                                        words,
                                        account,
                                        now)),
                                () -> {
                                    if (!words.isEmpty()) {
                                        fields.wrong(GuardPage.REPLY + rule, "error.choice");
                                    }
                                });
            }
        }
        Reflection reflection = reflection(laid, fields, ids, now);
        fields.printable();
        return fields.anyWrong() ? Optional.empty() : Optional.of(new GuardForm(replies, reflection));
    }

    private static @Nullable Reflection reflection(Laid laid, Fields fields, Ids ids, Instant now) {
        String words = fields.optionalText(GuardPage.OTHERWISE, Reflection.WORDS_CHARS_MAX);
        Optional<Same> same = fields.optionalChoice(GuardPage.SAME, Same.class);
        if (same.filter(one -> one == Same.NO).isPresent() && words.isEmpty()) {
            fields.wrong(GuardPage.OTHERWISE, "guard.question.words.missing");
        }
        if (same.isEmpty() || fields.anyWrong()) {
            return null;
        }
        return new Reflection(
                ids.next(),
                laid.statement().id(),
                laid.statement().assessmentId(),
                same.get() == Same.YES,
                words,
                laid.user().account(),
                now);
    }

    /** One event for each kind of answer. */
    List<AuditEvent> events(Laid laid) {
        List<AuditEvent> events = new ArrayList<>();
        if (!replies.isEmpty()) {
            events.add(Desk.event(laid, "guard.answered")
                    .detailed(String.join(
                            "\n",
                            replies.stream()
                                    .map(one -> one.rule() + " " + one.reply() + " " + one.words())
                                    .toList())));
        }
        if (reflection != null) {
            events.add(Desk.event(laid, "guard.reflected")
                    .detailed((reflection.same() ? "YES " : "NO ") + reflection.words()));
        }
        return events;
    }

    /** Whether the answer leads back to the text. */
    boolean otherwise() {
        return reflection != null && !reflection.same();
    }
}
