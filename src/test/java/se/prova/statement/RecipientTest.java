package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.statement.drafting.Phrases;

// Adding a recipient is one folder, its name in the messages, and one constant.
class RecipientTest {

    private static final Map<String, Set<String>> NAMED = Map.of(
            "Recipient.java", Arrays.stream(Recipient.values()).map(Enum::name).collect(Collectors.toSet()));

    @Test
    void no_other_code_names_a_recipient() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                Set<String> named = Arrays.stream(Recipient.values())
                        .filter(one -> text.contains(one.name()) || text.contains('"' + one.folder() + '"'))
                        .map(Enum::name)
                        .collect(Collectors.toSet());
                if (!named.isEmpty()) {
                    found.put(file.getFileName().toString(), named);
                }
            }
        }
        assertThat(found).isEqualTo(NAMED);
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void each_has_a_folder_of_its_own_and_a_name_in_both_languages(Recipient recipient) {
        Path folder = Path.of("templates/statements", recipient.folder());
        assertThat(List.of(folder.resolve("statement.xhtml"), folder.resolve("document.yaml")))
                .allSatisfy(file -> assertThat(file).isRegularFile());
        for (Locale language : List.of(Locale.of("sv"), Locale.ENGLISH)) {
            assertThat(Phrases.in(language).say("statement.recipient." + recipient.folder()))
                    .isNotBlank();
        }
    }
}
