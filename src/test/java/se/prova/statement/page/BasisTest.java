package se.prova.statement.page;

import static org.assertj.core.api.Assertions.assertThat;
import static se.prova.statement.page.DraftedTrial.PATH;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.statement.Basis;
import se.prova.statement.Finding;
import se.prova.statement.Statements.Whole;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

// From a finding to what it rests on and back, and the same as text for a journal.
class BasisTest {

    private static DraftedTrial drafted;
    private static StoredTrial trial;
    private static Site.Client anna;

    @BeforeAll
    static void open() {
        drafted = DraftedTrial.open(Map.of());
        trial = drafted.trial();
        anna = drafted.anna();
    }

    @AfterAll
    static void close() {
        drafted.close();
    }

    @Test
    void where_no_draft_is_there_is_nothing_to_rest_on_anything() {
        assertThat(anna.get("/bedomningar/" + trial.begun() + "/utlatande/underlag")
                        .statusCode())
                .isEqualTo(404);
    }

    /** What stands about one event. */
    private static String about(String page, String id) {
        Matcher found = Pattern.compile("<li id=\"u-\\w+-" + id + "\".*?</li>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(id).isTrue();
        return found.group();
    }

    @Test
    void each_event_names_every_finding_that_rests_on_it_and_no_other() {
        String page = anna.get(PATH + "/underlag").body();
        Whole whole = drafted.whole();
        int followed = 0;
        for (Basis basis : whole.bases()) {
            if (basis.kind() == Basis.Kind.EVENT
                    && whole.findings().stream().anyMatch(one -> one.id().equals(basis.ownerId()))) {
                String about = about(page, basis.ref());
                for (Finding one : whole.findings()) {
                    boolean rests = whole.basisOf(one.id()).stream()
                            .anyMatch(other -> other.ref().equals(basis.ref()));
                    assertThat(about.contains("#m-" + one.id())).isEqualTo(rests);
                }
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(20);
    }

    @Test
    void a_finding_opens_its_evidence_which_leads_to_all_that_rests_on_it() {
        Basis basis = drafted.whole().bases().stream()
                .filter(one -> one.kind() == Basis.Kind.EVENT)
                .findFirst()
                .orElseThrow();
        assertThat(anna.get(PATH + "?visa=" + basis.ownerId()).body())
                .contains(PATH + "/underlag#u-EVENT-" + basis.ref());
    }

    @Test
    void what_no_finding_rests_on_can_be_shown_alone() {
        UUID session = trial.file().sessions().getFirst().id();
        UUID late = trial.record(
                session, new EventData.Noted("Letade efter rätt lådor en stund.", EventData.Source.SEEN, "", null));
        String alone = anna.get(PATH + "/underlag?visa=utan").body();
        assertThat(about(alone, late.toString())).contains("Ingen mening vilar på det här.");
        assertThat(alone).doesNotContain("Här vilar");
        assertThat(anna.get(PATH + "/underlag").body()).contains("Här vilar").contains("u-EVENT-" + late);
    }

    @Test
    void a_session_is_text_in_the_order_it_happened_without_what_was_struck() {
        UUID session = trial.file().sessions().getFirst().id();
        UUID kept = trial.record(
                session, new EventData.Noted("Frågade två gånger om burkarna.", EventData.Source.SEEN, "", null));
        UUID struck =
                trial.record(session, new EventData.Noted("Skrevs hos fel person.", EventData.Source.SEEN, "", null));
        trial.record(session, new EventData.Retracted(struck, "Fel person"));
        String taken = "SELECT count(*) FROM audit_event WHERE action = 'journal.read' AND role = 'PROCESSLEDARE'";
        int before = Integer.parseInt(trial.site().sql(taken).getFirst());
        HttpResponse<String> page = anna.get(PATH + "/journal/pass/" + session);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Frågade två gånger om burkarna.")
                .doesNotContain("Skrevs hos fel person.")
                .contains("Anna Lind");
        assertThat(kept).isNotNull();
        int at = 0;
        String text = page.body();
        for (Event event : trial.file().eventsOf(session)) {
            if (event.data() instanceof EventData.Noted noted && noted.text().length() > 20) {
                int here = text.indexOf(noted.text().substring(0, 20), at);
                assertThat(here).as(noted.text()).isGreaterThan(at);
                at = here;
            }
        }
        assertThat(Integer.parseInt(trial.site().sql(taken).getFirst())).isEqualTo(before + 1);
        assertThat(anna.get(PATH + "/journal/pass/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_statement_is_text_with_its_number_its_version_and_each_sentence() {
        String text = anna.get(PATH + "/journal").body();
        assertThat(text).contains(drafted.whole().statement().documentId()).contains("utkast");
        drafted.whole()
                .findings()
                .forEach(one -> assertThat(text).contains(one.text().substring(0, 12)));
    }
}
