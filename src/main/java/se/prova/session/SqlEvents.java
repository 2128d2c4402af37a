package se.prova.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events in the database. Adding joins the transaction that is already open. */
@Singleton
class SqlEvents implements Events {

    /** Strict, so that a field nobody knows is told and not dropped. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final EventRows rows;

    SqlEvents(EventRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Stored> find(UUID id) {
        return rows.findById(id).map(row -> new Stored(row.id(), row.contentHash()));
    }

    @Override
    public Optional<Stored> at(String device, long seq) {
        return rows.findByDeviceAndSeq(device, seq).map(row -> new Stored(row.id(), row.contentHash()));
    }

    @Override
    public void add(Event event, Instant receivedAt, String contentHash) {
        rows.save(new EventRow(
                event.id(),
                event.assessmentId(),
                event.sessionId(),
                event.device(),
                event.seq(),
                event.data().type(),
                event.author(),
                event.at().toInstant(),
                event.at().toString(),
                event.mono(),
                receivedAt,
                contentHash,
                json(event.data())));
    }

    List<Event> ofAssessment(UUID assessmentId) {
        return Event.inOrder(rows.findByAssessmentId(assessmentId).stream()
                .map(SqlEvents::event)
                .toList());
    }

    List<Event> ofSession(UUID sessionId) {
        return Event.inOrder(
                rows.findBySessionId(sessionId).stream().map(SqlEvents::event).toList());
    }

    private static String json(EventData data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event's data is plain records", e);
        }
    }

    private static Event event(EventRow row) {
        Class<? extends EventData> type = EventData.BY_TYPE.get(row.type());
        if (type == null) {
            throw new IllegalStateException("A stored event has a type this version does not know: " + row.type());
        }
        try {
            return new Event(
                    row.id(),
                    row.assessmentId(),
                    row.sessionId(),
                    row.device(),
                    row.seq(),
                    row.authorId(),
                    OffsetDateTime.parse(row.atText()),
                    row.mono(),
                    JSON.readValue(row.data(), type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored event cannot be read: " + row.id(), e);
        }
    }
}
