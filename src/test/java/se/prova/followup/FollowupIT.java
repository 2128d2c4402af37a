package se.prova.followup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.prova.access.Role;
import se.prova.overview.Office;
import se.prova.web.BrowserIT;
import se.prova.web.Dates;
import se.prova.web.MovableClock;
import se.prova.web.Site;

/** A manager goes through a follow-up on a tablet and signs it; an auditor reads it and what was given alone. */
class FollowupIT extends BrowserIT {

    private static final String PATH = "/logg/kontroll";

    @Test
    void a_manager_goes_through_the_log_and_an_auditor_sees_that_they_did() {
        try (Site site = Site.open(Map.of(MovableClock.WANTED, "true"))) {
            LocalDate day = Dates.today(site.bean(MovableClock.class));
            busy(site, day);
            site.bean(MovableClock.class).pass(Duration.ofDays(4));
            site.account("vera", "Vera Granskare", "granskare", Role.AUDITOR);
            everywhere(site, Site.USERNAME, "/logg", "log");
            everywhere(site, Site.USERNAME, "/logg?vad=READ&fran=2020-01-01", "log-filtered");
            everywhere(site, "vera", "/logg", "log-auditor");
            everywhere(site, Site.USERNAME, PATH, "review-none");

            Page page = page(site, Site.USERNAME, Size.TABLET, ColorScheme.LIGHT);
            page.navigate(site.url(PATH));
            page.locator("#from").fill(day.minusDays(1).toString());
            page.locator("#until").fill(day.plusDays(20).toString());
            press(page, "Starta kontrollen");
            assertThat(page.locator(".summary")).containsText("Perioden ska vara slut");
            check(page, "review-wrong");
            page.locator("#until").fill(day.plusDays(1).toString());
            press(page, "Starta kontrollen");
            String path = page.url().substring(site.url("").length());
            everywhere(site, Site.USERNAME, path, "review");
            everywhere(site, Site.USERNAME, path + "/signera", "review-unfinished");
            everywhere(site, Site.USERNAME, PATH, "review-open");
            goThrough(page);
            everywhere(site, Site.USERNAME, path + "/signera", "review-sign");
            page.locator("#words").fill("Jag har gått igenom alla poster. En följer jag upp med Bo.");
            press(page, "Signera loggkontrollen");
            assertThat(page.locator("main")).containsText("Signerad av Anna Lind");

            everywhere(site, "vera", path, "review-signed");
            everywhere(site, "vera", PATH, "review-list");
            everywhere(site, "vera", "/logg/ensam", "alone");
            Page vera = page(site, "vera", Size.PHONE, ColorScheme.LIGHT);
            vera.navigate(site.url("/logg/ensam"));
            press(vera, "Jag har sett dem");
            assertThat(vera.locator("main")).containsText("Ingen ny behörighet");
            everywhere(site, "vera", "/logg/ensam", "alone-seen");
        }
    }

    private static void busy(Site site, LocalDate day) {
        Site.Client anna = site.signedIn(Site.USERNAME);
        anna.get(Office.make(anna, Office.form("", "protection", "SKYDDAD_FOLKBOKFORING")));
        String plain = Office.make(anna, Office.form("", "last-name", "Ek"));
        String bo =
                site.account("bo", "Bo Ek", "processledare", Role.PROCESSLEDARE).toString();
        Office.share(anna, plain, bo, day.plusDays(30));
        Site.Client theirs = site.signedIn("bo");
        for (String part : new String[] {"", "/narvaro", "/andra", "/lasning", "/utlatande", "/medgivanden"}) {
            theirs.get(plain + part);
            anna.get(plain + part);
        }
        Office.neighbour(site, "nils");
        Site.Client nils = site.signedIn("nils");
        for (int i = 0; i < 3; i++) {
            nils.get(plain);
        }
    }

    /** Marks all entries of each page, the first of all as one to look into. */
    private static void goThrough(Page page) {
        boolean first = true;
        while (page.url().contains(PATH) && !page.url().endsWith("/signera")) {
            for (Locator fine : page.getByLabel("I sin ordning").all()) {
                fine.check();
            }
            if (first) {
                page.getByLabel("Behöver utredas").first().check();
                page.locator("textarea").first().fill("Jag frågar Bo vad läsningen gällde.");
                first = false;
            }
            page.locator("main button[type=submit]").last().click();
        }
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
