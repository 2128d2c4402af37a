package se.prova.consent.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.WrongDefinitions;
import se.prova.definition.YamlFile;
import se.prova.document.Theme;

/** Reads the forms, each file first from a site's own folder and then from those that ship. */
public final class YamlBlanks {

    private static final String SHIPPED = "/templates/forms/";
    private static final String RUNNING = "document.yaml";
    private static final JsonMapper JSON = new JsonMapper();

    private YamlBlanks() {}

    /**
     * One form.
     *
     * @param own a site's folder of templates; its forms lie in {@code forms/} there
     * @throws WrongDefinitions if the YAML is wrong or a running text is missing
     */
    public static Blank of(Blank.Kind kind, Optional<Path> own) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        files.put(Blank.START, text(kind, Blank.START, own).stripTrailing());
        JsonNode document = YamlFile.read(RUNNING, text(kind, RUNNING, own).getBytes(StandardCharsets.UTF_8), problems)
                .map(YamlFile::tree)
                .orElseGet(JSON::createObjectNode);
        for (Blank.Running running : Blank.Running.values()) {
            String key = running.name().toLowerCase(Locale.ROOT);
            if (!document.has(key)) {
                problems.add(new Problem(RUNNING, 1, "", Rule.MISSING_KEY.text(key)));
            }
            files.put(running.file(), document.path(key).asText());
        }
        if (!problems.isEmpty()) {
            throw new WrongDefinitions(problems);
        }
        Map<String, Object> look = new HashMap<>();
        document.path("look")
                .properties()
                .forEach(entry -> look.put(entry.getKey(), JSON.convertValue(entry.getValue(), Object.class)));
        return new Blank(kind, files, Theme.of(RUNNING, look));
    }

    /** One file of a form: a site's own, else the one that ships. */
    public static String text(Blank.Kind kind, String name, Optional<Path> own) {
        try {
            Optional<Path> mine = own.map(
                            path -> path.resolve("forms").resolve(kind.folder()).resolve(name))
                    .filter(Files::isRegularFile);
            if (mine.isPresent()) {
                return Files.readString(mine.get());
            }
            try (InputStream in = YamlBlanks.class.getResourceAsStream(SHIPPED + kind.folder() + "/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("The form ships: " + kind.folder() + "/" + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
