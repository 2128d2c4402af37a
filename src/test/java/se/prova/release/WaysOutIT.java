package se.prova.release;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.BrowserIT;

class WaysOutIT extends BrowserIT {

    private static final String GROUNDS = StoredTrial.PATH + "/medgivanden";
    private static final String REGISTER = StoredTrial.PATH + "/utlamning";
    private static final String NEW = REGISTER + "/ny/1/forsakringskassan";
    private static StoredTrial trial;

    @BeforeAll
    static void open() {
        trial = SignedTrial.open();
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private void everywhere(String path, String name) {
        everywhere(trial.site(), StoredTrial.ANNA, path, name);
    }

    @Test
    void a_waiver_opens_the_way_until_it_is_taken_back() throws Exception {
        Page page = page(trial.site(), StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
        everywhere(StoredTrial.PATH + "/deltagande", "consent-participation");
        everywhere(GROUNDS + "/nytt", "consent-waiver");
        everywhere(GROUNDS + "/grund", "consent-other");
        everywhere(NEW, "release-handed");
        everywhere(NEW + "?satt=ATTACHED", "release-attached");
        page.navigate(trial.site().url(GROUNDS + "/nytt"));
        page.locator("input[name=recipient]").fill("Försäkringskassan");
        page.locator("textarea[name=purpose]").fill("Underlag för en ansökan om sjukersättning");
        page.getByLabel("skriftligt").check();
        page.locator("main button[type=submit]").last().click();
        assertThat(page.locator("h1")).hasText("Medgivanden och andra grunder");
        everywhere(GROUNDS, "consent-grounds");

        page.navigate(trial.site().url(NEW + "?satt=SENT"));
        page.getByLabel("Brev").check();
        page.getByText("Fortsätt").click();
        assertThat(page.locator(".summary")).containsText("Utan den får utlåtandet inte gå ut.");
        check(page, "release-refused");
        prepared(page);
        String waiting = page.url().replace(trial.site().url(""), "");
        everywhere(waiting, "release-waiting");
        Download download =
                page.waitForDownload(() -> page.getByText("Hämta filen").click());
        assertThat(download.suggestedFilename()).isEqualTo("PRV-2026-K7M3QD-1-forsakringskassan.pdf");
        assertThat(Files.readString(download.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        everywhere(waiting, "release-left");

        prepared(page);
        String second = page.url().replace(trial.site().url(""), "");
        page.navigate(trial.site().url(GROUNDS));
        page.getByText("Deltagaren tar tillbaka").click();
        assertThat(page.locator("h1")).hasText("Ta tillbaka");
        everywhere(page.url().replace(trial.site().url(""), ""), "consent-withdraw");
        page.getByText("Ta tillbaka nu").click();
        page.navigate(trial.site().url(second));
        assertThat(page.locator("h1")).hasText("Stoppat");
        everywhere(REGISTER, "release-register");
        everywhere(StoredTrial.PATH, "release-overview");
        page.navigate(trial.site().url(NEW + "?satt=SENT"));
        page.locator("input[name=ground]").first().check();
        page.getByLabel("Brev").check();
        page.getByText("Fortsätt").click();
        assertThat(page.locator(".summary")).containsText("Medgivandet är tillbakataget.");
        check(page, "release-withdrawn");
    }

    private static void prepared(Page page) {
        page.navigate(trial.site().url(NEW + "?satt=SENT"));
        page.getByLabel("Brev").check();
        page.locator("input[name=ground]").first().check();
        page.getByText("Fortsätt").click();
        assertThat(page.locator("h1")).hasText("Redo att lämnas ut");
    }

    @Test
    void a_document_goes_into_the_case_systems_folder_once_it_is_there(@TempDir Path temp) throws Exception {
        Path inbox = temp.resolve("inbox");
        try (StoredTrial other =
                SignedTrial.open(Map.of("prova.handover.folder", inbox.toString(), "prova.handover.every", "1s"))) {
            everywhere(other.site(), StoredTrial.ANNA, NEW + "?satt=ATTACHED", "drop-prepare");
            Page page = page(other.site(), StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
            page.navigate(other.site().url(NEW + "?satt=ATTACHED"));
            page.locator("input[name=case-number]").fill("IFO 2026-17");
            page.locator("input[name=case-system]").fill("Treserva");
            page.locator("input[name=border][value=SAME]").check();
            page.getByText("Fortsätt").click();
            page.getByText("Lägg i mappen").click();
            assertThat(page.locator(".notice")).containsText("Mappen finns inte.");
            String path = page.url().replace(other.site().url(""), "");
            everywhere(other.site(), StoredTrial.ANNA, path, "drop-waits");

            Files.createDirectory(inbox);
            assertThat(page.locator("h1")).hasText("Väntar på ärendesystemets mapp");
            Instant until = Instant.now().plusSeconds(30);
            while (!page.locator("h1").innerText().equals("Har lämnats ut")
                    && Instant.now().isBefore(until)) {
                page.waitForTimeout(250);
                page.reload();
            }
            assertThat(page.locator("h1")).hasText("Har lämnats ut");
            page.locator("input[name=reference]").fill("Diarienummer 2026-114");
            page.getByText("Anteckna kvittens").click();
            everywhere(other.site(), StoredTrial.ANNA, path, "drop-left");
            everywhere(other.site(), StoredTrial.ANNA, "/arenden", "cases");

            page.navigate(other.site().url(StoredTrial.PATH + "/genomgang"));
            page.getByLabel("Uppläst").check();
            page.getByLabel("Deltagaren själv").check();
            page.getByText("Anteckna genomgång").click();
            page.locator("textarea[name=words]").fill("Jag kan mer än så här, om jag får göra en sak i taget.");
            page.getByText("Lägg till", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("blockquote")).hasText("Jag kan mer än så här, om jag får göra en sak i taget.");
            everywhere(other.site(), StoredTrial.ANNA, StoredTrial.PATH + "/genomgang", "voice");
        }
    }
}
