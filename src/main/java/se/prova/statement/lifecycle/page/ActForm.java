package se.prova.statement.lifecycle.page;

import java.time.LocalDate;
import java.util.Map;
import se.prova.statement.lifecycle.Act;
import se.prova.statement.lifecycle.StatementEvent;
import se.prova.statement.lifecycle.StatementEvent.Kind;
import se.prova.web.Fields;

/** What is noted about a version, as typed. */
final class ActForm {

    /** How a question is answered. */
    enum Way {
        WRITTEN,
        VERSION,
        CANNOT
    }

    private ActForm() {}

    /** As typed; half of it neutral where something is wrong. */
    record Typed(Kind kind, String who, String words, LocalDate on) {}

    static Typed read(Act act, Fields fields, LocalDate today) {
        boolean who = act == Act.ASK_COMPLEMENT;
        boolean dated = act == Act.ASK_COMPLEMENT || act == Act.ANSWER_COMPLEMENT;
        Typed typed = new Typed(
                kind(act, fields),
                who
                        ? fields.line("who", StatementEvent.WHO_CHARS_MAX)
                        : fields.optionalLine("who", StatementEvent.WHO_CHARS_MAX),
                fields.text("words", StatementEvent.WORDS_CHARS_MAX),
                dated ? fields.date("happened-on") : today);
        if (typed.on().isAfter(today)) {
            fields.wrong("happened-on", "lifecycle.error.future");
        }
        return typed;
    }

    private static Kind kind(Act act, Fields fields) {
        return switch (act) {
            case ASK_COMPLEMENT -> Kind.COMPLEMENT_ASKED;
            case ANSWER_COMPLEMENT ->
                fields.choice("way", Way.class) == Way.CANNOT ? Kind.NOT_COMPLEMENTED : Kind.COMPLEMENTED;
            case ANSWER_LATE -> Kind.LATE_ANSWERED;
            case REVOKE -> Kind.REVOKED;
            case RETURN -> Kind.RETURNED;
            default -> throw new IllegalArgumentException(act + " is noted nowhere");
        };
    }

    static Fields blank(LocalDate today) {
        return Fields.filled(Map.of("happened-on", today.toString()));
    }
}
