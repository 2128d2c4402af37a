package se.prova.reading.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.statement.StoredTrial;
import se.prova.web.BrowserIT;

class ReadingIT extends BrowserIT {

    private static StoredTrial trial;

    @BeforeAll
    static void open() {
        trial = StoredTrial.open();
        trial.contradict();
        trial.close(trial.file().colleagues().getFirst().id());
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void the_reading_holds_in_every_window() {
        everywhere(
                trial.site(), StoredTrial.ANNA, StoredTrial.PATH + "/lasning?station=loan-register-1", "reading-loans");
        everywhere(
                trial.site(), StoredTrial.ANNA, StoredTrial.PATH + "/lasning?station=sort-screws-1", "reading-screws");
    }

    @Test
    void a_conclusion_and_an_explanation_go_the_way_of_all_events() {
        Page page = page(trial.site(), StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
        page.navigate(trial.site().url(StoredTrial.PATH + "/lasning?station=sort-screws-1"));
        Locator form = page.locator("form[data-skill=knowledge]");
        form.locator("input[type=radio]").first().check();
        form.locator("button").click();
        assertThat(page.locator(".unfold form[data-skill=knowledge]")).containsText("Vald av Anna Lind");

        Locator explanation = page.locator("#konflikter form[data-skill=strength]");
        explanation.locator("button").click();
        assertThat(explanation.locator(".err")).containsText("Skriv förklaringen först.");
        explanation.locator("textarea").fill("Burken var full och fick lyftas ner från hyllan.");
        explanation.locator("button").click();
        assertThat(page.locator("#konflikter")).containsText("Förklarat av Anna Lind: Burken var full");
    }

    @Test
    void a_reason_is_asked_for_when_the_session_is_neither_the_latest_nor_the_most_frequent() {
        try (StoredTrial own = StoredTrial.open()) {
            own.contradict();
            own.contradict();
            Page page = page(own.site(), StoredTrial.ANNA, Size.PHONE, ColorScheme.DARK);
            page.navigate(own.site().url(StoredTrial.PATH + "/lasning?station=sort-screws-1"));
            Locator form = page.locator("form[data-skill=knowledge]");
            form.locator("input[type=radio]").first().check();
            form.locator("button").click();
            assertThat(form.locator(".err")).containsText("Skriv varför.");
            form.locator("textarea").fill("De två sista gångerna var lampan trasig.");
            form.locator("button").click();
            assertThat(page.locator("form[data-skill=knowledge] textarea"))
                    .hasValue("De två sista gångerna var lampan trasig.");
            assertThat(page.locator("form[data-skill=knowledge]")).containsText("Vald av Anna Lind");
        }
    }

    @Test
    void what_is_chosen_offline_is_kept_on_the_device() {
        Page page = page(trial.site(), StoredTrial.ANNA, Size.PHONE, ColorScheme.LIGHT);
        page.navigate(trial.site().url(StoredTrial.PATH + "/lasning?station=sort-screws-1"));
        page.waitForSelector("body[data-ready]");
        page.context().setOffline(true);
        Locator form = page.locator("form[data-skill=coordination]");
        form.locator("input[type=radio]").first().check();
        form.locator("button").click();
        assertThat(page.locator("[data-tell]"))
                .hasText(
                        "Sparat här på enheten. Det skickas när nätet är tillbaka.",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(9_000));
        page.context().setOffline(false);
        page.reload();
        page.waitForSelector("body[data-ready]");
        page.waitForCondition(() -> {
            page.reload();
            page.waitForSelector("body[data-ready]");
            return page.locator("form[data-skill=coordination]").textContent().contains("Vald av Anna Lind");
        });
    }

    @Test
    void an_empty_assessment_says_what_to_do() {
        String path = "/bedomningar/" + trial.begun() + "/lasning";
        everywhere(trial.site(), StoredTrial.ANNA, path, "reading-empty");
        Page page = page(trial.site(), StoredTrial.ANNA, Size.PHONE, ColorScheme.LIGHT);
        page.navigate(trial.site().url(path));
        assertThat(page.locator("main")).containsText("Inget pass är hållet än");
        assertThat(page.locator("#underlag")).containsText("0 pass, minst 3 behövs");
    }
}
