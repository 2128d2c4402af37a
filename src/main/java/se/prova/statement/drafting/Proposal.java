package se.prova.statement.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.ActivityArea;
import se.prova.statement.Basis;
import se.prova.statement.Finding;
import se.prova.statement.Finding.Heading;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;

/**
 * A finding that drafting suggests. It becomes one when somebody takes it.
 *
 * @param id the id the finding will have, so that others can rest on it
 * @param on whether a new draft starts with it
 * @param plain the same for the participant, ready to edit; empty where nothing can be proposed
 * @param topic what it is made from, see {@link se.prova.statement.Finding#topic}
 */
public record Proposal(
        UUID id,
        Section section,
        Source source,
        @Nullable ActivityArea area,
        String topic,
        String text,
        List<Rest> restsOn,
        boolean on,
        @Nullable Heading heading,
        String plain) {

    /** One thing it rests on. */
    public record Rest(Basis.Kind kind, String ref) {
        static Rest on(Basis.Kind kind, UUID ref) {
            return new Rest(kind, ref.toString());
        }
    }

    public Proposal {
        restsOn = List.copyOf(restsOn);
    }

    /** The same, with what the participant could be told. */
    Proposal plainly(Heading under, String words) {
        boolean told = !words.isBlank() && words.length() <= Finding.PLAIN_CHARS_MAX;
        return new Proposal(
                id, section, source, area, topic, text, restsOn, on, told ? under : null, told ? words : "");
    }
}
