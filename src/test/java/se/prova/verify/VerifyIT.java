package se.prova.verify;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.statement.Recipient;
import se.prova.statement.SignedTrial;
import se.prova.statement.Statements;
import se.prova.statement.StoredTrial;
import se.prova.web.BrowserIT;

class VerifyIT extends BrowserIT {

    private static StoredTrial trial;
    private static byte[] file;

    @BeforeAll
    static void open() {
        trial = SignedTrial.open();
        Statements statements = trial.site().bean(Statements.class);
        UUID signed = statements.ofAssessment(StoredTrial.ASSESSMENT).getFirst().id();
        file = statements
                .rendering(signed, Recipient.FORSAKRINGSKASSAN)
                .orElseThrow()
                .pdf();
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static void send(Page page, byte[] bytes) {
        page.getByLabel("Filen").setInputFiles(new FilePayload("utlatande.pdf", "application/pdf", bytes));
        page.locator("main button[type=submit]").click();
    }

    @Test
    void a_file_is_checked_with_the_keyboard_or_a_thumb_and_without_scripts() {
        byte[] changed = file.clone();
        changed[changed.length / 2]++;
        Map<String, byte[]> files = Map.of("signed", file, "altered", changed, "unknown", new byte[] {1});
        everywhere(trial.site(), StoredTrial.ANNA, "/kontrollera", "verify");
        files.forEach((name, bytes) -> everywhere(
                trial.site(), StoredTrial.ANNA, "/kontrollera", "verify-" + name, page -> send(page, bytes)));
        Page page = page(trial.site(), StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
        page.navigate(trial.site().url("/bedomningar"));
        page.getByText("Kontrollera en fil").click();
        send(page, file);
        assertThat(page.locator("#h-verdict")).containsText("Filen är den som signerades");
        page.getByText("Visa utlåtandet").click();
        assertThat(page.locator(".over")).containsText("PRV-2026-K7M3QD");
    }
}
