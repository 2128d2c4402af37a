package se.prova.statement.page;

import static org.assertj.core.api.Assertions.assertThat;
import static se.prova.statement.page.DraftedTrial.PATH;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.prova.session.EventData;

/** Nobody signs what they have not seen: whatever comes in or is changed after the page was shown stops the signature. */
class SigningRefusedTest {

    @TempDir
    Path own;

    private DraftedTrial drafted;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(own.resolve("shared"));
        drafted = DraftedTrial.ready(Map.of("prova.templates", own.toString()));
        drafted.reflect();
    }

    @AfterEach
    void close() {
        drafted.close();
    }

    private void template(String text) {
        try {
            Files.writeString(own.resolve("shared/reading.xhtml"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String seen() {
        return drafted.shown(PATH, "seen");
    }

    private long signed() {
        return Long.parseLong(drafted.trial()
                .site()
                .sql("SELECT (SELECT count(*) FROM rendering) + (SELECT count(*) FROM statement WHERE state <> 'DRAFT')"
                        + " + (SELECT count(*) FROM audit_event WHERE action = 'statement.signed')")
                .getFirst());
    }

    /** What may happen between the page and the signature. */
    record Meanwhile(String name, Consumer<SigningRefusedTest> what) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Meanwhile> everything() {
        return Stream.of(
                new Meanwhile("a note from a tablet", test -> test.note()),
                new Meanwhile("a note struck", test -> test.strike()),
                new Meanwhile("another level at the station", test -> test.rate()),
                new Meanwhile(
                        "a day of attendance",
                        test -> test.sql("UPDATE attendance_day SET present_from ="
                                + " '11:58', present_until = '11:59' WHERE present_from IS NOT NULL")),
                new Meanwhile("the person's name", test -> test.sql("UPDATE identity SET last_name = '0:Ek'")),
                new Meanwhile("a finding", test -> test.drafted.write("Tore satte ihop en snowracer på en timme.")),
                new Meanwhile("the participant's words", test -> test.comment()),
                new Meanwhile("a site's template", test -> test.template("<p>Vår egen inledning.</p>\n")));
    }

    private void note() {
        drafted.trial()
                .record(
                        drafted.trial().file().sessions().getFirst().id(),
                        new EventData.Noted("Kom tillbaka efter lunch.", EventData.Source.SEEN, "", null));
    }

    private void strike() {
        UUID session = drafted.trial().file().sessions().getFirst().id();
        UUID noted = drafted.trial().file().eventsOf(session).stream()
                .filter(one -> one.data() instanceof EventData.Noted)
                .findFirst()
                .orElseThrow()
                .id();
        drafted.trial().record(session, new EventData.Retracted(noted, "Fel person"));
    }

    private void rate() {
        UUID session = drafted.trial().session("sort-screws-1").id();
        UUID rated = drafted.trial().record(session, new EventData.Rated("coordination", "2", 3, null, null));
        drafted.trial().record(session, new EventData.Stands("coordination", rated, ""));
    }

    private void comment() {
        assertThat(drafted.anna()
                        .post(PATH + "/kommentar", Map.of("words", "Det stämmer inte.", "given-on", "2026-11-20"))
                        .statusCode())
                .isEqualTo(303);
    }

    private void sql(String sql) {
        drafted.trial().site().sql(sql);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_came_in_or_was_changed_since_the_page_was_shown_refuses_the_signature(Meanwhile meanwhile) {
        String seen = seen();
        meanwhile.what().accept(this);
        HttpResponse<String> late = drafted.sign(seen);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(412);
        assertThat(signed()).isZero();
    }

    @Test
    void what_nobody_touched_is_signed_and_one_page_signs_once() {
        String seen = seen();
        HttpResponse<String> answer = drafted.sign(seen);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(drafted.sign(seen).statusCode()).isEqualTo(409);
        assertThat(drafted.trial().site().sql("SELECT count(*) FROM statement WHERE state = 'SIGNED'"))
                .containsExactly("1");
    }

    @Test
    void a_template_with_a_mistake_stops_the_signature_until_it_is_mended() {
        template("<p>{{finns.inte}}</p>\n");
        HttpResponse<String> broken = drafted.sign(seen());
        assertThat(broken.statusCode()).isEqualTo(409);
        assertThat(broken.body()).contains("En mall har ett fel").doesNotContain("finns.inte", "Exception");
        assertThat(signed()).isZero();
        assertThat(drafted.anna()
                        .get(PATH + "/forhandsvisa/forsakringskassan.pdf")
                        .body())
                .contains("shared/reading.xhtml, rad 1", "{{finns}}");
        template("<p>Vår egen inledning.</p>\n");
        assertThat(drafted.sign(seen()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_wrong_password_signs_nothing_and_leaves_the_page_as_it_was() {
        String seen = seen();
        HttpResponse<String> wrong = drafted.anna().post(PATH + "/signera", Map.of("password", "fel", "seen", seen));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(DraftedTrial.hidden(wrong.body(), "seen")).isEqualTo(seen);
        assertThat(signed()).isZero();
        assertThat(List.of(drafted.sign(seen).statusCode())).containsExactly(303);
    }
}
