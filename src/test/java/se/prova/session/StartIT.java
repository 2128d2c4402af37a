package se.prova.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import se.prova.station.DemandProfile;
import se.prova.station.DemandProfiles;
import se.prova.station.Station;
import se.prova.station.Stations;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

/** Stations, demand profiles and the way into a session, in a real browser. */
class StartIT extends BrowserIT {

    @Test
    void stations_and_profiles_hold_in_every_window() {
        try (Workshop workshop = Workshop.open()) {
            Site site = workshop.site();
            DemandProfile profile = workshop.profile("loan-register");
            String pass = "/bedomningar/" + workshop.assessment().id() + "/pass/nytt";
            everywhere(site, Site.USERNAME, "/stationer", "stations");
            everywhere(site, Site.USERNAME, "/stationer/snowracer", "station");
            everywhere(site, Site.USERNAME, "/krav/" + profile.id(), "profile");
            everywhere(site, Site.USERNAME, "/krav/nytt?station=snowracer&fran=forslag", "profile-new");
            everywhere(site, Site.USERNAME, "/krav/nytt", "profile-task");
            everywhere(site, Site.USERNAME, pass, "pass");
            everywhere(site, Site.USERNAME, pass + "?station=loan-register", "pass-station");
            everywhere(site, Site.USERNAME, pass + "?station=sort-screws", "pass-without");
        }
    }

    @Test
    void the_card_for_the_participant_is_one_sheet_of_paper() throws IOException {
        try (Workshop workshop = Workshop.open()) {
            Page page = page(workshop.site(), Site.USERNAME, Size.DESKTOP, ColorScheme.LIGHT);
            List<Station> stations = workshop.site().bean(Stations.class).current();
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            for (Station station : stations) {
                page.navigate(workshop.site().url("/stationer/" + station.id() + "/kort"));
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                Files.write(folder.resolve("card-" + station.id() + ".pdf"), pdf);
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertThat(document.getNumberOfPages()).as(station.id()).isEqualTo(1);
                }
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                check(page, "card-" + station.id());
            }
        }
    }

    @Test
    void a_session_is_started_from_a_station_with_the_latest_profile() {
        try (Workshop workshop = Workshop.open()) {
            workshop.profile("snowracer");
            DemandProfile latest = workshop.profile("snowracer");
            Page page = page(workshop.site(), Site.USERNAME, Size.TABLET, ColorScheme.LIGHT);
            page.navigate(
                    workshop.site().url("/bedomningar/" + workshop.assessment().id() + "/pass/nytt"));
            page.locator(".card-st a", new Page.LocatorOptions().setHasText("snowracer"))
                    .click();
            page.getByLabel("Vad kom ni överens om för ordning?").fill("Tore valde den först.");
            page.locator("main button[type=submit]").click();
            page.waitForFunction("() => document.body.dataset.ready === 'true'");
            Session made = workshop.site()
                    .bean(Sessions.class)
                    .ofAssessment(workshop.assessment().id())
                    .getFirst();
            assertThat(made.profileId()).isEqualTo(latest.id());
            assertThat(made.orderAgreed()).isEqualTo("Tore valde den först.");
            assertThat(page.locator(".board")).containsText("krävs");
        }
    }

    @Test
    void a_demand_profile_is_made_from_the_proposal_by_tapping() {
        try (Workshop workshop = Workshop.open()) {
            Page page = page(workshop.site(), Site.USERNAME, Size.PHONE, ColorScheme.LIGHT);
            page.navigate(workshop.site().url("/krav/nytt?station=snowracer&fran=forslag"));
            page.locator("#rating-language .rate", new Page.LocatorOptions().setHasText("Alltid"))
                    .click();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("main")).containsText("Inte prövad hos er");
            List<DemandProfile> made = workshop.site()
                    .bean(DemandProfiles.class)
                    .ofUnit(workshop.site().place().unit().id());
            assertThat(made).singleElement().satisfies(profile -> {
                assertThat(profile.method()).isEqualTo(DemandProfile.Method.IMAGINED);
                assertThat(profile.triedHere()).isFalse();
            });
        }
    }
}
