package se.prova.field;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.prova.field.Batch.Envelope;
import se.prova.field.Batch.Sent;

/** Reads what a device posts. Only what stops the whole batch is an error here; a single odd event is kept as it came. */
final class BatchForm {

    /** The body is no batch at all, or has an event without a number. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** More events or bytes than a batch has. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    // How an event is sent, and not what was recorded: a device may have to number anew.
    private static final List<String> NUMBERING = List.of("device", "seq");
    private static final int VERSION = 1;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2199;
    private static final long MONO_MAX = 1_000L * 60 * 60 * 24 * 366;
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9-]{1,36}");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private BatchForm() {}

    static Batch read(String body) throws Unreadable, TooLarge {
        if (body.getBytes(StandardCharsets.UTF_8).length > Batch.BYTES_MAX) {
            throw new TooLarge();
        }
        try {
            JsonNode root = JSON.readTree(body);
            String device = root.path("device").asText("");
            JsonNode events = root.path("events");
            if (!DEVICE.matcher(device).matches() || !events.isArray() || events.isEmpty()) {
                throw new Unreadable();
            }
            if (events.size() > Batch.EVENTS_MAX) {
                throw new TooLarge();
            }
            List<Sent> sent = new ArrayList<>();
            for (JsonNode event : events) {
                sent.add(sent(event, device));
            }
            return new Batch(device, sent);
        } catch (JsonProcessingException e) {
            throw new Unreadable();
        }
    }

    private static Sent sent(JsonNode event, String device) throws Unreadable, JsonProcessingException {
        JsonNode seq = event.path("seq");
        if (!seq.isIntegralNumber() || !seq.canConvertToLong() || seq.asLong() < 1) {
            throw new Unreadable();
        }
        String raw = canonical(event);
        ObjectNode content = event.deepCopy();
        content.remove(NUMBERING);
        return new Sent(
                seq.asLong(),
                Optional.ofNullable(uuid(event, "id")),
                Optional.ofNullable(uuid(event, "author")),
                sha256(canonical(content)),
                raw,
                envelope(event, device));
    }

    /** Keys sorted, nothing between, so that equal content has equal text. */
    private static String canonical(JsonNode node) throws JsonProcessingException {
        return JSON.writeValueAsString(JSON.treeToValue(node, Object.class));
    }

    private static Optional<Envelope> envelope(JsonNode event, String device) {
        UUID id = uuid(event, "id");
        UUID author = uuid(event, "author");
        UUID assessment = uuid(event, "case");
        UUID session = uuid(event, "session");
        OffsetDateTime at = at(event.path("at").asText(""));
        JsonNode mono = event.path("mono");
        boolean numbers = event.path("v").asInt() == VERSION
                && mono.isIntegralNumber()
                && mono.canConvertToLong()
                && mono.asLong() >= 0
                && mono.asLong() <= MONO_MAX;
        boolean named = event.path("device").asText("").equals(device)
                && event.path("type").isTextual()
                && event.path("data").isObject();
        boolean sessionRead = session != null || absent(event.path("session"));
        if (id == null || author == null || assessment == null || at == null || !numbers || !named || !sessionRead) {
            return Optional.empty();
        }
        return Optional.of(new Envelope(
                id,
                device,
                event.path("seq").asLong(),
                assessment,
                session,
                event.path("station").asText(""),
                event.path("type").asText(),
                at,
                mono.asLong(),
                author,
                event.path("instrument").asText(""),
                event.path("data").toString()));
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** Only the one way of writing an id that we write ourselves, so that one id has one text. */
    static @Nullable UUID uuid(JsonNode event, String field) {
        String text = event.path(field).asText("");
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? id : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable OffsetDateTime at(String text) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            return at.getYear() >= YEAR_MIN && at.getYear() <= YEAR_MAX ? at : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
