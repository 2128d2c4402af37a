package se.prova.field;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.prova.World;
import se.prova.session.Session;

/** A device as the protocol sees it: it numbers its events and writes them as JSON. */
final class Tablet {

    private static final ObjectMapper JSON = new ObjectMapper();

    final String device;
    private final World world;
    private final Session session;
    private long seq;

    Tablet(World world, Session session) {
        this(world, session, UUID.randomUUID().toString());
    }

    Tablet(World world, Session session, String device) {
        this.device = device;
        this.world = world;
        this.session = session;
    }

    /** The number of the event made last. */
    long last() {
        return seq;
    }

    String batch(List<String> events) {
        return "{\"device\":\"" + device + "\",\"events\":[" + String.join(",", events) + "]}";
    }

    String rating(String skill, String rating) {
        return event("rating", Map.of("skill", skill, "rating", rating));
    }

    String note(String text) {
        return event("note", Map.of("text", text, "source", "SEEN"));
    }

    String event(String type, Map<String, Object> data) {
        return event(type, data, Map.of());
    }

    /** The next event, with some fields of its envelope written over; null leaves a field out. */
    String event(String type, Map<String, Object> data, Map<String, Object> instead) {
        seq++;
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("v", 1);
        envelope.put("id", World.id(world.store()).toString());
        envelope.put("device", device);
        envelope.put("seq", seq);
        envelope.put("case", world.assessment().id().toString());
        envelope.put("session", session.id().toString());
        envelope.put("station", session.stationKey());
        envelope.put("type", type);
        envelope.put("at", "2026-03-02T09:00:%02d.500+01:00".formatted(seq % 60));
        envelope.put("mono", seq * 1_000);
        envelope.put("author", world.account().id().toString());
        envelope.put("instrument", "awp@1");
        envelope.put("data", data);
        envelope.putAll(new HashMap<>(instead));
        return json(envelope);
    }

    /** For the whole assessment, in no session. */
    String overall(String type, Map<String, Object> data) {
        Map<String, Object> none = new HashMap<>();
        none.put("session", null);
        none.put("station", "");
        none.put("instrument", "");
        return event(type, data, none);
    }

    /** Another device's event under a number of this one. */
    String numbered(long number, String event) {
        return event.replaceAll("\"device\":\"[^\"]+\"", "\"device\":\"" + device + "\"")
                .replaceAll("\"seq\":\\d+", "\"seq\":" + number);
    }

    static String id(String event) {
        try {
            return JSON.readTree(event).get("id").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
