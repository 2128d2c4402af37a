package se.prova.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.BrowserIT;
import se.prova.web.Dates;
import se.prova.web.Site;

/** The participant's own page as a person meets it: with a thumb, a keyboard, in the dark, and without scripts. */
class OwnIT extends BrowserIT {

    private static StoredTrial trial;
    private static Site site;
    private static Site.Client anna;
    private static Site.Client guest;

    @BeforeAll
    static void open() {
        trial = SignedTrial.open();
        site = trial.site();
        anna = site.signedIn(StoredTrial.ANNA);
        guest = Paper.opened(site, Paper.code(anna));
        String today = Dates.today(site.bean(Clock.class)).toString();
        site.sql("UPDATE session SET held_on = '" + today + "' WHERE id = '"
                + trial.session("sort-screws-1").id() + "'");
        guest.get("/min/ord");
        guest.post("/min/ord", Map.of("words", "Jag gillar att skruva och bygga. Då går tiden fort."));
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static void let(Page page) {
        page.context()
                .addCookies(
                        java.util.List.of(new Cookie("prova-min", guest.cookie("prova-min")).setUrl(site.url("/"))));
    }

    private void everywhereInside(String path, String name) {
        everywhere(site, "", "/min", name, page -> {
            let(page);
            page.navigate(site.url(path));
        });
    }

    @Test
    void each_page_is_readable_in_every_size_and_light() {
        everywhere(site, "", "/min", "own-door");
        everywhere(
                site,
                "",
                "/min",
                "own-door-wrong",
                page -> page.locator("main button[type=submit]").click());
        everywhereInside("/min/sida", "own-home");
        everywhereInside("/min/ord", "own-words");
        everywhereInside("/min/vem-har-last", "own-readers");
        everywhereInside("/min/utlatande/1", "own-statement");
        everywhere(site, StoredTrial.ANNA, StoredTrial.PATH + "/egen-sida", "own-code");
    }

    @Test
    void from_the_paper_to_the_page_and_out_again() {
        Page staff = page(site, StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
        staff.navigate(site.url(StoredTrial.PATH));
        staff.locator("nav.parts a[href$=egen-sida]").click();
        staff.getByText("Gör en kod").click();
        String code = staff.locator("[data-own-code]").innerText();
        check(staff, "own-sheet-tablet-light");
        staff.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        staff.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target/screens/own-sheet-print.png"))
                .setFullPage(true));
        Page mine = page(Size.PHONE, ColorScheme.LIGHT);
        mine.navigate(site.url("/min"));
        mine.getByLabel("Din kod").fill(code.toLowerCase(java.util.Locale.ROOT));
        mine.getByLabel("Din kod").press("Enter");
        assertThat(mine.locator("h1").innerText()).isEqualTo("Hej Tore");
        mine.getByText("Läs på skärmen").click();
        assertThat(mine.locator("main h1").count()).isEqualTo(1);
        mine.getByText("Din sida").click();
        mine.locator("header button").click();
        assertThat(mine.locator("h1").innerText()).isEqualTo("Öppna din sida");
        mine.goBack();
        assertThat(mine.content()).doesNotContain("Hej Tore");
        guest = Paper.opened(site, Paper.code(anna));
    }
}
