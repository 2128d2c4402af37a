package se.prova.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.prova.web.Texts;

class KindTest {

    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*(?:\\.[a-z]+(?:-[a-z]+)*)+)\"");

    /** Words with a dot that are neither texts nor acts: settings, files, names of libraries' own. */
    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "(se|prova|micronaut|messages|flyway|jdbc|datasources|netty|java|sun|awt|http|file|os|user)\\..*"
                    + "|.*\\.(svg|json|yaml|xhtml|key|db|css|js|pdf|ttf|csv|xml|icc|properties|html|txt|tmp)"
                    + "|(session\\.(paused|resumed|ended)|(div|code|form|label|change|wri|awp|awc)\\..*)");

    @Test
    void each_act_belongs_to_exactly_one_kind() {
        List<String> all =
                Stream.of(Kind.values()).flatMap(kind -> kind.acts().stream()).toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(Kind.ALL.acts()).isEmpty();
        for (String act : all) {
            assertThat(Kind.of(act).orElseThrow().acts()).contains(act);
        }
    }

    @Test
    void each_act_and_each_kind_is_told_in_both_languages() {
        for (Locale language : List.of(Texts.SWEDISH, Locale.ENGLISH)) {
            Texts texts = Texts.in(language);
            assertThat(Kind.known())
                    .allSatisfy(act ->
                            assertThat(texts.has(Kind.sentence(act))).as(act).isTrue());
            assertThat(Kind.values())
                    .allSatisfy(kind ->
                            assertThat(texts.has("log.filter.kind." + kind)).isTrue());
        }
        assertThat(Kind.sentence("something.new")).isEqualTo("log.act.other");
    }

    @Test
    void every_act_in_the_program_is_known() throws IOException {
        Texts texts = Texts.in(Texts.SWEDISH);
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            // The program's own log of errors has words of its own.
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/journal/"))
                    .toList()) {
                WORD.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(word -> !texts.has(word))
                        .filter(word -> !SOMETHING_ELSE.matcher(word).matches())
                        .filter(word -> !Kind.known().contains(word))
                        .forEach(unknown::add);
            }
        }
        assertThat(unknown)
                .as("an act belongs into Kind and gets a sentence; anything else with a dot is named in this test")
                .isEmpty();
    }
}
