package se.prova.statement.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.session.EventData;
import se.prova.statement.Recipient;
import se.prova.statement.Rendering;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.StoredTrial;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

class StatementIT extends BrowserIT {

    private static final String PATH = StoredTrial.PATH + "/utlatande";
    private static StoredTrial trial;

    @BeforeAll
    static void open() {
        trial = StoredTrial.open();
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void from_a_draft_to_documents_that_never_change() throws Exception {
        everywhere(trial.site(), StoredTrial.ANNA, PATH, "statement-begin");
        Page page = page(trial.site(), StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
        page.navigate(trial.site().url(PATH));
        page.getByText("Börja med ett utkast").click();
        assertThat(page.locator("h1")).hasText("Utlåtande");
        page.locator(".fi .ev a").first().click();
        assertThat(page.locator(".fi[aria-current] .evi li").first()).isVisible();
        String shown = page.url().replace(trial.site().url(""), "");
        everywhere(trial.site(), StoredTrial.ANNA, shown.replaceAll("#.*", ""), "statement-draft");
        everywhere(trial.site(), StoredTrial.ANNA, PATH + "/underlag", "statement-basis");
        everywhere(trial.site(), StoredTrial.ANNA, PATH + "/journal", "statement-journal");
        String change = page.locator(".fi[aria-current] .ev a").last().getAttribute("href");
        everywhere(trial.site(), StoredTrial.ANNA, change, "statement-finding");

        Locator sign = page.getByText("Signera utlåtandet");
        assertThat(sign).hasAttribute("aria-disabled", "true");
        answerAll(page);
        comment(page);
        page.navigate(trial.site().url(PATH + "/mottagare/arbetsformedlingen"));
        everywhere(trial.site(), StoredTrial.ANNA, PATH + "/mottagare/arbetsformedlingen", "statement-recipient");
        page.locator("input[name=kept]").first().uncheck();
        page.getByText("Spara", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".fi").first()).containsText("Är inte med i dokumentet till Arbetsförmedlingen.");

        guard(page);
        page.getByLabel("Ditt lösenord").fill("fel lösenord");
        page.getByText("Signera utlåtandet").click();
        assertThat(page.locator(".summary")).containsText("Inget har gjorts");
        check(page, "statement-sign-wrong");
        page.getByLabel("Ditt lösenord").fill(Site.PASSWORD);
        page.getByText("Signera utlåtandet").click();
        assertThat(page.locator("h1")).hasText("Signerat utlåtande");
        everywhere(trial.site(), StoredTrial.ANNA, PATH + "/1", "statement-signed");

        same(page, Recipient.FORSAKRINGSKASSAN);
        same(page, Recipient.ARBETSFORMEDLINGEN);
        lateAndCorrected(page);
    }

    /** Answers every warning once, and the question before signing. */
    private static void guard(Page page) {
        page.navigate(trial.site().url(PATH + "/sprak"));
        for (Locator holds : page.locator("input[value=HOLDS]").all()) {
            holds.check();
        }
        page.locator("input[name=samma][value=YES]").check();
        page.getByText("Spara svaren").click();
        assertThat(page.locator("h1")).hasText("Utlåtande");
    }

    private static void answerAll(Page page) {
        int questions = trial.file().questions().size();
        for (int i = 0; i < questions; i++) {
            page.navigate(trial.site().url(PATH));
            page.getByText("Svara på frågan").first().click();
            if (i == 0) {
                page.locator("textarea[name=text]").fill("Tore klarar de fyra praktiska uppgifterna.");
                page.locator("input[name=basis]").first().check();
            } else {
                page.locator("textarea[name=why-not]").fill("Det prövades inte så länge.");
            }
            page.getByText("Spara", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".qa .open")).hasCount(questions - 1 - i);
        }
    }

    private void comment(Page page) {
        page.navigate(trial.site().url(PATH + "/kommentar"));
        everywhere(trial.site(), StoredTrial.ANNA, PATH + "/kommentar", "statement-comment");
        page.locator("textarea[name=words]").fill("Jag gillar att skruva och bygga. Datorn är inget för mig.");
        page.locator("input[name=given-on]").fill("2026-11-20");
        page.getByText("Spara", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("blockquote.words")).containsText("Jag gillar att skruva");
    }

    private static void same(Page page, Recipient recipient) throws Exception {
        Statements statements = trial.site().bean(Statements.class);
        Statement signed = statements.ofAssessment(StoredTrial.ASSESSMENT).stream()
                .filter(one -> one.version() == 1)
                .findFirst()
                .orElseThrow();
        Rendering stored = statements.rendering(signed.id(), recipient).orElseThrow();
        var answer = page.request().get(trial.site().url(PATH + "/1/" + recipient.folder() + ".pdf"));
        byte[] served = answer.body();
        assertThat(served).isEqualTo(stored.pdf());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(served)))
                .isEqualTo(stored.sha256());
        assertThat(answer.headers().get("content-disposition"))
                .isEqualTo("inline; filename=\"" + signed.documentId() + "-1-" + recipient.folder() + ".pdf\"");
    }

    private void lateAndCorrected(Page page) throws Exception {
        trial.record(
                trial.session("sort-screws-1").id(),
                new EventData.Noted("Kom in för sent.", EventData.Source.SEEN, "", null));
        page.navigate(trial.site().url(PATH));
        assertThat(page.locator(".prelim")).containsText("En ny observation har kommit in");
        page.getByText("Börja en ny version").click();
        assertThat(page.locator(".summary")).containsText("Fyll i fältet.");
        page.locator("textarea[name=reason]").fill("En anteckning kom in för sent.");
        page.getByText("Börja en ny version").click();
        assertThat(page.locator(".prelim")).containsText("Den här versionen ska ersätta version 1.");
        guard(page);
        page.getByLabel("Ditt lösenord").fill(Site.PASSWORD);
        page.getByText("Signera utlåtandet").click();
        assertThat(page.locator(".over")).containsText("version 2");
        page.navigate(trial.site().url(PATH + "/1"));
        assertThat(page.locator(".prelim").first()).containsText("En senare version har ersatt den här.");
        same(page, Recipient.FORSAKRINGSKASSAN);
        everywhere(trial.site(), StoredTrial.EVA, "/logg", "log");
    }
}
