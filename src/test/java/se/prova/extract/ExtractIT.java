package se.prova.extract;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.BrowserIT;

/** From the assessment's page to the files that the participant is given, one click each. */
class ExtractIT extends BrowserIT {

    private static final String EXTRACT = StoredTrial.PATH + "/registerutdrag";
    private static final String READERS = StoredTrial.PATH + "/vem-har-last";
    private static StoredTrial trial;

    @BeforeAll
    static void open() {
        trial = SignedTrial.open();
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static String fetched(Page page, String button) throws Exception {
        Download download = page.waitForDownload(
                () -> page.locator("main").getByText(button).first().click());
        return download.suggestedFilename()
                + " "
                + Files.readString(download.path(), StandardCharsets.ISO_8859_1).substring(0, 5);
    }

    @Test
    void the_files_are_one_click_away_and_somebody_protected_is_asked_about_once_more() throws Exception {
        everywhere(trial.site(), StoredTrial.ANNA, READERS, "readers");
        everywhere(trial.site(), StoredTrial.ANNA, EXTRACT, "extract");
        Page page = page(trial.site(), StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
        page.navigate(trial.site().url(StoredTrial.PATH));
        page.locator(".parts").getByText("Registerutdrag").click();
        assertThat(page.locator("h1")).hasText("Registerutdrag");
        assertThat(fetched(page, "Hämta som PDF")).isEqualTo("registerutdrag-B-17.pdf %PDF-");
        assertThat(fetched(page, "Hämta som datafil (JSON)")).startsWith("registerutdrag-B-17.json {");

        trial.site().sql("UPDATE participant SET protection = 'SEKRETESSMARKERING'");
        trial.site().sql("UPDATE access_grant SET seconded_at = 1");
        everywhere(trial.site(), StoredTrial.ANNA, EXTRACT, "extract-protected");
        page.navigate(trial.site().url(EXTRACT));
        page.locator("main").getByText("Hämta som PDF").first().click();
        assertThat(page.locator(".summary")).containsText("Säg först att ingen annan får se det.");
        check(page, "extract-unconfirmed");
        page.locator("#confirmed").check();
        assertThat(fetched(page, "Hämta som PDF")).isEqualTo("registerutdrag-B-17.pdf %PDF-");
    }
}
