package se.prova.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A JSON Schema, and what files break of it said in plain words. */
public final class YamlSchema {

    private final Schema schema;

    private YamlSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema of that name beside the definitions that ship, for example {@code instrument.schema.json}. */
    public static YamlSchema shipped(String name) {
        return of("/instruments/" + name);
    }

    /** A schema among the program's own resources, by its whole path. */
    public static YamlSchema of(String resource) {
        try (InputStream in = YamlSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program is broken: it lacks " + resource);
            }
            return new YamlSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Problem> check(YamlFile file) {
        return schema.validate(file.tree()).stream()
                .map(error -> problem(file, error))
                .toList();
    }

    private static Problem problem(YamlFile file, Error error) {
        String place = error.getInstanceLocation().toString();
        String property = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "additionalProperties" -> file.problem(place + "/" + property, Rule.UNKNOWN_KEY, property);
            case "required" -> file.problem(place, Rule.MISSING_KEY, property);
            case "type" -> type(file, error, place);
            case "enum" -> file.problem(place, Rule.NOT_ONE_OF, written(file, error, place), choices(error));
            case "propertyNames" -> file.problem(place + "/" + property, Rule.BAD_KEY, property);
            case "pattern" -> pattern(file, error, place);
            case "minItems" -> file.problem(place, Rule.TOO_FEW, limit(error));
            case "maxItems", "maxProperties" -> file.problem(place, Rule.TOO_MANY, limit(error));
            case "maxLength" -> file.problem(place, Rule.TOO_LONG, limit(error));
            case "minimum" -> file.problem(place, Rule.TOO_SMALL, limit(error));
            case "maximum" -> file.problem(place, Rule.TOO_LARGE, limit(error));
            case "uniqueItems" -> file.problem(place, Rule.REPEATED);
            default -> file.problem(place, Rule.PATTERN, error.getMessage());
        };
    }

    // A text that YAML took for something else is the commonest mistake, and has the simplest cure.
    private static Problem type(YamlFile file, Error error, String place) {
        String wanted = keywordValue(error).isTextual() ? keywordValue(error).asText() : "integer";
        String written = file.plain().getOrDefault(place, "");
        if (wanted.equals("string") && !written.isEmpty()) {
            return file.problem(place, Rule.NOT_QUOTED, written, written);
        }
        if (wanted.equals("integer") && !written.isEmpty()) {
            return file.problem(place, Rule.ODD_NUMBER, written);
        }
        return error.getInstanceNode().isNull()
                ? file.problem(place, Rule.NO_VALUE)
                : file.problem(place, Rule.WRONG_TYPE, Rule.type(wanted));
    }

    private static Problem pattern(YamlFile file, Error error, String place) {
        String[] steps = error.getSchemaLocation().toString().split("/", -1);
        Rule rule = switch (steps[steps.length - 2]) {
            case "id" -> Rule.PATTERN_ID;
            case "revision" -> Rule.PATTERN_REVISION;
            case "picture" -> Rule.PATTERN_PICTURE;
            case "code" -> Rule.PATTERN_CODE;
            case "activity" -> Rule.PATTERN_ACTIVITY;
            case "hint" -> Rule.PATTERN_HINT;
            case "words" -> Rule.BLANK;
            case "propertyNames" -> Rule.BAD_KEY;
            default -> Rule.PATTERN;
        };
        return file.problem(place, rule, error.getInstanceNode().asText());
    }

    private static String written(YamlFile file, Error error, String place) {
        return file.plain().getOrDefault(place, error.getInstanceNode().asText());
    }

    private static String choices(Error error) {
        return StreamSupport.stream(keywordValue(error).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String limit(Error error) {
        return keywordValue(error).asText();
    }

    private static JsonNode keywordValue(Error error) {
        return error.getSchemaNode();
    }
}
