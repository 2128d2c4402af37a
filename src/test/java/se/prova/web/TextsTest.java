package se.prova.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TextsTest {

    static final List<String> ROOMS = Texts.ROOMS;

    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*[.-]?)\"|\\{bundle:([^}]+)}");
    // The calls whose literal is surely a key; anywhere else a dotted word may be the name of an act in the log.
    private static final Pattern CALL =
            Pattern.compile("(?:\\btext|Refused\\.because|\\bwrong|\\bmake)\\(\\s*(?:(?:\"[^\"]*\"(?: \\+"
                    + " \\w+)?|\\w+),\\s*)?\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+(?<!-))\"");
    // What the command line's own help looks up by itself.
    private static final Set<String> PICOCLI =
            Set.of("help", "version", "usage.synopsisHeading", "usage.commandListHeading");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @FieldSource("ROOMS")
    void a_room_says_the_same_things_in_both_languages(String room) {
        Map<String, String> swedish = read(room + ".properties");
        Map<String, String> english = read(room + "_en.properties");

        assertThat(english.keySet()).isEqualTo(swedish.keySet());
        swedish.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContainPattern("(?<!')'(?!')");
            assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(text));
        });
    }

    @Test
    void no_two_rooms_have_the_same_key() {
        List<String> keys = new ArrayList<>();
        Texts.ROOMS.forEach(room -> keys.addAll(read(room + ".properties").keySet()));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void every_text_is_used_and_every_text_used_exists() {
        Set<String> keys = new TreeSet<>();
        Texts.ROOMS.forEach(room -> keys.addAll(read(room + ".properties").keySet()));
        String sources = sources();

        Set<String> literals = found(LITERAL, sources);
        Set<String> unused = new TreeSet<>(keys);
        unused.removeAll(PICOCLI);
        unused.removeIf(key ->
                literals.stream().anyMatch(word -> (word.matches(".*[.-]") ? key.startsWith(word) : key.equals(word))));
        assertThat(unused).as("texts nobody uses").isEmpty();

        Set<String> missing = new TreeSet<>(found(CALL, sources));
        missing.removeAll(keys);
        assertThat(missing).as("texts that do not exist").isEmpty();
    }

    @Test
    void a_swedish_page_is_swedish_on_an_english_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(Texts.in(Texts.SWEDISH).text("signin.button")).isEqualTo("Logga in");
            assertThat(Texts.in(Locale.ENGLISH).text("signin.button")).isEqualTo("Sign in");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_number_in_a_text_follows_its_count() {
        Texts texts = Texts.in(Texts.SWEDISH);
        assertThat(texts.text("signin.wait", 1)).contains("Vänta en sekund och");
        assertThat(texts.text("signin.wait", 7)).contains("Vänta 7 sekunder och");
    }

    private static Set<String> places(String text) {
        return found(PLACE, text);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null) {
                    found.add(matcher.group(i));
                }
            }
        }
        return found;
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("/messages/" + file), file),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return new TreeMap<>(texts);
    }

    private static String sources() {
        StringBuilder all = new StringBuilder();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("templates/pages"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toString();
    }
}
