package se.prova.statement.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.prova.statement.page.DraftedTrial.PATH;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.prova.statement.StoredTrial;
import se.prova.web.BrowserIT;

/** The language guard's pages, the statement read on a screen, and what a mistake in a template looks like. */
class GuardIT extends BrowserIT {

    @TempDir
    static Path own;

    private static DraftedTrial drafted;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(own.resolve("shared"));
        drafted = DraftedTrial.ready(Map.of("prova.templates", own.toString()));
    }

    @AfterAll
    static void close() {
        drafted.close();
    }

    private void everywhere(String path, String name) {
        everywhere(drafted.trial().site(), StoredTrial.ANNA, path, name);
    }

    @Test
    void what_is_blocked_and_asked_is_collected_lifted_and_shown_to_the_manager() {
        drafted.write("Svårigheten beror på adhd. Tore är lat och kommer alltid för sent. Hans fru är sjukskriven.");
        everywhere(PATH + "/sprak", "guard");
        Page page = page(drafted.trial().site(), StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
        page.navigate(drafted.trial().site().url(PATH));
        assertThat(page.locator(".alarm--block mark").first()).hasText("adhd");
        check(page, "guard-draft");
        page.navigate(drafted.trial().site().url(PATH + "/sprak"));
        page.locator("details.lift summary").first().click();
        page.locator("details.lift button").first().click();
        assertThat(page.locator("#reason-error")).isVisible();
        check(page, "guard-lift-wrong");
        page.locator("details.lift textarea").first().fill("Ordet är namnet på en förening.");
        page.locator("details.lift button").first().click();
        everywhere(PATH + "/sprak", "guard-lifted");
        everywhere(drafted.trial().site(), StoredTrial.EVA, "/logg/sparrar", "guard-manager");
    }

    @Test
    void the_statement_is_read_on_a_screen_for_every_recipient() {
        for (String recipient :
                new String[] {"forsakringskassan", "arbetsformedlingen", "socialtjansten", "deltagare"}) {
            everywhere(PATH + "/forhandsvisa/" + recipient + ".html", "screen-" + recipient);
        }
    }

    @Test
    void a_mistake_in_a_template_is_told_where_it_is() throws IOException {
        Path title = own.resolve("shared/title.xhtml");
        Files.writeString(title, "<h1>Titel</h1>\n<h3>Hoppar</h3>\n<p>{{finns.inte}}</p>\n");
        everywhere(PATH + "/forhandsvisa/forsakringskassan.pdf", "template-mistake");
        Files.delete(title);
    }
}
