package se.prova.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

class LockIT extends BrowserIT {

    private static final String IDLE = "10:30";
    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = Workshop.open();
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    private Page at(String path, Size size, ColorScheme scheme) {
        Page page = page(workshop.site(), Site.USERNAME, size, scheme);
        workshop.site().choosePins();
        page.clock().install();
        page.navigate(workshop.site().url(path));
        return page;
    }

    private static void leaveAlone(Page page) {
        page.clock().fastForward(IDLE);
        assertThat(page.locator("[data-lock]")).isVisible();
    }

    @Test
    void after_ten_minutes_the_page_is_locked_and_what_was_typed_is_still_there() {
        Page page = at("/bedomningar/ny", Size.TABLET, ColorScheme.LIGHT);
        page.locator("#first-name").fill("Tore");
        page.clock().fastForward("09:00");
        assertThat(page.locator("[data-lock]")).isHidden();
        page.locator("#first-name").press("End");
        leaveAlone(page);
        assertThat(page.locator("[data-lock]")).containsText("Anna Lind är inloggad");
        check(page, "lock-over-form");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-lock]")).isVisible();

        Page other = page.context().newPage();
        other.navigate(workshop.site().url("/konto"));
        assertThat(other.locator("h1")).hasText("Prova är låst");

        page.locator("#lock-password").fill("fel");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-lock-error]")).containsText("Lösenordet stämmer inte");
        page.locator("#lock-password").fill(Site.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-lock]")).isHidden();
        assertThat(page.locator("#first-name")).hasValue("Tore");
        other.navigate(workshop.site().url("/konto"));
        assertThat(other.locator("h1")).hasText("Anna Lind");
    }

    @Test
    void while_the_timer_runs_the_short_code_opens_the_sheet_as_it_was() {
        Session session = workshop.session("loan-register");
        Page page = at(Workshop.path(session), Size.TABLET, ColorScheme.LIGHT);
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
        page.locator("button[data-timer]").click();
        assertThat(page.locator("button[data-timer]")).hasText("Paus");
        page.locator("[data-skill='posture'] [data-rate='4']").click();
        page.locator("[data-note] textarea").first().fill("Halvskriven anteckning");
        assertThat(page.locator("[data-sync]")).containsText("Allt är skickat");
        leaveAlone(page);
        assertThat(page.locator("#lock-pin")).isVisible();
        assertThat(page.locator("#lock-password")).isHidden();
        check(page, "lock-over-sheet");

        page.locator("#lock-pin").fill("7777");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-lock-error]")).hasText("Koden stämmer inte.");
        page.locator("#lock-pin").fill(Site.PIN);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-lock]")).isHidden();
        assertThat(page.locator("[data-note] textarea").first()).hasValue("Halvskriven anteckning");
        assertThat(page.locator("[data-skill='posture'] [data-rate='4']")).hasAttribute("aria-pressed", "true");

        page.waitForTimeout(1_500);
        leaveAlone(page);
        page.context().setOffline(true);
        page.locator("#lock-pin").fill("7777");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-lock-offline]")).isVisible();
        page.locator("#lock-pin").fill(Site.PIN);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-lock]")).isHidden();
        page.context().setOffline(false);
        Assertions.assertThat(page.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})")
                        .toString())
                .as("nothing of the code is stored")
                .doesNotContain(Site.PIN);
    }

    @Test
    void five_wrong_codes_ask_for_the_password() {
        Session session = workshop.session("loan-register");
        Page page = at(Workshop.path(session), Size.PHONE, ColorScheme.DARK);
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
        page.locator("button[data-timer]").click();
        assertThat(page.locator("button[data-timer]")).hasText("Paus");
        leaveAlone(page);
        for (int i = 0; i < 5; i++) {
            assertThat(page.locator("#lock-pin")).isEnabled();
            page.locator("#lock-pin").fill("777" + i);
            page.keyboard().press("Enter");
            assertThat(page.locator("#lock-pin")).hasValue("");
        }
        assertThat(page.locator("#lock-password")).isVisible();
        check(page, "lock-spent");
        page.locator("#lock-password").fill(Site.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-lock]")).isHidden();
    }

    @Test
    void from_the_participants_page_there_is_no_way_out_but_the_short_code() {
        Session session = workshop.session("loan-register");
        String sheet = Workshop.path(session);
        Page page = at(sheet + "/avsluta", Size.TABLET, ColorScheme.LIGHT);
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
        page.locator("[data-turn]").click();
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Prova är låst");
        for (String path : List.of("/", "/konto", "/bedomningar", sheet)) {
            page.navigate(workshop.site().url(path));
            assertThat(page.locator("h1")).hasText("Prova är låst");
            assertThat(page.locator("body")).not().containsText("Tore");
        }
        check(page, "lock-own-view");
        page.navigate(workshop.site().url(sheet + "/egen"));
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
        page.locator("[data-decline]").click();
        page.locator("[data-leave]").click();
        page.locator("#pin").fill(Site.PIN);
        page.locator("main button[type=submit]").click();
        assertThat(page).hasURL(workshop.site().url(sheet + "/avsluta"));
    }

    @Test
    void signing_out_with_something_left_to_send_asks_first() {
        Session session = workshop.session("loan-register");
        Page page = page(workshop.site(), Site.USERNAME, Size.TABLET, ColorScheme.LIGHT);
        page.navigate(workshop.site().url(Workshop.path(session)));
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
        page.route("**/api/sync", Route::abort);
        page.locator("[data-skill='posture'] [data-rate='4']").click();
        assertThat(page.locator("[data-sync]")).not().containsText("Allt är skickat");
        page.navigate(workshop.site().url("/konto"));
        page.locator("[data-out] button").click();
        assertThat(page.locator("[data-unsent]")).isVisible();
        check(page, "signout-unsent");
        page.locator("[data-unsent] [value=stay]").click();
        assertThat(page.locator("h1")).hasText("Anna Lind");

        page.unroute("**/api/sync");
        page.navigate(workshop.site().url(Workshop.path(session)));
        assertThat(page.locator("[data-sync]")).containsText("Allt är skickat");
        page.navigate(workshop.site().url("/konto"));
        page.locator("[data-out] button").click();
        assertThat(page).hasURL(workshop.site().url("/logga-in"));
        Object left = page.evaluate("async () => (await indexedDB.databases()).length");
        Assertions.assertThat(left).isEqualTo(0);
    }

    @Test
    void the_pages_of_the_lock_hold_in_every_window() {
        everywhere(workshop.site(), Site.USERNAME, "/las/kod", "pin");
        everywhere(workshop.site(), Site.USERNAME, "/bekrafta", "confirm");
        everywhere(
                workshop.site(),
                Site.USERNAME,
                "/konto",
                "lock-box",
                page -> page.evaluate("() => { document.querySelector('[data-lock]').showModal(); }"));
    }
}
