package se.prova.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.prova.web.View;

/**
 * What a session's page hands to its module: who and what is recorded, the words to say it in, and what is stored.
 *
 * @param sync where events are sent
 * @param station see {@link Session#stationKey}
 * @param instrument id and revision as one word: {@code awp@1}
 * @param authors account id to name
 */
record JtePacket(
        UUID account,
        String csrf,
        String sync,
        String icons,
        @JsonProperty("case") UUID assessment,
        UUID session,
        String station,
        String instrument,
        String home,
        int noteMax,
        int lineMax,
        List<Skill> skills,
        List<Choice> choices,
        List<JteBoard.Support> support,
        Map<UUID, String> authors,
        List<Recorded> events,
        Map<String, String> texts) {

    record Skill(String id, String title, String section, String demand, boolean never) {}

    record Choice(String value, String word, boolean level) {}

    /** An event as the page's module knows it. */
    record Recorded(
            UUID id,
            UUID session,
            String type,
            String at,
            long mono,
            UUID author,
            @Nullable EventData data) {}

    static JtePacket of(JteDesk.Laid laid, JteBoard board, Map<UUID, String> authors, UUID reader, View view) {
        Session session = laid.session();
        List<Skill> skills = board.domains().stream()
                .flatMap(domain -> domain.skills().stream()
                        .map(skill -> new Skill(skill.id(), skill.title(), domain.id(), skill.demand(), skill.never())))
                .toList();
        List<Choice> choices = Stream.concat(board.levels().stream(), board.nonRatings().stream())
                .map(choice -> new Choice(choice.value(), choice.word(), choice.place() > 0))
                .toList();
        List<Recorded> events = laid.events().stream()
                .map(event -> new Recorded(
                        event.id(),
                        session.id(),
                        event.data().type(),
                        event.at().toString(),
                        event.mono(),
                        event.author(),
                        event.data()))
                .toList();
        return new JtePacket(
                reader,
                view.visitor().csrf(),
                "/api/sync",
                view.asset("icons.svg"),
                session.assessmentId(),
                session.id(),
                session.stationKey(),
                session.instrumentId() + "@" + session.instrumentRevision(),
                laid.entered().up(),
                EventData.NOTE_CHARS_MAX,
                EventData.LINE_CHARS_MAX,
                skills,
                choices,
                board.support(),
                authors,
                events,
                texts(view));
    }

    /** The same without what was recorded: the participant's own view shows none of it. */
    JtePacket withoutEvents() {
        return new JtePacket(
                account,
                csrf,
                sync,
                icons,
                assessment,
                session,
                station,
                instrument,
                home,
                noteMax,
                lineMax,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                texts);
    }

    /** Texts go as patterns: the module fills in what is marked by number. */
    private static Map<String, String> texts(View view) {
        Map<String, String> texts = new LinkedHashMap<>();
        Spoken.KEYS.forEach(key -> texts.put(key, view.text(key, "{0}", "{1}", "{2}")));
        return texts;
    }
}
