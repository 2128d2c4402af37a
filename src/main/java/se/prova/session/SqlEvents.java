package se.prova.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events in the database. Adding joins the transaction that is already open. */
@Singleton
class SqlEvents implements Events {

    /** Strict, so that a field nobody knows is told and not dropped, and no number is bent to fit. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final EventRows rows;

    SqlEvents(EventRows rows) {
        this.rows = rows;
    }

    @Override
    public EventData read(String type, String json) throws NotAnEvent {
        Class<? extends EventData> known = EventData.BY_TYPE.get(type);
        if (known == null) {
            throw new NotAnEvent(Broken.UNKNOWN_TYPE);
        }
        try {
            EventData data = JSON.readValue(json, known);
            if (data == null || !complete(data)) {
                throw new NotAnEvent(Broken.MALFORMED);
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new NotAnEvent(e.getCause() instanceof Limits.TooLong ? Broken.TOO_LONG : Broken.MALFORMED);
        }
    }

    @Override
    public Optional<Stored> find(UUID id) {
        return rows.findById(id).map(SqlEvents::stored);
    }

    @Override
    public Optional<Stored> at(String device, long seq) {
        return rows.findByDeviceAndSeq(device, seq).map(SqlEvents::stored);
    }

    @Override
    public Optional<Event> recorded(UUID id) {
        return rows.findById(id).map(this::event);
    }

    @Override
    public long receivedAfter(UUID assessmentId, Instant moment) {
        return rows.findByAssessmentId(assessmentId).stream()
                .filter(row -> row.receivedAt().isAfter(moment))
                .count();
    }

    @Override
    public Map<UUID, Instant> received(UUID assessmentId) {
        return rows.findByAssessmentId(assessmentId).stream()
                .collect(Collectors.toMap(EventRow::id, EventRow::receivedAt));
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
        return Event.inOrder(
                rows.findByAssessmentId(assessmentId).stream().map(this::event).toList());
    }

    List<Event> ofSession(UUID sessionId) {
        return Event.inOrder(
                rows.findBySessionId(sessionId).stream().map(this::event).toList());
    }

    private static Stored stored(EventRow row) {
        return new Stored(row.id(), row.contentHash());
    }

    private static String json(EventData data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event's data is plain records", e);
        }
    }

    private Event event(EventRow row) {
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
                    read(row.type(), row.data()));
        } catch (NotAnEvent e) {
            throw new IllegalStateException("A stored event cannot be read: " + row.id(), e);
        }
    }

    /** Jackson leaves what is missing null; only what the record says may be null may be missing. */
    private static boolean complete(EventData data) {
        return Stream.of(data.getClass().getRecordComponents())
                .allMatch(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class) || given(part, data));
    }

    private static boolean given(RecordComponent part, EventData data) {
        try {
            return part.getAccessor().invoke(data) != null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event's data is a public record", e);
        }
    }
}
