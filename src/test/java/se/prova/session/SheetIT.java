package se.prova.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.session.EventData.Noted;
import se.prova.session.EventData.Rated;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

/** The session page in a real browser: taps, notes, the network that goes away. */
class SheetIT extends BrowserIT {

    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = Workshop.open();
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    private Page sheet(Session session, Size size) {
        Page page = page(workshop.site(), Site.USERNAME, size, ColorScheme.LIGHT);
        page.navigate(workshop.site().url(Workshop.path(session)));
        ready(page);
        return page;
    }

    private static void ready(Page page) {
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
    }

    private static void tap(Page page, String skill, String word) {
        row(page, skill)
                .locator("[data-rate]", new Locator.LocatorOptions().setHasText(word))
                .click();
        assertThat(page.locator("[data-last]")).containsText(word + ".");
    }

    private static Locator row(Page page, String skill) {
        return page.locator("[data-skill='" + skill + "']");
    }

    private static void sent(Page page) {
        assertThat(page.locator("[data-sync]")).containsText("Allt är skickat");
    }

    private static void waiting(Page page, int count) {
        assertThat(page.locator("[data-sync][data-waiting='" + count + "']")).isVisible();
    }

    private static String told(Page page, String place) {
        return page.locator(place).innerText().replaceAll("\\s+", " ");
    }

    private static List<Rated> ratings(Session session) {
        return workshop.events(session).stream()
                .map(Event::data)
                .filter(Rated.class::isInstance)
                .map(Rated.class::cast)
                .toList();
    }

    private static List<Noted> notes(Session session) {
        return workshop.events(session).stream()
                .map(Event::data)
                .filter(Noted.class::isInstance)
                .map(Noted.class::cast)
                .toList();
    }

    @Test
    void a_tap_is_a_rating_with_the_support_of_the_moment() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.TABLET);
        page.locator("[data-support='3']").click();
        tap(page, "mental-energy", "Begränsat");
        sent(page);
        assertThat(ratings(session)).containsExactly(new Rated("mental-energy", "2", 3, null, null));
        assertThat(row(page, "mental-energy").locator("[data-status]")).containsText("muntlig vägledning");
        assertThat(row(page, "mental-energy").locator("[aria-pressed=true]")).hasText("2Begränsat");
        page.reload();
        ready(page);
        assertThat(row(page, "mental-energy").locator("[aria-pressed=true]")).hasText("2Begränsat");
    }

    @Test
    void the_page_shows_the_same_before_and_after_its_module_has_run() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.DESKTOP);
        page.locator("[data-support='1']").click();
        tap(page, "knowledge", "Tveksamt");
        tap(page, "knowledge", "Begränsat");
        page.locator("#note-text").fill("Läser instruktionen två gånger.");
        page.locator("[data-note] [type=submit]").click();
        assertThat(page.locator("[data-last]")).containsText("Anteckning.");
        sent(page);
        String after = told(page, "[data-log]");
        String rows = told(page, ".board");
        String html =
                page.request().get(workshop.site().url(Workshop.path(session))).text();
        Page still = page(workshop.site(), Site.USERNAME, Size.DESKTOP, ColorScheme.LIGHT);
        still.route("**/*.js", route -> route.abort());
        still.navigate(workshop.site().url(Workshop.path(session)));
        assertThat(html).contains("data-sheet");
        assertThat(told(still, "[data-log]")).isEqualTo(after);
        assertThat(told(still, ".board")).isEqualTo(rows);
    }

    @Test
    void ten_taps_without_network_arrive_exactly_once() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.TABLET);
        tap(page, "posture", "Utan tvekan");
        sent(page);
        page.context().setOffline(true);
        for (String skill : List.of("posture", "coordination", "physical-energy", "mental-energy", "knowledge")) {
            tap(page, skill, "Tveksamt");
            tap(page, skill, "Begränsat");
        }
        waiting(page, 10);
        assertThat(page.locator("[data-sync]")).containsText("10 väntar");
        assertThat(ratings(session)).hasSize(1);
        page.context().setOffline(false);
        sent(page);
        assertThat(ratings(session)).hasSize(11);
        assertThat(workshop.events(session)).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void what_was_tapped_while_the_server_was_away_is_there_after_a_reload() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.PHONE);
        page.context().route("**/api/sync", route -> route.abort());
        tap(page, "knowledge", "Räcker inte");
        waiting(page, 1);
        page.reload();
        ready(page);
        assertThat(row(page, "knowledge").locator("[aria-pressed=true]")).containsText("Räcker inte");
        waiting(page, 1);
        assertThat(ratings(session)).isEmpty();
        page.context().unroute("**/api/sync");
        page.locator("[data-resend]").click();
        sent(page);
        assertThat(ratings(session)).hasSize(1);
    }

    @Test
    void a_reply_that_is_lost_costs_nothing() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.TABLET);
        page.context().route("**/api/sync", route -> {
            route.fetch();
            route.abort();
        });
        tap(page, "knowledge", "Räcker inte");
        tap(page, "posture", "Begränsat");
        waiting(page, 2);
        page.context().unroute("**/api/sync");
        page.locator("[data-resend]").click();
        sent(page);
        assertThat(ratings(session)).hasSize(2);
    }

    @Test
    void a_device_that_is_taken_gets_a_new_id_and_keeps_the_events() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.TABLET);
        page.context().route("**/api/sync", route -> route.abort());
        tap(page, "knowledge", "Räcker inte");
        tap(page, "posture", "Begränsat");
        page.evaluate("""
            () => new Promise((done, failed) => {
              const open = indexedDB.open(Object.keys(window).length && 'prova-' + JSON.parse(
                  document.querySelector('[data-sheet]').dataset.sheet).account);
              open.onerror = failed;
              open.onsuccess = () => {
                const tx = open.result.transaction(['events'], 'readwrite');
                const store = tx.objectStore('events');
                store.openCursor().onsuccess = event => {
                  const cursor = event.target.result;
                  if (cursor) { cursor.update({...cursor.value, device: 'taken-by-another'}); cursor.continue(); }
                };
                tx.oncomplete = () => { open.result.close(); done(); };
              };
            })\
            """);
        Page other = sheet(workshop.session("sort-screws"), Size.TABLET);
        other.context().route("**/api/sync", route -> {
            String sent =
                    route.request().postData().replaceAll("\"device\":\"[^\"]*\"", "\"device\":\"taken-by-another\"");
            route.resume(new com.microsoft.playwright.Route.ResumeOptions().setPostData(sent));
        });
        tap(other, "posture", "Begränsat");
        sent(other);
        page.context().unroute("**/api/sync");
        page.locator("[data-resend]").click();
        sent(page);
        assertThat(ratings(session)).hasSize(2);
    }

    @Test
    void a_double_click_is_one_rating() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.DESKTOP);
        row(page, "knowledge").locator("[data-rate='3']").dblclick();
        assertThat(page.locator("[data-last]")).containsText("Tveksamt.");
        sent(page);
        assertThat(ratings(session)).hasSize(1);
    }

    @Test
    void two_tabs_on_one_session_show_and_send_each_others_taps_once() {
        Session session = workshop.session("loan-register");
        Page first = sheet(session, Size.TABLET);
        Page second = first.context().newPage();
        second.navigate(workshop.site().url(Workshop.path(session)));
        ready(second);
        tap(first, "knowledge", "Räcker inte");
        assertThat(row(second, "knowledge").locator("[aria-pressed=true]")).containsText("Räcker inte");
        tap(second, "posture", "Tveksamt");
        tap(first, "coordination", "Begränsat");
        sent(first);
        sent(second);
        assertThat(ratings(session)).hasSize(3);
        assertThat(workshop.events(session))
                .extracting(Event::device)
                .containsOnly(workshop.events(session).getFirst().device());
    }

    @Test
    void undo_strikes_the_last_act_and_nothing_else() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.TABLET);
        tap(page, "knowledge", "Räcker inte");
        tap(page, "knowledge", "Begränsat");
        page.locator("[data-undo]").click();
        assertThat(page.locator("[data-last]")).containsText("Ångrade");
        assertThat(row(page, "knowledge").locator("[aria-pressed=true]")).containsText("Räcker inte");
        assertThat(page.locator("[data-undo]")).isHidden();
        assertThat(page.locator("[data-log] s")).hasText("Kunskap: Begränsat");
        sent(page);
        assertThat(workshop.sheet(session).ratings().get("knowledge")).hasSize(1);
    }

    @Test
    void a_note_of_20000_characters_is_kept_and_20001_stay_in_the_field() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.TABLET);
        Locator text = page.locator("#note-text");
        text.fill("å".repeat(20_001));
        page.locator("[data-note] [type=submit]").click();
        assertThat(page.locator("#note-error")).containsText("20");
        assertThat(text.inputValue()).hasSize(20_001);
        assertThat(notes(session)).isEmpty();
        text.fill("å".repeat(20_000));
        page.locator("[data-note] [type=submit]").click();
        assertThat(text).hasValue("");
        sent(page);
        assertThat(notes(session)).singleElement().extracting(Noted::text).isEqualTo("å".repeat(20_000));
    }

    @Test
    void a_note_says_who_said_it_and_what_it_belongs_to() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.PHONE);
        tap(page, "knowledge", "Räcker inte");
        page.locator(".dock [data-open=anteckna]").click();
        assertThat(page.locator("#anteckna")).isVisible();
        page.locator("#note-text").fill("Hon behöver paus var tionde minut 🙂 שלום");
        page.locator("[data-source=OTHER]").click();
        page.locator("[data-tag=knowledge]").click();
        page.locator("[data-note] [type=submit]").click();
        assertThat(page.locator("#note-role-error")).containsText("roll");
        page.locator("#note-role").fill("handledare");
        page.locator("[data-note] [type=submit]").click();
        assertThat(page.locator("#anteckna")).isHidden();
        sent(page);
        assertThat(notes(session))
                .containsExactly(new Noted(
                        "Hon behöver paus var tionde minut 🙂 שלום",
                        EventData.Source.OTHER,
                        "handledare",
                        "knowledge"));
    }

    @Test
    void the_timer_counts_from_stored_times_and_survives_a_reload() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.TABLET);
        assertThat(page.locator("[data-since]")).hasText("inte startad");
        page.locator("[data-timer]").click();
        assertThat(page.locator("[data-timer]")).hasText("Paus");
        assertThat(page.locator("[data-clock]")).hasText("00:02");
        sent(page);
        page.reload();
        ready(page);
        assertThat(page.locator("[data-timer]")).hasText("Paus");
        assertThat(page.locator("[data-clock]")).not().hasText("00:00");
        page.locator("[data-timer]").click();
        assertThat(page.locator("[data-timer]")).hasText("Fortsätt");
        sent(page);
        assertThat(workshop.sheet(session).timer().running()).isFalse();
        assertThat(workshop.sheet(session).timer().worked().toSeconds()).isBetween(2L, 60L);
    }

    @Test
    void a_row_of_the_log_is_struck_with_a_reason_or_worded_anew() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.DESKTOP);
        page.locator("#note-text").fill("Tittar bort.");
        page.locator("[data-note] [type=submit]").click();
        assertThat(page.locator("[data-last]")).containsText("Anteckning.");
        tap(page, "posture", "Tveksamt");
        page.locator("[data-log] [data-row]").first().click();
        page.locator("#row-reason").fill("fel rad");
        page.locator("#rad [value=strike]").click();
        assertThat(page.locator("[data-log] s")).hasText("Kroppsställning: Tveksamt");
        assertThat(page.locator("[data-log]")).containsText("fel rad");
        page.locator("[data-log] [data-row]").last().click();
        page.locator("#row-text").fill("Tittar bort från skärmen.");
        page.locator("#rad [value=amend]").click();
        assertThat(page.locator("[data-log]")).containsText("Tittar bort från skärmen.");
        sent(page);
        Sheet sheet = workshop.sheet(session);
        assertThat(sheet.ratings()).isEmpty();
        assertThat(sheet.notes()).extracting(Sheet.Note::text).containsExactly("Tittar bort från skärmen.");
        assertThat(sheet.log())
                .filteredOn(Sheet.Line::struck)
                .extracting(Sheet.Line::reason)
                .containsExactly("fel rad");
    }

    @Test
    void what_the_station_never_demands_is_folded_and_can_be_rated_anyway() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.PHONE);
        assertThat(row(page, "relations")).containsText("Krävs aldrig här");
        assertThat(row(page, "relations").locator(".rates")).isHidden();
        row(page, "relations").locator("[data-anyway]").click();
        tap(page, "relations", "Utan tvekan");
        sent(page);
        assertThat(ratings(session)).containsExactly(new Rated("relations", "4", null, null, null));
    }

    @Test
    void a_skill_without_level_says_why() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.TABLET);
        row(page, "knowledge").locator("[data-more]").click();
        assertThat(row(page, "knowledge").locator(".more")).containsText("Minns stegen efter några lappar");
        tap(page, "knowledge", "Saknar information");
        sent(page);
        assertThat(ratings(session)).containsExactly(new Rated("knowledge", "awp.no-information", null, null, null));
    }

    @Test
    void the_keyboard_rates_moves_notes_and_undoes_and_can_be_switched_off() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.DESKTOP);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("3");
        assertThat(page.locator("[data-last]")).containsText("Kroppsställning: Tveksamt.");
        page.keyboard().press("Control+z");
        assertThat(page.locator("[data-last]")).containsText("Ångrade");
        page.keyboard().press("n");
        assertThat(page.locator("#note-text")).isFocused();
        page.keyboard().type("12pn?");
        assertThat(page.locator("#note-text")).hasValue("12pn?");
        page.locator("#note-text").fill("");
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.locator("#tangenter")).isVisible();
        page.locator("#tangenter [data-keys]").click();
        page.locator("#tangenter [data-dismiss]").click();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("p");
        sent(page);
        assertThat(workshop.sheet(session).timer().started()).isEmpty();
    }

    @Test
    void an_adaptation_is_kept_with_its_effect_in_both_words() {
        Session session = workshop.session("loan-register");
        Page page = sheet(session, Size.TABLET);
        page.locator("[data-adapt]").click();
        page.locator("#anpassning [type=submit]").click();
        assertThat(page.locator("#anpassning [data-error=what]")).isVisible();
        page.getByLabel("Hjälpmedel").check();
        page.locator("#adapt-what").fill("Större text på skärmen");
        page.locator("#adapt-said").fill("Det blev lugnare.");
        page.locator("#anpassning [type=submit]").click();
        assertThat(page.locator("#anpassning")).isHidden();
        sent(page);
        assertThat(workshop.sheet(session).adaptations())
                .extracting(Sheet.Adaptation::what)
                .containsExactly(new EventData.Adapted(
                        EventData.AdaptationKind.AID, "Större text på skärmen", "", "Det blev lugnare."));
    }

    @Test
    void every_button_to_rate_with_is_large_and_no_target_is_small() {
        Session session = workshop.session("loan-register");
        for (Size size : Size.values()) {
            Page page = sheet(session, size);
            for (Locator button : page.locator(".rate:visible").all()) {
                BoundingBox box = button.boundingBox();
                assertThat(box.height).isGreaterThanOrEqualTo(56);
                assertThat(box.width).isGreaterThanOrEqualTo(44);
            }
            for (Locator target :
                    page.locator("button:visible, a:visible:not(.iskiplink)").all()) {
                BoundingBox box = target.boundingBox();
                assertThat(Math.min(box.height, box.width))
                        .as(size + " " + target.innerText())
                        .isGreaterThanOrEqualTo(44);
            }
        }
    }

    @Test
    void the_sheet_holds_in_every_window() {
        Session session = workshop.session("loan-register");
        Page filled = sheet(session, Size.TABLET);
        filled.locator("[data-timer]").click();
        filled.locator("[data-support='0']").click();
        tap(filled, "posture", "Utan tvekan");
        filled.locator("[data-support='3']").click();
        tap(filled, "coordination", "Tveksamt");
        tap(filled, "mental-energy", "Begränsat");
        tap(filled, "mental-energy", "Räcker inte");
        tap(filled, "knowledge", "Räcker inte");
        filled.locator("[data-undo]").click();
        filled.locator("#note-text").fill("Jag fattar inte vad den vill.");
        filled.locator("[data-source=PARTICIPANT]").click();
        filled.locator("[data-note] [type=submit]").click();
        sent(filled);
        String path = Workshop.path(session);
        everywhere(workshop.site(), Site.USERNAME, path, "sheet", SheetIT::ready);
        for (String panel : List.of("stod", "logg", "anteckna")) {
            for (Size size : List.of(Size.NARROW, Size.PHONE)) {
                Page page = sheet(session, size);
                page.locator("[data-open=" + panel + "]").first().click();
                assertThat(page.locator("#" + panel)).isVisible();
                check(page, "sheet-" + panel + "-" + size);
            }
        }
        Page tablet = sheet(session, Size.TABLET);
        tablet.locator("#note-text").click();
        tablet.locator("[data-source=OTHER]").click();
        check(tablet, "sheet-note-TABLET");
        row(tablet, "posture").locator("[data-more]").click();
        check(tablet, "sheet-more-TABLET");
        tablet.locator("[data-adapt]").click();
        check(tablet, "sheet-adapt-TABLET");
        Page phone = sheet(session, Size.PHONE);
        row(phone, "posture").locator("[data-more]").click();
        check(phone, "sheet-more-PHONE");
    }
}
