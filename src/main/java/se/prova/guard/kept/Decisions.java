package se.prova.guard.kept;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.audit.AuditEvent;

/** What people decided about the words of statements. */
public interface Decisions {

    /**
     * What was decided about one version.
     *
     * @param reflections the earliest first
     */
    record Made(List<Lift> lifts, List<Reply> replies, List<Reflection> reflections) {

        public static final Made NONE = new Made(List.of(), List.of(), List.of());

        public Made {
            lifts = List.copyOf(lifts);
            replies = List.copyOf(replies);
            reflections = List.copyOf(reflections);
        }

        /** The lift of a rule's block in a text, as long as the text is what it was. */
        public Optional<Lift> lift(String rule, String target, String text) {
            return lifts.stream()
                    .filter(one -> one.rule().equals(rule)
                            && one.target().equals(target)
                            && one.text().equals(text))
                    .reduce((earlier, later) -> later);
        }

        public Optional<Reply> reply(String rule) {
            return replies.stream().filter(one -> one.rule().equals(rule)).findFirst();
        }

        public Optional<Reflection> reflection() {
            return reflections.stream().reduce((earlier, later) -> later);
        }
    }

    Made of(UUID statement);

    /** The blocks that were lifted in a unit, newest first. */
    List<Lift> lifted(UUID unit);

    /** Stores a lift with the event of it. */
    void add(Lift lift, AuditEvent event);

    /** Stores answers to warnings and to the question before signing, with an event for each kind. */
    void add(List<Reply> replies, @Nullable Reflection reflection, List<AuditEvent> events);
}
