package se.prova.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.access.Grants;
import se.prova.access.Role;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.assessment.AttendanceDay;
import se.prova.audit.AuditLog;
import se.prova.interview.Interview;
import se.prova.interview.InterviewItem;
import se.prova.interview.Interviews;
import se.prova.web.Dates;
import se.prova.web.Site;

/** What the pages of an assessment take, refuse and hide. */
class AssessmentPagesTest {

    private static final String LONG_WORD = "å".repeat(300);

    private static Site site;
    private Site.Client anna;

    @BeforeAll
    static void open() {
        site = Site.open();
        Office.neighbour(site, "nils");
        site.account("maja", "Maja Medarbetare", "processledare", Role.PROCESSLEDARE);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void signIn() {
        anna = site.signedIn(Site.USERNAME);
    }

    private static Assessments assessments() {
        return site.bean(Assessments.class);
    }

    private static Assessment stored(String path) {
        return assessments().find(Office.id(path)).orElseThrow();
    }

    private HttpResponse<String> refused(Map<String, String> form) {
        int before = assessments().ofUnit(site.place().unit().id()).size();
        anna.get("/bedomningar/ny");
        HttpResponse<String> answer = anna.post("/bedomningar/ny", form);
        assertThat(assessments().ofUnit(site.place().unit().id())).hasSize(before);
        return answer;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        8001062382x    | Numret ska ha tio eller tolv siffror
        8013062382     | De första siffrorna är inte ett datum
        8001060007     | kan inte vara 000
        8001062383     | Sista siffran stämmer inte
        209912312381   | Datumet i numret har inte varit än
        198409792382   | Det här är ett samordningsnummer
        ''             | Skriv numret, eller välj Inget nummer
        """)
    void each_rule_a_number_breaks_has_its_own_sentence(String number, String sentence) {
        HttpResponse<String> answer = refused(Office.form("1", "number", number));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence).contains("value=\"Testman\"");
    }

    @ParameterizedTest
    @CsvSource({
        "first-name, '', Fyll i fältet",
        "period-from, snart, Från och med: Skriv datumet som",
        "period-until, 2026-03-01, Perioden slutar innan den börjar",
        "period-until, 2126-03-01, högst 5 år",
        "agreed-hours, många, Skriv timmar med siffror",
        "email, tore, Skriv en e-postadress",
        "trial-held-2, våren, 'Försök 2, vad: Skriv vad försöket var'",
        "why-now, Ont 🙂, 🙂 (U+1F642) kan inte skrivas ut",
        "why-now, שלום, kan inte skrivas ut"
    })
    void what_is_wrong_is_said_and_what_was_typed_stays(String field, String value, String sentence) {
        HttpResponse<String> answer = refused(Office.form("", field, value));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(sentence)
                .contains("Vad klarar Tore?")
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, RESA, Välj ett av alternativen",
        "gender, '', Fyll i fältet",
        "number-kind, PASS, Välj ett av alternativen",
        "protection, HEMLIG, Välj ett av alternativen",
        "question-rows, 21, från 3 till 20"
    })
    void a_choice_that_cannot_be_made_is_said_and_what_was_typed_stays(String field, String value, String sentence) {
        HttpResponse<String> answer = refused(Office.form("", field, value));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence).contains("Vad klarar Tore?");
    }

    @Test
    void a_text_may_be_as_long_as_it_may_be_and_no_longer() {
        HttpResponse<String> answer = refused(Office.form("", "why-now", "a".repeat(4_001)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("a".repeat(4_001));
        String path = Office.make(anna, Office.form("", "why-now", "a".repeat(3_699) + " " + LONG_WORD));
        assertThat(stored(path).whyNow()).endsWith(LONG_WORD).hasSize(4_000);
    }

    @Test
    void a_letter_typed_in_two_parts_is_stored_as_one() {
        String path = Office.make(anna, Office.form("", "why-now", "fa\u030a"));

        assertThat(stored(path).whyNow()).isEqualTo("få");
    }

    @ParameterizedTest
    @CsvSource({"-200, 0", "0, 0", "40, 40"})
    void a_new_assessment_opens_itself_to_its_maker_for_half_a_year_after_it_is_over(int periodEnds, int counts) {
        LocalDate today = LocalDate.now(Dates.ZONE);
        Map<String, String> form = Office.form("", "agreed-hours", "37,5");
        form.put("period-from", today.plusDays(periodEnds - 30).toString());
        form.put("period-until", today.plusDays(periodEnds).toString());
        String path = Office.make(anna, form);

        assertThat(stored(path).agreedMinutes()).isEqualTo(2_250);
        assertThat(site.bean(Grants.class).ofAssessment(Office.id(path)))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.accountId())
                            .isEqualTo(site.user(Site.USERNAME).account());
                    assertThat(grant.validUntil())
                            .isEqualTo(today.plusDays(counts).plusMonths(6));
                });
        assertThat(anna.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void somebody_entered_before_is_linked_and_not_doubled() {
        Assessment first = stored(Office.make(anna, Office.form("198304232385")));

        HttpResponse<String> asked = refused(Office.form("8304232385"));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("Numret hör till B-")
                .contains(first.participantId().toString());

        String second = Office.make(
                anna, Office.form("830423-2385", "same", first.participantId().toString()));
        assertThat(stored(second).participantId()).isEqualTo(first.participantId());

        Site.Client nils = site.signedIn("nils");
        nils.get("/bedomningar/ny");
        HttpResponse<String> elsewhere = nils.post(
                "/bedomningar/ny",
                Office.form("198304232385", "same", first.participantId().toString()));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("finns redan vid en annan enhet").doesNotContain("B-");
    }

    @Test
    void what_one_has_no_right_to_looks_like_what_is_not_there() {
        String path = Office.make(anna, Office.form(""));
        String missing = "/bedomningar/" + UUID.randomUUID();
        for (Site.Client other : List.of(site.signedIn("nils"), site.signedIn("maja"))) {
            other.get("/bedomningar/ny");
            for (String part : List.of("", "/andra", "/narvaro", "/intervju/forsta", "/intervju/avslutande")) {
                HttpResponse<String> hidden = other.get(path + part);
                assertThat(hidden.statusCode()).as(part).isEqualTo(404);
                assertThat(withoutIncident(hidden)).isEqualTo(withoutIncident(other.get(missing + part)));
                assertThat(withoutIncident(other.get("/bedomningar/1-2-3" + part)))
                        .isEqualTo(withoutIncident(hidden));
            }
            for (String part : List.of("/andra", "/lage", "/narvaro", "/intervju/forsta")) {
                assertThat(other.post(path + part, Map.of("revision", "0")).statusCode())
                        .as(part)
                        .isEqualTo(404);
            }
            assertThat(other.get("/bedomningar?visa=alla").body()).doesNotContain(path);
        }
    }

    private static String withoutIncident(HttpResponse<String> answer) {
        return answer.body().replaceAll("<p class=\"small muted\">[^<]*", "");
    }

    @Test
    void the_list_shows_code_and_first_name_and_nothing_that_names_more() {
        Office.make(anna, Office.form("191202119150"));

        String list = anna.get("/bedomningar").body();
        assertThat(list)
                .contains("Tore")
                .contains("B-")
                .doesNotContain("Testman")
                .doesNotContain("9150");
        assertThat(anna.get("/").headers().firstValue("Location")).hasValue("/bedomningar");
    }

    @Test
    void a_save_from_an_old_page_shows_both_texts_and_loses_none() {
        String path = Office.make(anna, Office.form(""));
        String revision = Office.revision(anna.get(path + "/andra").body());
        Map<String, String> mine = edited(revision, "Min fråga");
        assertThat(anna.post(path + "/andra", edited(revision, "Deras fråga")).statusCode())
                .isEqualTo(303);

        HttpResponse<String> late = anna.post(path + "/andra", mine);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Deras fråga").contains("Min fråga").contains("Någon annan hann ändra");
        mine.put("revision", Office.revision(late.body()));
        assertThat(anna.post(path + "/andra", mine).statusCode()).isEqualTo(303);
        assertThat(assessments().questions(Office.id(path)).getFirst().text()).isEqualTo("Min fråga");
    }

    private static Map<String, String> edited(String revision, String question) {
        Map<String, String> form = Office.form("", "question-1", question);
        form.put("revision", revision);
        return form;
    }

    @Test
    void a_change_without_a_revision_or_without_a_question_is_refused() {
        String path = Office.make(anna, Office.form(""));
        Map<String, String> form = new HashMap<>(Office.form(""));
        assertThat(anna.post(path + "/andra", form).statusCode()).isEqualTo(428);

        HttpResponse<String> emptied = anna.post(path + "/andra", edited("0", ""));
        assertThat(emptied.statusCode()).isEqualTo(400);
        assertThat(emptied.body()).contains("går inte att ta bort");
        assertThat(assessments().questions(Office.id(path))).hasSize(1);
    }

    @Test
    void an_assessment_is_closed_and_opened_again() {
        String path = Office.make(anna, Office.form(""));
        assertThat(anna.post(path + "/lage", Map.of("state", "CLOSED", "revision", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(anna.get("/bedomningar").body()).doesNotContain(path);
        assertThat(anna.get("/bedomningar?visa=klara").body()).contains(path);
        assertThat(anna.post(path + "/lage", Map.of("state", "OPEN", "revision", "0"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(anna.post(path + "/lage", Map.of("state", "OPEN", "revision", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(stored(path).state()).isEqualTo(Assessment.State.OPEN);
    }

    @Test
    void a_day_before_the_period_warns_and_is_kept() {
        String path = Office.make(anna, Office.form(""));
        assertThat(addDay(path, "2026-02-27").statusCode()).isEqualTo(303);

        assertThat(anna.get(path + "/narvaro").body()).contains("Före perioden").contains("Inte rapporterad än");
        assertThat(addDay(path, "2026-02-27").body()).contains("Dagen finns redan");
        assertThat(addDay(path, "1926-02-27").body()).contains("mer än ett år från perioden");
        assertThat(assessments().days(Office.id(path))).hasSize(1);
    }

    private HttpResponse<String> addDay(String path, String day) {
        return anna.post(path + "/narvaro", Map.of("day", day, "agreed-from", "09.00", "agreed-until", "12:00"));
    }

    private AttendanceDay day(String path) {
        return assessments().days(Office.id(path)).getFirst();
    }

    @Test
    void an_ordinary_day_is_one_tap_and_a_second_tap_on_an_old_page_is_told() {
        String path = Office.make(anna, Office.form(""));
        addDay(path, "2026-03-02");
        String tap = path + "/narvaro/" + day(path).id() + "/som-avtalat";
        assertThat(anna.post(tap, Map.of("revision", "0")).statusCode()).isEqualTo(303);
        assertThat(day(path).presentMinutes()).isEqualTo(180);
        assertThat(day(path).reportedBy()).isEqualTo("Anna Lind");
        assertThat(anna.get(path + "/narvaro").body())
                .contains("Närvarande 3 av 3 överenskomna timmar, 1 av 1 dagar")
                .doesNotContain("%");
        assertThat(anna.post(tap, Map.of("revision", "0")).statusCode()).isEqualTo(412);
        assertThat(anna.post(tap, Map.of()).statusCode()).isEqualTo(428);
    }

    @Test
    void a_day_says_what_is_wrong_with_it_and_keeps_the_persons_own_word() {
        String path = Office.make(anna, Office.form(""));
        addDay(path, "2026-03-02");
        String day = path + "/narvaro/" + day(path).id();
        Map<String, String> typed = new HashMap<>(
                Map.of("revision", "0", "day", "2026-03-02", "agreed-from", "09:00", "agreed-until", "12:00"));
        typed.putAll(
                Map.of("present-from", "11:00", "present-until", "10:00", "reported-by", "Per", "word", "Trött 🙂"));

        assertThat(anna.post(day, typed).body())
                .contains("Tiden slutar innan den börjar")
                .contains("Trött 🙂");
        typed.put("present-until", "");
        assertThat(anna.post(day, typed).statusCode()).isEqualTo(400);
        typed.putAll(Map.of("present-until", "11:40", "absence", "ILLNESS", "announced", "NO"));
        assertThat(anna.post(day, typed).statusCode()).isEqualTo(303);
        assertThat(day(path).word()).isEqualTo("Trött 🙂");
        assertThat(day(path).announced()).isFalse();
        assertThat(day(path).presentMinutes()).isEqualTo(40);

        String other = Office.make(anna, Office.form(""));
        assertThat(anna.post(other + "/narvaro/" + day(path).id(), typed).statusCode())
                .isEqualTo(404);
        assertThat(anna.get(other + "/narvaro/" + day(path).id()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_day_to_come_is_not_reported_beforehand() {
        LocalDate soon = LocalDate.now(Dates.ZONE).plusDays(2);
        Map<String, String> form = Office.form("", "period-from", soon.toString());
        form.put("period-until", soon.plusDays(20).toString());
        String path = Office.make(anna, form);
        addDay(path, soon.toString());
        assertThat(anna.get(path + "/narvaro").body()).contains("Kommer").doesNotContain("som-avtalat");
        HttpResponse<String> answer =
                anna.post(path + "/narvaro/" + day(path).id() + "/som-avtalat", Map.of("revision", "0"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(day(path).reported()).isFalse();
    }

    private Interview interview(String path) {
        anna.get(path + "/intervju/forsta");
        anna.post(path + "/intervju/forsta", Map.of("held-on", "2026-03-02", "situation", "WORK_IN_GENERAL"));
        return site.bean(Interviews.class).ofAssessment(Office.id(path)).getFirst();
    }

    private static InterviewItem item(Interview interview, String item) {
        return site.bean(Interviews.class).items(interview.id()).stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_item_takes_a_rating_a_comment_and_a_change_of_mind() {
        String path = Office.make(anna, Office.form(""));
        Interview interview = interview(path);
        String form = path + "/intervju/forsta/" + item(interview, "boss").id();

        Map<String, String> rated = Map.of("revision", "0", "rating", "3", "comment-boss", "Säger att det går.");
        assertThat(anna.post(form, rated).statusCode()).isEqualTo(303);
        assertThat(item(interview, "boss").rating()).isEqualTo("3");
        Map<String, String> commented = Map.of("revision", "1", "comment-boss", "Säger att det går bra.");
        assertThat(anna.post(form, commented).statusCode()).isEqualTo(303);
        assertThat(item(interview, "boss").rating()).isEqualTo("3");
        HttpResponse<String> late = anna.post(form, Map.of("revision", "1", "rating", "1", "comment-boss", "Nej."));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("Säger att det går bra.")
                .contains("Nej.")
                .contains("Hindrar starkt");
        assertThat(anna.post(form, Map.of("revision", "2", "rating", "none", "comment-boss", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(item(interview, "boss").given()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5", "0", "awp.no-information", "hej"})
    void a_rating_outside_the_scale_is_refused(String rating) {
        String path = Office.make(anna, Office.form(""));
        InterviewItem boss = item(interview(path), "boss");
        Map<String, String> form = Map.of("revision", "0", "rating", rating, "comment-boss", "Kvar.");

        HttpResponse<String> answer = anna.post(path + "/intervju/forsta/" + boss.id(), form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Välj ett av alternativen").contains("Kvar.");
        assertThat(anna.post("/api" + api(path, boss), form).statusCode()).isEqualTo(400);
    }

    private static String api(String path, InterviewItem item) {
        return "/assessments/" + Office.id(path) + "/interview-items/" + item.id();
    }

    @Test
    void a_comment_that_is_too_long_stays_in_its_box_and_only_there() {
        String path = Office.make(anna, Office.form(""));
        Interview interview = interview(path);
        String text = "a".repeat(4_001);
        HttpResponse<String> answer = anna.post(
                path + "/intervju/forsta/" + item(interview, "boss").id(),
                Map.of("revision", "0", "comment-boss", text));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsOnlyOnce(text).contains("Texten är för lång");
        assertThat(item(interview, "boss").comment()).isEmpty();
    }

    @Test
    void the_page_is_told_what_it_says_after_each_save() {
        String path = Office.make(anna, Office.form(""));
        Interview interview = interview(path);
        InterviewItem boss = item(interview, "boss");

        HttpResponse<String> saved =
                anna.post("/api" + api(path, boss), Map.of("revision", "0", "rating", "wri.not-applicable"));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body())
                .contains("\"revision\":1")
                .contains("1 av 16 besvarade")
                .contains("0 skattade, 1 inte aktuellt, 15 kvar");
        assertThat(anna.post("/api" + api(path, boss), Map.of("revision", "0", "rating", "1"))
                        .statusCode())
                .isEqualTo(412);
        String other = Office.make(anna, Office.form(""));
        assertThat(anna.post("/api" + api(other, boss), Map.of("revision", "1", "rating", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(anna.post(other + "/intervju/forsta/" + boss.id(), Map.of("revision", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void without_a_workplace_only_what_nobody_answered_is_set() {
        String path = Office.make(anna, Office.form(""));
        Interview interview = interview(path);
        String sheet = path + "/intervju/forsta";
        anna.post(sheet + "/" + item(interview, "boss").id(), Map.of("revision", "0", "rating", "4"));

        anna.post(sheet + "/utan-arbetsplats", Map.of());
        assertThat(item(interview, "boss").rating()).isEqualTo("4");
        assertThat(item(interview, "coworkers").rating()).isEqualTo("wri.not-applicable");
        assertThat(item(interview, "family-peers").given()).isEmpty();
        anna.post(sheet + "/utan-arbetsplats", Map.of("back", "back"));
        assertThat(item(interview, "boss").rating()).isEqualTo("4");
        assertThat(item(interview, "coworkers").given()).isEmpty();
    }

    @Test
    void reading_and_changing_leave_their_lines_in_the_log() {
        String path = Office.make(anna, Office.form(""));
        anna.get(path);
        interview(path);
        String overview = anna.get(path).body();

        assertThat(overview).contains("Du</strong> öppnade bedömningen").contains("Du</strong> började intervjun");
        assertThat(site.bean(AuditLog.class)
                        .newestAbout(stored(path).participantId().toString(), 20))
                .extracting(entry -> entry.action())
                .contains("assessment.created", "assessment.read", "interview.started");
        assertThat(site.bean(AuditLog.class).firstBroken()).isEmpty();
    }
}
