package se.prova.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.prova.access.Role;
import se.prova.overview.Office;
import se.prova.web.Dates;
import se.prova.web.MovableClock;
import se.prova.web.Site;

// A unit with one manager, who is a processledare too, and later with two.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewPagesTest {

    private static final String PATH = "/logg/kontroll";
    private static final Pattern MARK = Pattern.compile("name=\"(mark-\\d+)\" value=\"FINE\"");
    private static Site site;
    private static LocalDate day;
    private static Site.Client anna;
    private static String hidden;
    private static String first = "";

    @BeforeAll
    static void open() {
        site = Site.open(Map.of(MovableClock.WANTED, "true"));
        day = Dates.today(site.bean(MovableClock.class));
        anna = site.signedIn(Site.USERNAME);
        Map<String, String> secret = Office.form("", "protection", "SEKRETESSMARKERING");
        secret.put("first-name", "Kanariefagel");
        secret.put("last-name", "Lind");
        hidden = Office.make(anna, secret);
        anna.get(hidden);
        String plain = Office.make(anna, Office.form("", "last-name", "Ek"));
        String bo =
                site.account("bo", "Bo Ek", "processledare", Role.PROCESSLEDARE).toString();
        Office.share(anna, plain, bo, day.plusDays(30));
        site.signedIn("bo").get(plain);
        site.bean(MovableClock.class).pass(Duration.ofDays(4));
        anna = site.signedIn(Site.USERNAME);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static HttpResponse<String> start(Site.Client client, LocalDate from, LocalDate until) {
        client.get(PATH);
        return client.post(PATH, Map.of("from", from.toString(), "until", until.toString()));
    }

    private static String started(LocalDate from) {
        HttpResponse<String> answer = start(anna, from, day.plusDays(1));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static int pages(Site.Client client, String path) {
        String body = client.get(path + "?sida=999").body();
        return Integer.parseInt(body.replaceAll("(?s).*Sida (\\d+) av \\1<.*", "$1"));
    }

    /** Marks all that the page lets one mark. */
    private static void goThrough(Site.Client client, String path) {
        for (int page = 1; page <= pages(client, path); page++) {
            String body = client.get(path + "?sida=" + page).body();
            Map<String, String> fields = new HashMap<>();
            fields.put("revision", Office.revision(body));
            MARK.matcher(body).results().forEach(found -> fields.put(found.group(1), "FINE"));
            assertThat(client.post(path + "?sida=" + page, fields).statusCode()).isEqualTo(303);
        }
    }

    private static HttpResponse<String> sign(Site.Client client, String path) {
        String revision = Office.revision(client.get(path + "/signera").body());
        return client.post(path + "/signera", Map.of("revision", revision, "words", "Allt såg rätt ut."));
    }

    private static String all(Site.Client client, String path) {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pages(client, path); page++) {
            all.append(client.get(path + "?sida=" + page).body());
        }
        return all.toString();
    }

    @Test
    @Order(1)
    void a_period_that_is_not_over_or_too_long_is_refused_and_stays_typed() {
        LocalDate today = day.plusDays(4);
        assertThat(start(anna, today.minusDays(1), today).body()).contains("Perioden ska vara slut");
        assertThat(start(anna, day, day.minusDays(1)).body()).contains("Sista dagen är före den första");
        assertThat(start(anna, day.minusDays(40), day).body()).contains("Välj högst 31 dagar");
        assertThat(start(anna, day.minusDays(30), day).statusCode()).isEqualTo(303);
        assertThat(anna.get(PATH).body())
                .contains("value=\"" + today.withDayOfMonth(1).minusDays(1) + "\"");
    }

    @Test
    @Order(2)
    void the_only_manager_goes_through_their_own_entries_and_the_record_says_so() {
        first = started(day.minusDays(1));
        String body = all(anna, first);
        assertThat(body)
                .contains("Behörigheten gavs av en person ensam")
                .contains("Deltagaren har skyddade personuppgifter")
                .contains("Har läst men inte arbetat i bedömningen")
                .contains("Din egen.</strong> Enheten har ingen annan chef.")
                .contains("Slumpvis dragen")
                .contains("B-1")
                .doesNotContain("Kanariefagel");
        assertThat(body.split("samma efternamn</span>", -1)).as("Bo Ek alone").hasSize(2);

        assertThat(anna.get(first + "/signera").body())
                .contains("inte genomgång")
                .doesNotContain("name=\"words\"");
        assertThat(sign(anna, first).statusCode()).isEqualTo(409);
        goThrough(anna, first);
        assertThat(anna.get(first + "/signera").body())
                .contains("eftersom enheten inte hade någon annan chef")
                .contains("draget på nytt ur loggen och stämmer");
        assertThat(anna.post(
                                first + "/signera",
                                Map.of(
                                        "revision",
                                        Office.revision(
                                                anna.get(first + "/signera").body())))
                        .statusCode())
                .as("without words")
                .isEqualTo(400);
        assertThat(sign(anna, first).statusCode()).isEqualTo(303);
        assertThat(anna.get(first).body())
                .contains("Signerad av Anna Lind")
                .contains("Allt såg rätt ut.")
                .contains("Genomgången av den som själv gjorde det.")
                .doesNotContain("type=\"radio\"");
        assertThat(anna.get(PATH).body()).contains("Allt i sin ordning");
    }

    @Test
    @Order(3)
    void what_is_signed_is_marked_and_signed_no_more_and_not_drawn_again() {
        assertThat(anna.post(first, Map.of("revision", "0")).statusCode()).isEqualTo(409);
        assertThat(anna.get(first + "/signera").statusCode()).isEqualTo(409);
        assertThat(anna.post(first + "/signera", Map.of("revision", "0", "words", "x"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(started(day.minusDays(1))).isEqualTo(first);
    }

    @Test
    @Order(4)
    void an_auditor_reads_what_is_signed_and_nothing_else() {
        String open = started(day.minusDays(2));
        site.account("vera", "Vera Granskare", "granskare", Role.AUDITOR);
        Site.Client vera = site.signedIn("vera");
        assertThat(vera.get(PATH).body()).contains(first).doesNotContain(open).doesNotContain("Starta kontrollen");
        assertThat(all(vera, first)).contains("Signerad av Anna Lind").doesNotContain("Kanariefagel");
        assertThat(vera.get(open).statusCode()).isEqualTo(404);
        assertThat(vera.post(open, Map.of("revision", "0")).statusCode()).isEqualTo(404);
        assertThat(start(vera, day, day).statusCode()).isEqualTo(404);
        Site.Client bo = site.signedIn("bo");
        bo.get("/konto");
        assertThat(List.of(bo.get(PATH).statusCode(), bo.get(first).statusCode()))
                .containsOnly(404);
    }

    @Test
    @Order(5)
    void where_there_is_another_manager_ones_own_are_left_to_them() {
        String path = started(day.minusDays(2));
        site.account("eva", "Eva Berg", "enhetschef", Role.UNIT_MANAGER);
        assertThat(all(anna, path))
                .contains("Din egen.</strong> En annan chef i enheten går igenom den.")
                .doesNotContain("Enheten har ingen annan chef");
        String own = site.sql("SELECT e.seq FROM log_review_entry e JOIN audit_event a ON a.seq = e.seq WHERE"
                        + " e.review_id = '" + path.substring(path.lastIndexOf('/') + 1) + "' AND a.actor = '"
                        + site.user(Site.USERNAME).account()
                        + "' ORDER BY CASE WHEN e.reasons = '' THEN 1 ELSE 0 END, e.seq")
                .getFirst();
        String revision = Office.revision(anna.get(path).body());
        assertThat(anna.post(path, Map.of("revision", revision, "mark-" + own, "FINE"))
                        .statusCode())
                .isEqualTo(409);
        goThrough(anna, path);
        assertThat(sign(anna, path).statusCode()).isEqualTo(409);
        Site.Client eva = site.signedIn("eva");
        goThrough(eva, path);
        assertThat(sign(eva, path).statusCode()).isEqualTo(303);
        assertThat(anna.get(path).body()).contains("Signerad av Eva Berg").doesNotContain("inte hade någon annan chef");
    }

    @Test
    @Order(6)
    void what_is_to_be_looked_into_says_why_and_nothing_typed_is_lost() {
        String path = started(day.minusDays(3));
        Site.Client eva = site.signedIn("eva");
        String body = eva.get(path).body();
        String mark = MARK.matcher(body).results().findFirst().orElseThrow().group(1);
        String note = mark.replace("mark", "note");
        String revision = Office.revision(body);
        HttpResponse<String> without = eva.post(path, Map.of("revision", revision, mark, "INVESTIGATE"));
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("Skriv vad som ska utredas.");
        HttpResponse<String> unmarked = eva.post(path, Map.of("revision", revision, note, "Frågar Bo."));
        assertThat(unmarked.statusCode()).isEqualTo(400);
        assertThat(unmarked.body()).contains("Välj om posten").contains("Frågar Bo.");
        assertThat(eva.post(path, Map.of("revision", revision, mark, "INVESTIGATE", note, "Frågar Bo."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(eva.post(path, Map.of("revision", revision, mark, "FINE")).statusCode())
                .as("an old page")
                .isEqualTo(412);
        assertThat(eva.post(path, Map.of(mark, "FINE")).statusCode()).isEqualTo(428);
        assertThat(eva.get(path).body()).contains("Frågar Bo.");
        assertThat(sign(eva, path).statusCode()).isEqualTo(409);
        assertThat(eva.get(PATH).body()).contains("Pågår");
    }

    @Test
    @Order(7)
    void who_becomes_protected_later_shares_no_name_with_anybody() {
        String path = started(day.minusDays(3));
        assertThat(all(anna, path)).contains("samma efternamn</span>");
        site.sql("UPDATE participant SET protection = 'SEKRETESSMARKERING'");
        assertThat(all(anna, path)).doesNotContain("samma efternamn</span>");
    }

    @Test
    @Order(8)
    void each_page_read_each_mark_and_the_signature_are_in_the_log() {
        assertThat(site.sql("SELECT DISTINCT action FROM audit_event WHERE action LIKE 'review%' ORDER BY action"))
                .containsExactly("review.marked", "review.read", "review.signed", "review.started", "reviews.listed");
        assertThat(site.sql("SELECT count(*) FROM audit_event WHERE action = 'review.signed'"))
                .containsExactly("2");
    }

    @Test
    @Order(9)
    void the_password_is_asked_for_again_before_signing() {
        String path = started(day.minusDays(3));
        anna.get(path + "/signera");
        site.bean(MovableClock.class).pass(Duration.ofMinutes(6));
        String revision = Office.revision(anna.get(path).body());
        site.bean(MovableClock.class).pass(Duration.ofMinutes(6));
        HttpResponse<String> asked = anna.get(path + "/signera");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location").orElseThrow()).startsWith("/bekrafta?till=");
        assertThat(anna.post(path + "/signera", Map.of("revision", revision, "words", "x"))
                        .statusCode())
                .isEqualTo(403);
    }
}
