package se.prova.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(strings = {"instrument.schema.json", "station.schema.json"})
    void a_schema_accepts_its_own_examples(String name) throws IOException {
        JsonNode json = json(name);
        Schema schema = REGISTRY.getSchema(json);

        assertThat(json.path("examples"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(schema.validate(example)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"instrument.schema.json", "station.schema.json"})
    void a_schema_follows_the_schema_of_schemas(String name) throws IOException {
        Schema ofSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(json(name))).isEmpty();
    }

    private static JsonNode json(String name) throws IOException {
        try (InputStream in = YamlSchemaTest.class.getResourceAsStream("/instruments/" + name)) {
            return new JsonMapper().readTree(Objects.requireNonNull(in));
        }
    }
}
