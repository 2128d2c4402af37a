package se.prova.statement.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.statement.Recipient;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

/** Previews of a draft, and what was signed, while a site edits its templates in a running service. */
class PreviewTest {

    private static final String PATH = StoredTrial.PATH + "/utlatande";
    private static final String PREVIEW = PATH + "/forhandsvisa/forsakringskassan";

    @TempDir
    static Path own;

    private static StoredTrial trial;
    private static Site.Client anna;
    private static String signed;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(own.resolve("shared"));
        trial = StoredTrial.open(Map.of("prova.templates", own.toString()));
        SignedTrial.sign(trial, SignedTrial.draft(trial));
        anna = trial.site().signedIn(StoredTrial.ANNA);
        signed = anna.get(PATH + "/1/forsakringskassan.html").body();
        anna.get(PATH + "/1");
        assertThat(anna.post(PATH + "/1/ratta", Map.of("reason", "Fel datum")).statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @AfterEach
    void mend() throws IOException {
        Files.deleteIfExists(own.resolve("shared/title.xhtml"));
    }

    private static void title(String text) throws IOException {
        Files.writeString(own.resolve("shared/title.xhtml"), text);
    }

    @Test
    void an_edit_is_seen_without_a_restart() throws IOException {
        title("<h1>Vårt eget utlåtande</h1>\n");
        assertThat(anna.get(PREVIEW + ".html").body()).contains("Vårt eget utlåtande");
        title("<h1>Vårt andra utlåtande</h1>\n");
        assertThat(anna.get(PREVIEW + ".html").body()).contains("Vårt andra utlåtande");
    }

    @Test
    void the_preview_tells_each_mistake_with_file_and_line() throws IOException {
        title("<h1>Titel</h1>\n<h3>Hoppar</h3>\n<table><tbody><tr><td>a</td></tr></tbody></table>\n");
        for (String kind : new String[] {".pdf", ".html"}) {
            HttpResponse<String> page = anna.get(PREVIEW + kind);
            assertThat(page.statusCode()).isEqualTo(409);
            assertThat(page.body())
                    .contains("shared/title.xhtml, rad 2", "shared/title.xhtml, rad 3")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void what_was_signed_stays_as_it_was_when_a_template_changes_or_breaks() throws IOException {
        byte[] before = bytes();
        title("<h1>Vårt eget utlåtande</h1>\n");
        assertThat(anna.get(PATH + "/1/forsakringskassan.html").body()).isEqualTo(signed);
        title("<h1>{{finns.inte}}</h1>\n");
        assertThat(anna.get(PATH + "/1/forsakringskassan.html").body())
                .isEqualTo(signed)
                .contains("<h1>Utlåtande efter arbetsprövning");
        assertThat(bytes()).isEqualTo(before);
    }

    private static byte[] bytes() {
        return trial.site()
                .bean(se.prova.statement.Statements.class)
                .rendering(
                        trial.site()
                                .bean(se.prova.statement.Statements.class)
                                .ofAssessment(StoredTrial.ASSESSMENT)
                                .getLast()
                                .id(),
                        Recipient.FORSAKRINGSKASSAN)
                .orElseThrow()
                .pdf();
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void each_document_is_read_on_a_screen_behind_the_same_gate(Recipient recipient) {
        String address = PATH + "/1/" + recipient.folder() + ".html";
        HttpResponse<String> page = anna.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"sv\">", "statement")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(anna.get(PATH + "/forhandsvisa/" + recipient.folder() + ".html")
                        .statusCode())
                .isEqualTo(200);
        trial.staff("sven-" + recipient.folder(), "Sven Ek", se.prova.access.Role.HANDLEDARE);
        assertThat(trial.site()
                        .signedIn("sven-" + recipient.folder())
                        .get(address)
                        .statusCode())
                .isNotEqualTo(200);
    }
}
