package se.prova.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.session.EventData;

// What our own OpenAPI says is what the running router, the forms on the pages and the code that reads them say.
class DescriptionTest {

    private static final Pattern ASKED = Pattern.compile(
            "\\bfields\\s*\\.(?:line|optionalLine|text|optionalText|secret|date|optionalDate|time|optionalTime|integer"
                    + "|optionalInteger|choice|optionalChoice|id|optionalId|file|ticked|all|typed)\\(\\s*\"([^\"]+)\"");

    private static Town town;
    private static Crawl crawl;

    @BeforeAll
    static void open() throws IOException {
        town = new Town();
        crawl = Crawl.twice(town);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Description.PAGES, Description.pagesNow(crawl, town.routes()));
        }
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void every_route_is_an_operation_and_every_operation_a_route() {
        List<String> routes = town.routes().stream().map(Town.Route::toString).toList();
        assertThat(Description.all().keySet()).containsExactlyInAnyOrderElementsOf(routes);
        assertThat(Description.published().operations().keySet()).isNotEmpty().allMatch(one -> one.contains(" /api/"));
    }

    @Test
    void every_page_is_described_with_its_parameters_and_every_form_with_its_fields() {
        Map<String, Map<String, Object>> code = Description.fromControllers().operations();
        Description.pages().operations().forEach((name, operation) -> {
            Map<String, String> parameters = new TreeMap<>(Description.parameters(operation));
            parameters.keySet().removeIf(one -> name.contains("{" + one + "}"));
            Map<String, String> real = Description.parameters(Description.map(code.get(name)));
            real.keySet().removeIf(one -> name.contains("{" + one + "}"));
            assertThat(parameters).as(name).isEqualTo(real);
        });
        for (Town.Route route : town.routes()) {
            if (route.method().equals("POST") && !route.path().startsWith("/api/")) {
                Map<String, Object> operation =
                        Description.map(Description.pages().operations().get(route.toString()));
                assertThat(Description.form(operation).keySet())
                        .as(route.toString())
                        .containsAll(crawl.fields(route).keySet());
            }
        }
    }

    @Test
    void every_name_the_code_asks_a_form_for_is_described() throws IOException {
        Set<String> asked = asked();
        assertThat(asked).hasSizeGreaterThan(80);
        Set<String> described = Description.fieldNames();
        assertThat(asked.stream()
                        .filter(name -> described.stream()
                                .noneMatch(one -> name.endsWith("{") ? one.startsWith(name) : one.equals(name))))
                .isEmpty();
    }

    private static Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher found = ASKED.matcher(Files.readString(file));
                while (found.find()) {
                    asked.add(found.group(1).endsWith("-") ? found.group(1) + "{" : found.group(1));
                }
            }
        }
        return asked;
    }

    @Test
    void what_is_published_has_the_parameters_and_bodies_of_the_code() {
        Map<String, Map<String, Object>> code = Description.fromControllers().operations();
        Description.published().operations().forEach((name, operation) -> {
            Map<String, Object> real = Description.map(code.get(name));
            assertThat(Description.parameters(operation)).as(name).isEqualTo(Description.parameters(real));
        });
        assertThat(Description.properties(Description.published().schema("Given"))
                        .keySet())
                .isEqualTo(Description.properties(Description.fromControllers().schema("LockController.Given"))
                        .keySet());
    }

    @Test
    void every_kind_of_event_is_published_with_its_fields() {
        Description published = Description.published();
        Map<String, Object> type = Description.map(
                Description.properties(published.schema("Event")).get("type"));
        assertThat((List<?>) type.get("enum"))
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(EventData.BY_TYPE.keySet());
        EventData.BY_TYPE.forEach((kind, record) -> assertThat(
                        Description.properties(published.schema("data." + kind)).keySet())
                .as(kind)
                .isEqualTo(Stream.of(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())));
        assertThat(Sync.DATA.keySet()).isEqualTo(EventData.BY_TYPE.keySet());
    }
}
