package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.CaseJson;

/** The demo's case file is the typical case of the tests, so that what is shown is what is tested. */
class DemoFileTest {

    private static final Path FILE = Path.of("src/main/resources/demo/case.json");

    @Test
    void the_demo_shows_the_case_that_the_tests_know() throws IOException {
        CaseFile typical = TypicalCase.drafted();
        String expected = CaseJson.write(typical);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILE, expected);
        }
        assertThat(FILE)
                .as("missing or other: run mvn test -Dtest=DemoFileTest -Dgolden.write=true")
                .hasContent(expected);
    }
}
