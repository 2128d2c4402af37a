package se.prova.statement.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.prova.definition.Canonical;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.WrongDefinitions;
import se.prova.definition.YamlFile;
import se.prova.document.FaultyPage;
import se.prova.document.Theme;
import se.prova.statement.Finding.Section;
import se.prova.statement.Recipient;

/**
 * Reads templates. A file is looked for in the recipient's folder and then in {@code shared}, first in a site's own
 * folder and then among those that ship, so that a site changes one file and keeps the rest.
 */
public final class YamlTemplates {

    private static final String SHIPPED = "/templates/statements/";
    private static final String SHARED = "shared";
    private static final String THEME = "theme.yaml";
    private static final Pattern PART = Pattern.compile("\\{\\{>\\s*([a-z0-9-]+)\\s*\\}\\}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,4}\\.[0-9]{1,4}");
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]{1,40}\\.png");
    private static final int FILE_BYTES_MAX = 200_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Recipient recipient;
    private final Optional<Path> own;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();

    private YamlTemplates(Recipient recipient, Optional<Path> own) {
        this.recipient = recipient;
        this.own = own;
    }

    /**
     * The templates of one recipient.
     *
     * @param own a site's folder, laid out as {@code templates/statements}
     * @throws WrongDefinitions if the texts or the look outside the page are wrong
     */
    public static Templates of(Recipient recipient, Optional<Path> own) {
        return new YamlTemplates(recipient, own).read();
    }

    private Templates read() {
        Deque<String> wanted = new ArrayDeque<>(List.of(Templates.START));
        while (!wanted.isEmpty()) {
            String name = wanted.pop();
            text(name).ifPresent(text -> {
                files.put(name, text.stripTrailing());
                Matcher part = PART.matcher(text);
                while (part.find()) {
                    String found = part.group(1) + ".xhtml";
                    if (!files.containsKey(found)) {
                        wanted.push(found);
                    }
                }
            });
        }
        List<Problem> problems = new ArrayList<>();
        YamlFile document = yaml(Templates.RUNNING, problems);
        YamlFile look = yaml(THEME, problems);
        List<Section> order = order(document, problems);
        for (Templates.Running running : Templates.Running.values()) {
            String text = document.tree().path(running.key()).asText();
            if (text.isEmpty()) {
                problems.add(document.problem("/" + running.key(), Rule.MISSING_KEY, running.key()));
            }
            files.put(running.key() + ".txt", text);
            places.put(running.key() + ".txt", place(Templates.RUNNING));
        }
        if (!problems.isEmpty()) {
            throw new WrongDefinitions(problems);
        }
        Map<String, Object> values = new HashMap<>();
        look.tree().properties().forEach(entry -> values.put(entry.getKey(), plain(look, "/" + entry.getKey())));
        logo(look, values);
        boolean plain = document.tree().path("plain").asBoolean(false);
        return new Templates(recipient, files, places, order, plain, theme(look, values));
    }

    // A picture of the site's own, beside its theme. What it is counts among the files that a signature binds.
    private void logo(YamlFile look, Map<String, Object> values) {
        String name = look.tree().path("logo").path("file").asText();
        if (!(values.get("logo") instanceof Map<?, ?> asked)
                || !PICTURE.matcher(name).matches()) {
            return;
        }
        Map<String, Object> logo = new HashMap<>();
        asked.forEach((key, value) -> logo.put(String.valueOf(key), value));
        logo.remove("bytes");
        mine(name).ifPresent(file -> {
            byte[] bytes = bytes(file);
            logo.put("bytes", bytes);
            files.put(name, Canonical.sha256(Base64.getEncoder().encodeToString(bytes)));
        });
        values.put("logo", logo);
    }

    private static Theme theme(YamlFile look, Map<String, Object> values) {
        try {
            return Theme.of(look.name(), values, name -> look.line("/" + name.replace('.', '/')));
        } catch (FaultyPage e) {
            throw new WrongDefinitions(e.mistakes().stream()
                    .map(one -> new Problem(one.file(), one.line(), "", one.text()))
                    .toList());
        }
    }

    private YamlFile yaml(String name, List<Problem> problems) {
        String text = text(name).orElse("{}");
        files.put(name, text);
        return YamlFile.read(place(name), text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseGet(() -> new YamlFile(place(name), JSON.createObjectNode(), Map.of(), Map.of()));
    }

    private String place(String name) {
        return places.getOrDefault(name, recipient.folder() + "/" + name);
    }

    // Definitions hold whole numbers only, so a number with decimals is taken from what was written.
    private static Object plain(YamlFile file, String pointer) {
        JsonNode node = file.tree().at(pointer);
        if (node.isObject()) {
            Map<String, Object> values = new HashMap<>();
            node.properties().forEach(entry -> values.put(entry.getKey(), plain(file, pointer + "/" + entry.getKey())));
            return values;
        }
        String written = file.plain().getOrDefault(pointer, "");
        return node.isNull() && DECIMAL.matcher(written).matches()
                ? Double.valueOf(written)
                : JSON.convertValue(node.isNull() ? written : node, Object.class);
    }

    private static List<Section> order(YamlFile document, List<Problem> problems) {
        List<Section> order = new ArrayList<>();
        int at = 0;
        for (JsonNode one : document.tree().path("sections")) {
            try {
                order.add(Section.valueOf(one.asText()));
            } catch (IllegalArgumentException e) {
                problems.add(
                        document.problem("/sections/" + at, Rule.NOT_ONE_OF, one.asText(), List.of(Section.values())));
            }
            at++;
        }
        if (!order.containsAll(List.of(Section.values()))) {
            problems.add(document.problem("/sections", Rule.TOO_FEW, Section.values().length));
        }
        return order;
    }

    // A name holds letters, digits and hyphens only, and a link is not followed: nothing outside the folder is read.
    private Optional<String> text(String name) {
        Optional<String> mine = mine(name).map(YamlTemplates::load);
        if (mine.isPresent()) {
            return mine;
        }
        for (String folder : List.of(recipient.folder(), SHARED)) {
            Optional<String> shipped = load(SHIPPED + folder + "/" + name);
            if (shipped.isPresent()) {
                places.put(name, folder + "/" + name);
                return shipped;
            }
        }
        return Optional.empty();
    }

    private Optional<Path> mine(String name) {
        for (String folder : List.of(recipient.folder(), SHARED)) {
            Optional<Path> file = own.map(path -> path.resolve(folder).resolve(name))
                    .filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS));
            if (file.isPresent()) {
                places.put(name, folder + "/" + name);
                return file;
            }
        }
        return Optional.empty();
    }

    private static String load(Path file) {
        byte[] bytes = bytes(file);
        if (bytes.length > FILE_BYTES_MAX) {
            throw new WrongDefinitions(
                    List.of(new Problem(file.toString(), 1, "", Rule.FILE_TOO_LARGE.text(FILE_BYTES_MAX))));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    // One byte more than is taken, so that it is seen to be too much.
    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(FILE_BYTES_MAX + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> load(String resource) {
        try (InputStream in = YamlTemplates.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
