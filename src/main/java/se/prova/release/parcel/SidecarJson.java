package se.prova.release.parcel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;

/** A sidecar as JSON: what is not known is left out, and the order is always the same. */
final class SidecarJson {

    /** Where the published schema lies in the jar. */
    static final String SCHEMA = "/schema/prova-sidecar-1.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private SidecarJson() {}

    /** Names and values in the order the sidecar has them. */
    static JsonNode tree(Sidecar sidecar) {
        return JSON.valueToTree(sidecar);
    }

    static byte[] write(Sidecar sidecar) {
        return (tree(sidecar).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
