package se.prova.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Our own OpenAPI: what is published of {@code /api}, and the pages and forms beside it.
 *
 * <p>A free text has type string and no format; a field that only our own page fills in, or that offers a choice, has one.
 */
final class Description {

    static final String PUBLISHED = "/openapi/prova-api.yml";
    /** Read where it lies in the repository, so that one run can write it and hold it against the rest. */
    static final Path PAGES = Path.of("src/test/resources/openapi/prova-pages.yml");

    // A file and no resource, since the tests' own controllers make another one of the same name.
    private static final Path FROM_CONTROLLERS = Path.of("target/classes/META-INF/swagger/prova-1.0.0.yml");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    // What a controller is given by us and not by whoever asks.
    private static final List<String> OURS = List.of("user", "guest", "fields");

    private final Map<String, Object> document;

    private Description(Map<String, Object> document) {
        this.document = document;
    }

    /** Everything: what is published and what is not. */
    static Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Object>> all = new TreeMap<>(published().operations());
        all.putAll(pages().operations());
        return all;
    }

    static Description published() {
        return read(PUBLISHED);
    }

    static Description pages() {
        return file(PAGES);
    }

    static Description fromControllers() {
        return file(FROM_CONTROLLERS);
    }

    private static Description file(Path path) {
        try {
            return new Description(new Yaml().load(Files.readString(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Description read(String name) {
        try (InputStream file = Objects.requireNonNull(Description.class.getResourceAsStream(name), name)) {
            return new Description(new Yaml().load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each operation under its method and path: {@code POST /krav}. */
    Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        map(document.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        found.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, map(operation));
                    }
                }));
        return found;
    }

    Map<String, Object> schema(String name) {
        return map(map(map(document.get("components")).get("schemas")).get(name));
    }

    /** The parameters of an operation: its name to where it stands. */
    static Map<String, String> parameters(Map<String, Object> operation) {
        Map<String, String> found = new TreeMap<>();
        for (Object one : (List<?>) operation.getOrDefault("parameters", List.of())) {
            Map<String, Object> parameter = map(one);
            String name = String.valueOf(parameter.get("name"));
            if (parameter.containsKey("name") && !OURS.contains(name)) {
                found.put(name, String.valueOf(parameter.get("in")));
            }
        }
        return found;
    }

    /** The fields of an operation's form, each with what OpenAPI says of it. */
    static Map<String, Map<String, Object>> form(Map<String, Object> operation) {
        Map<String, Object> content = map(map(operation.get("requestBody")).get("content"));
        Map<String, Map<String, Object>> fields = new TreeMap<>();
        content.forEach((type, body) -> {
            if (!type.contains("json")) {
                properties(map(map(body).get("schema"))).forEach((name, field) -> fields.put(name, map(field)));
            }
        });
        return fields;
    }

    static Map<String, Object> properties(Map<String, Object> schema) {
        return map(schema.get("properties"));
    }

    static boolean freeText(Map<String, Object> field) {
        return "string".equals(field.get("type")) && !field.containsKey("format") && !field.containsKey("enum");
    }

    /** The pages as they are now: routes and parameters from the controllers, fields from the forms that lead there. */
    static String pagesNow(Crawl crawl, List<Town.Route> routes) {
        Map<String, Map<String, Object>> known = fromControllers().operations();
        Map<String, Map<String, Object>> before = pages().operations();
        Map<String, Object> paths = new TreeMap<>();
        for (Town.Route route : routes) {
            if (!route.path().startsWith("/api/")) {
                Map<String, Object> operation = new LinkedHashMap<>();
                operation.put("parameters", parametersNow(route, known.getOrDefault(route.toString(), Map.of())));
                Map<String, Object> fields = new TreeMap<>();
                crawl.fields(route).forEach((name, kind) -> fields.put(name, field(kind)));
                // A form that is offered seldom is described by hand, and stays.
                fields.putAll(form(map(before.get(route.toString()))));
                if (route.method().equals("POST") && !fields.isEmpty()) {
                    operation.put("requestBody", body(fields));
                }
                operation.put("responses", Map.of("200", Map.of("description", "A page or a file")));
                map(paths.computeIfAbsent(route.path(), _ -> new TreeMap<>()))
                        .put(route.method().toLowerCase(java.util.Locale.ROOT), operation);
            }
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("openapi", "3.0.1");
        whole.put("info", new TreeMap<>(Map.of("title", "Prova, pages and forms", "version", "1")));
        whole.put("paths", paths);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setWidth(120);
        return new Yaml(options).dump(whole);
    }

    private static List<Map<String, Object>> parametersNow(Town.Route route, Map<String, Object> operation) {
        Map<String, String> all = new TreeMap<>(parameters(operation));
        java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(route.path())
                .results()
                .forEach(one -> all.put(one.group(1), "path"));
        return all.entrySet().stream()
                .map(one -> {
                    Map<String, Object> parameter = new LinkedHashMap<>();
                    parameter.put("name", one.getKey());
                    parameter.put("in", one.getValue());
                    parameter.put("required", one.getValue().equals("path"));
                    parameter.put("schema", new LinkedHashMap<>(Map.of("type", "string")));
                    return parameter;
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, Object> body(Map<String, Object> fields) {
        boolean file = fields.values().stream().anyMatch(one -> "binary".equals(map(one).get("format")));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", fields);
        String type = file ? "multipart/form-data" : Ask.FORM;
        return new TreeMap<>(Map.of("content", new TreeMap<>(Map.of(type, new TreeMap<>(Map.of("schema", schema))))));
    }

    private static Map<String, Object> field(String kind) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", kind.equals("number") ? "integer" : "string");
        switch (kind) {
            case "text", "textarea", "search", "email", "tel", "number" -> {}
            case "file" -> field.put("format", "binary");
            case "date", "time", "password", "hidden" -> field.put("format", kind);
            default -> field.put("format", "choice");
        }
        return field;
    }

    /** Every name of a field anywhere in a form. */
    static Set<String> fieldNames() {
        return all().values().stream()
                .flatMap(one -> form(one).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : new LinkedHashMap<>();
    }
}
