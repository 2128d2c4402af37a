package se.prova.statement.lifecycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import se.prova.session.EventData;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.BrowserIT;

class LifecycleIT extends BrowserIT {

    private static final String STATEMENT = StoredTrial.PATH + "/utlatande";

    @Test
    void a_signed_statement_is_asked_about_marked_and_revoked_and_who_got_it_is_told() {
        try (StoredTrial trial = SignedTrial.open()) {
            Page page = page(trial.site(), StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
            page.navigate(trial.site().url(StoredTrial.PATH + "/utlamning/ny/1/forsakringskassan"));
            page.getByLabel("Är känd av oss sedan tidigare").check();
            page.getByText("Fortsätt").click();
            page.waitForDownload(() -> page.getByText("Hämta filen").click());
            trial.record(
                    trial.file().sessions().getFirst().id(),
                    new EventData.Noted("En till.", EventData.Source.SEEN, "", null));
            everywhere(trial.site(), StoredTrial.ANNA, "/bedomningar", "lifecycle-list");
            everywhere(trial.site(), StoredTrial.ANNA, STATEMENT + "/1/nytt", "lifecycle-late");
            page.navigate(trial.site().url(STATEMENT + "/1/komplettering"));
            page.getByLabel("Vem frågar?").fill("Eva Ström, Försäkringskassan");
            page.getByLabel("Vad behöver de veta?").fill("Hur länge orkar personen stå?");
            page.locator("main button[type=submit]").click();
            everywhere(trial.site(), StoredTrial.ANNA, STATEMENT + "/1", "lifecycle-signed");
            page.navigate(trial.site().url(STATEMENT + "/1"));
            page.getByText("Svara, Eva").click();
            String answer = page.url().replace(trial.site().url(""), "");
            everywhere(trial.site(), StoredTrial.ANNA, answer, "lifecycle-answer");
            everywhere(trial.site(), StoredTrial.ANNA, STATEMENT + "/1/aterkalla", "lifecycle-revoke");
            page.navigate(trial.site().url(STATEMENT + "/1/aterkalla"));
            page.getByLabel("Varför?").fill("Fel person observerades.");
            page.getByText("Återkalla nu").click();
            everywhere(trial.site(), StoredTrial.ANNA, STATEMENT + "/1", "lifecycle-revoked");
            everywhere(trial.site(), StoredTrial.ANNA, StoredTrial.PATH + "/besked", "lifecycle-tell");
            page.navigate(trial.site().url(StoredTrial.PATH + "/besked"));
            page.locator("main .acts a").first().click();
            String letter = page.url().replace(trial.site().url(""), "");
            everywhere(trial.site(), StoredTrial.ANNA, letter, "lifecycle-letter");
            page.getByLabel("Telefon").check();
            page.getByText("Anteckna att de har fått besked").click();
            assertThat(page.locator(".lead")).containsText("Alla har fått besked");
        }
    }

    @Test
    void a_draft_is_reviewed_by_a_colleague() {
        try (StoredTrial trial = StoredTrial.open()) {
            everywhere(trial.site(), StoredTrial.EVA, "/enhet", "lifecycle-unit");
            Page eva = page(trial.site(), StoredTrial.EVA, Size.TABLET, ColorScheme.LIGHT);
            eva.navigate(trial.site().url("/enhet"));
            eva.getByLabel("En kollega granskar").check();
            eva.locator("main button[type=submit]").click();
            var anna = trial.site().signedIn(StoredTrial.ANNA);
            anna.get(STATEMENT);
            anna.post(STATEMENT, java.util.Map.of());
            anna.post(STATEMENT + "/granskning/skicka", java.util.Map.of());
            everywhere(trial.site(), StoredTrial.PER, STATEMENT, "lifecycle-review");
            Page per = page(trial.site(), StoredTrial.PER, Size.TABLET, ColorScheme.LIGHT);
            per.navigate(trial.site().url(STATEMENT));
            per.getByText("Godkänn").first().click();
            assertThat(per.locator(".lead")).containsText("Det är godkänt");
        }
    }
}
