package se.prova.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.prova.account.setup.SetupCode;
import se.prova.web.BrowserIT;
import se.prova.web.Dates;
import se.prova.web.Site;

/** A newcomer goes from an empty data folder to an interview and three days, and looks at every page on the way. */
class OfficeIT extends BrowserIT {

    private static final String LOGIN = "anna";
    private static final LocalDate START = lastMonday();

    @Test
    void a_new_user_comes_from_an_empty_folder_to_an_interview_and_three_days() {
        try (Site site = Site.empty()) {
            Page page = page(Size.TABLET, ColorScheme.LIGHT);
            setUp(page, site);
            signInByHand(page, site);
            emptyList(page, site);
            String path = newAssessment(page, site);
            editReferral(page);
            threeDays(page, site, path);
            interview(page, site, path);
            page.navigate(site.url(path));
            check(page, "overview-done");
            everywhere(site, LOGIN, "/bedomningar", "list");
            everywhere(site, LOGIN, path, "overview");
            everywhere(site, LOGIN, path + "/andra", "edit");
            everywhere(site, LOGIN, path + "/narvaro", "attendance");
            everywhere(site, LOGIN, path + "/intervju/forsta", "interview");
            everywhere(site, LOGIN, path + "/intervju/avslutande", "interview-start");
            closing(page, site, path);
        }
    }

    private static void setUp(Page page, Site site) {
        page.navigate(site.url("/"));
        page.locator("#code").fill(site.bean(SetupCode.class).shown().orElseThrow());
        page.locator("#municipality").fill("Sjöviks kommun");
        page.locator("#namnd").fill("Socialnämnden");
        page.locator("#branch").fill("Individ- och familjeomsorg");
        page.locator("#unit").fill("Arbetsmarknadsenheten");
        page.locator("#unit-telephone").fill("0980-319 200");
        page.locator("#unit-email").fill("ame@sjovik.example");
        page.locator("#unit-address").fill("Box 1");
        page.locator("#name").fill("Anna Lind");
        page.locator("#title").fill("processledare");
        page.locator("#telephone").fill("0980-319 201");
        page.locator("#username").fill(LOGIN);
        page.locator("#password").fill(Site.PASSWORD);
        page.locator("#password-again").fill(Site.PASSWORD);
        page.locator("main button[type=submit]").click();
    }

    private static void signInByHand(Page page, Site site) {
        assertThat(page).hasURL(site.url("/logga-in"));
        page.locator("#username").fill(LOGIN);
        page.locator("#password").fill(Site.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page).hasURL(site.url("/bedomningar"));
    }

    private void emptyList(Page page, Site site) {
        assertThat(page.locator("main")).containsText("Första steget: lägg in en person");
        everywhere(site, LOGIN, "/bedomningar", "list-empty");
        everywhere(site, LOGIN, "/bedomningar/ny", "new");
        page.locator("main").getByText("Ny bedömning").click();
    }

    private static String newAssessment(Page page, Site site) {
        page.getByLabel("Inga", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#first-name").fill("Tore");
        page.locator("#last-name").fill("Testman");
        page.getByLabel("Personnummer", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("#number").fill("800106-2383");
        page.getByLabel("Man", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Arbetsprövning").check();
        page.locator("#period-from").fill(START.toString());
        page.locator("#period-until").fill(START.plusDays(40).toString());
        page.locator("#agreed-hours").fill("37,5");
        page.locator("#question-1").fill("Vilka praktiska arbetsuppgifter klarar Tore, och med vilket stöd?");
        page.locator("#asked-by").fill("Sara Nyström");
        page.getByText("Lägg till en fråga").click();
        assertThat(page.locator("#question-4")).isVisible();
        assertThat(page.locator("#first-name")).hasValue("Tore");
        page.locator("#question-4").fill("Hur länge orkar han arbeta i följd?");
        submit(page, "Skapa bedömningen");
        assertThat(page.locator(".summary")).containsText("Sista siffran stämmer inte");
        check(page, "new-wrong");
        page.locator("#number").fill("800106-2382");
        submit(page, "Skapa bedömningen");
        assertThat(page.locator("h1")).containsText("Tore B-1");
        check(page, "overview-new");
        return page.url().substring(site.url("").length());
    }

    private static void editReferral(Page page) {
        page.locator(".parts").getByText("Frågor och bakgrund").click();
        page.locator("#why-now").fill("Ansökan om sjukersättning planeras.");
        page.locator("#trial-what-1").fill("Arbetsträning vid dator");
        page.locator("#trial-ended-1").fill("Avbröts efter frånvaro");
        submit(page, "Spara");
        assertThat(page.locator("main")).containsText("Hur länge orkar han arbeta i följd?");
    }

    private static void threeDays(Page page, Site site, String path) {
        page.locator(".parts").getByText("Närvaro").click();
        page.locator("#agreed-from").fill("09:00");
        page.locator("#agreed-until").fill("12:00");
        submit(page, "Lägg till dagen");
        assertThat(page.locator("#agreed-from")).hasValue("09:00");
        page.getByText("Närvarande som avtalat").click();
        assertThat(page.locator(".lead")).containsText("Närvarande 3 av 3 överenskomna timmar, 1 av 1 dagar");
        submit(page, "Lägg till dagen");
        page.getByText("Något annat").click();
        page.locator("#absence").selectOption("ILLNESS");
        page.getByLabel("Anmäld", new Page.GetByLabelOptions().setExact(true)).check();
        check(page, "day");
        submit(page, "Spara");
        submit(page, "Lägg till dagen");
        page.getByText("Något annat").click();
        page.locator("#present-from").fill("09:00");
        page.locator("#present-until").fill("10:20");
        page.locator("#word").fill("Trött 😴");
        submit(page, "Spara");
        assertThat(page.locator(".lead"))
                .containsText("Närvarande 4 tim 20 min av 9 tim överenskommen tid, 2 av 3 dagar");
        assertThat(page.locator(".days")).containsText("Trött 😴");
        page.locator("#day").fill(START.minusDays(3).toString());
        submit(page, "Lägg till dagen");
        assertThat(page.locator(".days")).containsText("Före perioden");
        page.navigate(site.url(path));
    }

    private static void interview(Page page, Site site, String path) {
        page.locator(".title .button--primary").click();
        page.getByLabel("Arbete i allmänhet").check();
        submit(page, "Börja intervjun");
        rate(page, "abilities-limits", "3");
        rate(page, "expect-success", "2");
        rate(page, "expect-success", "wri.no-information");
        assertThat(page.locator("[data-answered]")).hasText("2 av 16 besvarade");
        assertThat(page.locator("[data-detail]")).hasText("1 skattade, 1 saknar information, 14 kvar");
        rate(page, "responsibility", "4");
        rate(page, "responsibility", "4");
        assertThat(page.locator("[data-answered]")).hasText("2 av 16 besvarade");
        rate(page, "physical-setting", "wri.not-applicable");
        page.locator("#item-abilities-limits summary").last().click();
        page.locator("#comment-abilities-limits").fill("Säger att händerna fungerar.");
        page.locator("#comment-abilities-limits").blur();
        assertThat(page.locator("[data-status]")).containsText("Sparad");
        page.getByText("Sätt båda till Inte aktuellt").click();
        assertThat(page.locator("[data-answered]")).hasText("5 av 16 besvarade");
        assertThat(page.locator("#comment-abilities-limits")).hasValue("Säger att händerna fungerar.");
        page.navigate(site.url(path + "/intervju/forsta"));
        assertThat(page.locator("#item-abilities-limits [data-rating='3']")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#item-responsibility [aria-pressed=true]")).hasCount(0);
    }

    private static void rate(Page page, String item, String rating) {
        page.locator("#item-" + item + " [data-rating='" + rating + "']").click();
        assertThat(page.locator("[data-status]")).containsText("Sparad");
    }

    private void closing(Page page, Site site, String path) {
        page.navigate(site.url(path + "/intervju/avslutande"));
        page.getByLabel("Arbete i allmänhet").check();
        submit(page, "Börja intervjun");
        assertThat(page.locator("#item-abilities-limits .earlier")).containsText("Stödjer");
        everywhere(site, LOGIN, path + "/intervju/avslutande", "interview-closing");
    }

    private static void submit(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .click();
    }

    private static LocalDate lastMonday() {
        LocalDate day = Dates.dayOf(Instant.now()).minusDays(14);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.minusDays(1);
        }
        return day;
    }
}
