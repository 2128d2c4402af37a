package se.prova.statement.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.YamlFile;
import se.prova.definition.YamlSchema;
import se.prova.instrument.Rating;
import se.prova.session.EventData;

/** A case as JSON: written the same way every time, and checked against the published schema when read. */
public final class CaseJson {

    /** Where the published schema lies in the jar. */
    public static final String SCHEMA = "/schema/prova-case-1.json";

    private static final ObjectMapper JSON = mapper();
    private static final JsonMapper PLAIN = new JsonMapper();

    private CaseJson() {}

    /** Indented JSON, the same text for the same case. */
    public static String write(CaseFile file) {
        try {
            return JSON.readTree(JSON.writeValueAsString(file)).toPrettyString() + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A case is plain records", e);
        }
    }

    /** Indented JSON of plain maps, lists, texts and numbers, in their own order. */
    public static String plain(Map<String, Object> data) {
        try {
            return PLAIN.writerWithDefaultPrettyPrinter().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data are plain", e);
        }
    }

    /**
     * Reads a case.
     *
     * @param name the file as the reader can find it
     * @throws WrongCase with everything that is wrong in it
     */
    public static CaseFile read(String name, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Optional<YamlFile> read = CaseLines.read(name, bytes, problems);
        YamlFile file = read.orElseThrow(() -> new WrongCase(problems));
        problems.addAll(YamlSchema.of(SCHEMA).check(file));
        if (!problems.isEmpty()) {
            throw new WrongCase(problems);
        }
        CaseFile value = value(file);
        problems.addAll(CaseLinks.problems(file, value));
        if (!problems.isEmpty()) {
            throw new WrongCase(problems);
        }
        return value;
    }

    private static CaseFile value(YamlFile file) {
        try {
            return JSON.treeToValue(file.tree(), CaseFile.class);
        } catch (JsonMappingException e) {
            throw new WrongCase(List.of(file.problem(pointer(e), Rule.NOT_TOGETHER)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is read already", e);
        }
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() + "" : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static ObjectMapper mapper() {
        SimpleModule ratings = new SimpleModule();
        ratings.addSerializer(Rating.class, new RatingOut());
        ratings.addDeserializer(Rating.class, new RatingIn());
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(ratings)
                .addMixIn(EventData.class, Typed.class)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        EventData.BY_TYPE.forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
        return mapper;
    }

    /** An event's data say which kind they are by the name they have on the wire. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    private static final class RatingOut extends StdSerializer<Rating> {

        @Serial
        private static final long serialVersionUID = 1;

        RatingOut() {
            super(Rating.class);
        }

        @Override
        public void serialize(Rating rating, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(rating.stored());
        }
    }

    private static final class RatingIn extends StdDeserializer<Rating> {

        @Serial
        private static final long serialVersionUID = 1;

        RatingIn() {
            super(Rating.class);
        }

        @Override
        public Rating deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Rating.of(in.getText());
        }
    }
}
