package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

// Every constant that is printed has its text, in Swedish and in English, and no text is left over.
class ReadingTextsTest {

    private static final Set<String> WITHOUT_CONSTANT = Set.of(
            "reading.basis.preliminary",
            "reading.unassessed.not-tried",
            "reading.unassessed.tried-not-assessed",
            "reading.unassessed.demand-not-analysed",
            "reading.unassessed.note");

    @Test
    void every_constant_has_its_text_and_every_text_its_constant() throws IOException {
        Set<String> keys = new TreeSet<>(WITHOUT_CONSTANT);
        add(keys, Cell.values(), Cell::key);
        add(keys, Demanded.How.values(), Demanded.How::key);
        add(keys, Conclusion.How.values(), Conclusion.How::key);
        add(keys, Unassessed.Why.values(), Unassessed.Why::key);
        add(keys, InterviewChange.Verdict.values(), InterviewChange.Verdict::key);
        add(keys, InterviewChange.Reason.values(), InterviewChange.Reason::key);
        add(keys, Basis.Kind.values(), kind -> new Basis.Shortfall(kind, 0, 1, "").key());
        add(keys, Gap.Kind.values(), kind -> new Gap(kind, "", "", null, null).key());

        assertThat(readings("reading.properties")).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(readings("reading_en.properties")).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(texts("reading_sv.properties")).isEmpty();
    }

    @Test
    void no_text_speaks_in_percent_or_totals() throws IOException {
        for (String file : Set.of("reading.properties", "reading_en.properties")) {
            assertThat(texts(file).values().stream().map(Object::toString))
                    .noneMatch(
                            text -> text.matches("(?is).*(%|procent|percent|poäng|score|medel|average|summa|total).*")
                                    || text.isBlank());
        }
    }

    /** What a reading says; the page's own texts are its own matter. */
    private static Set<String> readings(String file) throws IOException {
        Set<String> keys = new TreeSet<>(texts(file).stringPropertyNames());
        keys.removeIf(key -> key.startsWith("reading.page.") || key.startsWith("reading.js."));
        return keys;
    }

    private static <T> void add(Set<String> keys, T[] constants, Function<T, String> key) {
        Arrays.stream(constants).map(key).forEach(keys::add);
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReadingTextsTest.class.getResourceAsStream("/messages/" + file)),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
