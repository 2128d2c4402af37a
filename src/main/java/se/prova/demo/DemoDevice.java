package se.prova.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.field.Inbox;
import se.prova.field.Receipt;
import se.prova.session.Event;
import se.prova.session.Session;
import se.prova.statement.casefile.CaseFile;

/** Sends a case's events as its authors' tablets would have: one device for each, numbered from 1. */
@Singleton
class DemoDevice {

    private static final int EVENTS_AT_ONCE = 10;

    private final Inbox inbox;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;

    DemoDevice(Inbox inbox, Accounts accounts, ObjectMapper json, Clock clock) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Sends all events of a case.
     *
     * @throws IllegalStateException if any is refused: the demo's data would be wrong
     */
    void send(CaseFile file) {
        Map<UUID, List<Event>> byAuthor = new LinkedHashMap<>();
        file.events()
                .forEach(event -> byAuthor.computeIfAbsent(event.author(), author -> new ArrayList<>())
                        .add(event));
        byAuthor.forEach((author, events) -> send(file, author, events));
    }

    private void send(CaseFile file, UUID author, List<Event> events) {
        User user = accounts.user(author, LocalDate.now(clock)).orElseThrow();
        String device = UUID.nameUUIDFromBytes(
                        (file.assessment().id() + "/" + author).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        for (int from = 0; from < events.size(); from += EVENTS_AT_ONCE) {
            int to = Math.min(events.size(), from + EVENTS_AT_ONCE);
            Receipt receipt = inbox.take(user, batch(file, device, from, events.subList(from, to)));
            boolean whole = receipt instanceof Receipt.Taken(long ack, var rejected) && ack == to && rejected.isEmpty();
            if (!whole) {
                throw new IllegalStateException("The demo's events were not taken: " + receipt);
            }
        }
    }

    private String batch(CaseFile file, String device, int before, List<Event> events) {
        ObjectNode batch = json.createObjectNode().put("device", device);
        ArrayNode list = batch.putArray("events");
        int seq = before;
        for (Event event : events) {
            list.add(envelope(file, device, ++seq, event));
        }
        return batch.toString();
    }

    private ObjectNode envelope(CaseFile file, String device, int seq, Event event) {
        ObjectNode envelope = json.createObjectNode()
                .put("v", 1)
                .put("id", event.id().toString())
                .put("device", device)
                .put("seq", seq)
                .put("case", event.assessmentId().toString())
                .put("type", event.data().type())
                .put("at", event.at().toString())
                .put("mono", event.mono())
                .put("author", event.author().toString());
        file.sessions().stream()
                .filter(session -> session.id().equals(event.sessionId()))
                .forEach(session -> place(envelope, session));
        envelope.set("data", json.valueToTree(event.data()));
        return envelope;
    }

    private static void place(ObjectNode envelope, Session session) {
        envelope.put("session", session.id().toString())
                .put("station", session.stationKey())
                .put("instrument", session.instrumentId() + "@" + session.instrumentRevision());
    }
}
