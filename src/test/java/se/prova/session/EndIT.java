package se.prova.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.session.EventData.Difficulty;
import se.prova.session.EventData.Interest;
import se.prova.session.EventData.OwnView;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

/** The end of a session and the participant's own view, in a real browser. */
class EndIT extends BrowserIT {

    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = Workshop.open();
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    private static void ready(Page page) {
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
    }

    // Turning the tablet back takes the short code.
    private void back(Page page) {
        page.locator("[data-leave]").click();
        page.locator("#pin").fill(Site.PIN);
        page.locator("main button[type=submit]").click();
        ready(page);
    }

    private static void sent(Page page) {
        assertThat(page.locator("[data-sync]")).containsText("Allt är skickat");
    }

    private static void rate(Page page, String skill, String value) {
        page.locator("[data-skill='" + skill + "'] [data-rate='" + value + "']").click();
        assertThat(page.locator("[data-skill='" + skill + "'] [data-rate='" + value + "']"))
                .hasAttribute("aria-pressed", "true");
    }

    /** A session with ratings that differ, and one of a skill that the station never demands. */
    private Page observed(Session session, Size size) {
        Page page = page(workshop.site(), Site.USERNAME, size, ColorScheme.LIGHT);
        page.navigate(workshop.site().url(Workshop.path(session)));
        ready(page);
        page.locator("[data-timer]").click();
        rate(page, "posture", "4");
        rate(page, "mental-energy", "2");
        rate(page, "mental-energy", "1");
        page.locator("[data-skill='relations'] [data-anyway]").click();
        rate(page, "relations", "3");
        sent(page);
        return page;
    }

    private void open(Page page, Session session, String end) {
        workshop.site().choosePins();
        page.navigate(workshop.site().url(Workshop.path(session) + end));
        ready(page);
    }

    @Test
    void the_assessor_chooses_which_rating_stands_and_ends_the_session() {
        Session session = workshop.session("loan-register");
        Page page = observed(session, Size.TABLET);
        page.locator("[data-end]").first().click();
        assertThat(page).hasURL(workshop.site().url(Workshop.path(session) + "/avsluta"));
        ready(page);
        assertThat(page.locator(".pick-of[aria-pressed=true]")).containsText("Räcker inte");
        page.locator(".pick-of[aria-pressed=false]").click();
        assertThat(page.locator("[data-line='mental-energy'] [data-word]")).hasText("Begränsat");
        page.locator("#why-mental-energy").fill("Han blev avbruten.");
        page.locator("#amount").fill("3 av 8 lån");
        page.locator("#not-tried").fill("Återlämning hanns inte med.");
        page.locator("[data-around]").nth(1).click();
        page.locator("#never-relations").fill("En kund kom fram.");
        page.locator("[data-finish]").click();
        page.waitForURL("**/bedomningar/" + session.assessmentId());
        Sheet sheet = workshop.sheet(session);
        assertThat(sheet.standing().get("mental-energy"))
                .extracting(given -> given.rating().stored())
                .isEqualTo("2");
        assertThat(sheet.standing()).containsOnlyKeys("posture", "mental-energy", "relations");
        assertThat(sheet.result()).contains(new EventData.Result("3 av 8 lån", ""));
        assertThat(sheet.notTried()).containsExactly("Återlämning hanns inte med.");
        assertThat(sheet.surroundings()).containsExactly("Kunder i lokalen");
        assertThat(sheet.timer().ended()).isPresent();
        assertThat(workshop.events(session))
                .extracting(Event::data)
                .contains(
                        new EventData.Explained(session.stationKey(), "relations", session.id(), "En kund kom fram."));
    }

    @Test
    void what_is_typed_survives_the_way_to_the_participant_and_back() {
        Session session = workshop.session("loan-register");
        Page page = observed(session, Size.TABLET);
        open(page, session, "/avsluta");
        page.locator("#amount").fill("3 av 8");
        workshop.site().choosePins();
        page.locator("[data-turn]").click();
        ready(page);
        page.locator("[data-difficulty=HARD]").click();
        page.locator("[data-step='1'] [data-next]").click();
        page.locator("[data-interest=NO]").click();
        page.locator("[data-step='2'] [data-next]").click();
        page.locator("[data-well='4']").click();
        page.locator("[data-half]").click();
        page.locator("[data-step='3'] [data-next]").click();
        page.locator("#words").fill("Jag fattar inte vad den vill. 🙂");
        page.locator("[data-done]").click();
        assertThat(page.locator("#q5")).isVisible();
        back(page);
        assertThat(page.locator("#amount")).hasValue("3 av 8");
        assertThat(page.locator("#h-own")).hasText("Egen bild: Tore");
        assertThat(workshop.sheet(session).ownView())
                .contains(new OwnView(
                        Difficulty.HARD,
                        Interest.NO,
                        new BigDecimal("4.5"),
                        "",
                        false,
                        "Jag fattar inte vad den vill. 🙂",
                        false));
    }

    @Test
    void not_answering_is_an_answer() {
        Session session = workshop.session("loan-register");
        Page page = observed(session, Size.PHONE);
        open(page, session, "/egen");
        page.locator("[data-decline]").click();
        assertThat(page.locator("#q5")).isVisible();
        back(page);
        assertThat(page.locator("main")).containsText("Tore valde att inte svara");
        assertThat(workshop.sheet(session).ownView())
                .get()
                .extracting(OwnView::declined)
                .isEqualTo(true);
    }

    @Test
    void the_participant_may_skip_every_question_and_say_that_they_cannot_say() {
        Session session = workshop.session("loan-register");
        Page page = observed(session, Size.PHONE);
        open(page, session, "/egen");
        page.locator("[data-step='1'] [data-next]").click();
        page.locator("[data-step='2'] [data-next]").click();
        page.locator("[data-well='7']").click();
        page.locator("[data-cannot]").click();
        page.locator("[data-step='3'] [data-next]").click();
        page.locator("[data-done]").click();
        assertThat(page.locator("#q5")).isVisible();
        back(page);
        assertThat(workshop.sheet(session).ownView()).contains(new OwnView(null, null, null, "", true, "", false));
    }

    @Test
    void without_network_the_end_is_kept_and_sent_later() {
        Session session = workshop.session("loan-register");
        Page page = observed(session, Size.TABLET);
        open(page, session, "/avsluta");
        page.context().setOffline(true);
        page.locator("[data-finish]").click();
        assertThat(page.locator("[data-last]")).containsText("inget nät");
        assertThat(workshop.sheet(session).timer().ended()).isEmpty();
        page.context().setOffline(false);
        sent(page);
        assertThat(workshop.sheet(session).timer().ended()).isPresent();
    }

    @Test
    void the_end_and_the_questions_hold_in_every_window() {
        Session session = workshop.session("loan-register");
        observed(session, Size.TABLET);
        String path = Workshop.path(session);
        everywhere(workshop.site(), Site.USERNAME, path + "/avsluta", "end", EndIT::ready);
        for (int step : List.of(1, 2, 3, 4)) {
            for (Size size : Size.values()) {
                Page page =
                        page(workshop.site(), Site.USERNAME, size, step == 3 ? ColorScheme.DARK : ColorScheme.LIGHT);
                open(page, session, "/egen");
                for (int at = 1; at < step; at++) {
                    page.locator("[data-step='" + at + "'] [data-next]").click();
                }
                check(page, "own-" + step + "-" + size);
            }
        }
    }
}
