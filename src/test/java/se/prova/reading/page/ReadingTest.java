package se.prova.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.audit.AuditLog;
import se.prova.session.EventData;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

/** The reading over HTTP: who sees it, what it says, and that a choice comes in the way of all events. */
class ReadingTest {

    private static final String PATH = StoredTrial.PATH + "/lasning";
    private static StoredTrial trial;
    private static Site.Client anna;

    @BeforeAll
    static void open() {
        trial = StoredTrial.open();
        anna = trial.site().signedIn(StoredTrial.ANNA);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void the_reading_says_words_and_counts_with_their_denominator_and_no_share() {
        String page = anna.get(PATH + "?station=loan-register-1").body();

        assertThat(page)
                .contains("Kravet möts inte – krävs ofta")
                .contains("Vald av Anna Lind")
                .contains("Prövad men inte bedömd")
                .contains("av 40 överenskomna timmar")
                .contains("Det som inte är prövat är inte detsamma som att det går bra.")
                .doesNotContain("%")
                .doesNotContain("Testman")
                .doesNotContain("19800106");
        assertThat(page).containsPattern("\\d+ av \\d+");
    }

    @Test
    void reading_is_logged_and_only_for_those_with_a_right() {
        anna.get(PATH);
        assertThat(trial.site().bean(AuditLog.class).newest(1).getFirst().action())
                .isEqualTo("reading.read");
        assertThat(trial.site().signedIn(StoredTrial.EVA).get(PATH).statusCode())
                .isEqualTo(404);
        assertThat(anna.get("/bedomningar/" + UUID.randomUUID() + "/lasning").statusCode())
                .isEqualTo(404);
        assertThat(anna.get("/bedomningar/skr%C3%A4p/lasning").statusCode()).isEqualTo(404);
        assertThat(anna.get(PATH + "?station=snowracer-9").statusCode()).isEqualTo(404);
        assertThat(trial.site().client().get(PATH).statusCode()).isEqualTo(303);
    }

    @Test
    void an_explanation_given_at_the_end_of_a_session_counts_too() {
        UUID session = trial.contradict();
        assertThat(anna.get(PATH + "?station=sort-screws-1").body()).contains("id=\"konflikter\"");

        trial.record(
                session, new EventData.Explained("sort-screws-1", "strength", session, "Burken stod högt upp."));

        assertThat(anna.get(PATH + "?station=sort-screws-1").body())
                .contains("Förklarat av Anna Lind:")
                .contains("Burken stod högt upp.");
    }
}
