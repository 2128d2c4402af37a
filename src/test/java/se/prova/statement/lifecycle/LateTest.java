package se.prova.statement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.prova.reading.Material;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.statement.Basis;
import se.prova.statement.Samples;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.lifecycle.Late.Kind;
import se.prova.statement.signing.Signing;
import se.prova.web.Site;

class LateTest {

    private static final CaseFile FILE = Samples.typical();
    private static final Prints SEEN = Prints.of(material(FILE));
    private static final List<Basis> BASES = Samples.whole(FILE).bases();

    private static Material material(CaseFile file) {
        return file.material(Samples.library(file));
    }

    private static Late with(EventData data, UUID session) {
        Event like = FILE.events().getLast();
        List<Event> events = new ArrayList<>(FILE.events());
        events.add(new Event(
                new UUID(9, 9),
                like.assessmentId(),
                session,
                "late",
                1,
                like.author(),
                like.at().plusDays(3),
                0,
                data));
        return Late.of(SEEN, material(Samples.withEvents(FILE, events)), BASES);
    }

    private static Event resting() {
        return FILE.events().stream()
                .filter(one -> one.sessionId() != null)
                .filter(one -> BASES.stream()
                        .anyMatch(basis -> basis.kind() == Basis.Kind.EVENT
                                && basis.ref().equals(one.id().toString())))
                .findFirst()
                .orElseThrow();
    }

    /** Somewhere that no finding rests on as a whole. */
    private static UUID beside() {
        return FILE.sessions().stream()
                .map(one -> one.id())
                .filter(id -> BASES.stream()
                        .noneMatch(basis -> basis.kind() == Basis.Kind.SESSION
                                && basis.ref().equals(id.toString())))
                .findFirst()
                .orElse(new UUID(5, 5));
    }

    @Test
    void nothing_is_late_while_nothing_came_and_what_is_kept_reads_back() {
        assertThat(Late.of(SEEN, material(FILE), BASES).any()).isFalse();
        assertThat(Prints.read(SEEN.written())).isEqualTo(SEEN);
        assertThat(SEEN.written())
                .doesNotContain("Tore")
                .doesNotContain(FILE.assessment().whyNow());
    }

    @Test
    void striking_or_amending_what_it_rests_on_touches_it_and_a_new_note_elsewhere_does_not() {
        UUID of = resting().id();
        Late struck = with(new EventData.Retracted(of, "Fel person."), beside());
        assertThat(struck.touching()).isEqualTo(Map.of(Kind.STRUCK, 1));
        assertThat(struck.serious()).isTrue();
        assertThat(with(new EventData.Amended(of, "Så här.", ""), beside()).touching())
                .isEqualTo(Map.of(Kind.AMENDED, 1));
        Late note = with(new EventData.Noted("Ny.", EventData.Source.SEEN, "", null), beside());
        assertThat(note.serious()).isFalse();
        assertThat(note.beside()).isEqualTo(Map.of(Kind.EVENT, 1));
    }

    @Test
    void a_changed_day_touches_it_only_where_it_rests_on_that_day() {
        String print = SEEN.byKey().keySet().stream()
                .filter(one -> one.startsWith("ATTENDANCE_DAY"))
                .findFirst()
                .orElseThrow();
        Map<String, String> before = new java.util.TreeMap<>(SEEN.byKey());
        before.put(print, "older");
        Basis day = new Basis(
                new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), Basis.Kind.ATTENDANCE_DAY, print.split(" ", 2)[1]);
        Late rests = Late.of(new Prints(before), material(FILE), List.of(day));
        assertThat(rests.touching()).isEqualTo(Map.of(Kind.DAY, 1));
        assertThat(Late.of(new Prints(before), material(FILE), List.of()).beside())
                .isEqualTo(Map.of(Kind.DAY, 1));
    }

    @Test
    void what_comes_in_while_the_documents_are_made_stops_the_signature() {
        try (StoredTrial trial = StoredTrial.open()) {
            Signing signing = SignedTrial.draft(trial);
            Prints before = SignedTrial.prints(trial);
            trial.record(
                    trial.session("sort-screws-1").id(),
                    new EventData.Noted("Kom in just nu.", EventData.Source.SEEN, "", null));
            assertThatThrownBy(() -> SignedTrial.sign(trial, signing, before))
                    .isInstanceOf(OptimisticLockException.class);
            assertThat(trial.site().sql("SELECT state FROM statement")).containsExactly("DRAFT");
            assertThat(trial.site().sql("SELECT count(*) FROM rendering")).containsExactly("0");
            assertThat(trial.site().sql("SELECT count(*) FROM audit_event WHERE action = 'statement.signed'"))
                    .containsExactly("0");
        }
    }

    @Test
    void the_signed_version_is_marked_until_it_is_answered_and_again_when_more_comes() {
        try (StoredTrial trial = SignedTrial.open()) {
            Site site = trial.site();
            Site.Client anna = site.signedIn(StoredTrial.ANNA);
            String page = StoredTrial.PATH + "/utlatande/1";
            assertThat(anna.get(page).body()).doesNotContain("Nya uppgifter har kommit till");
            trial.contradict();

            assertThat(anna.get(page).body())
                    .contains("Nya uppgifter har kommit till efter signeringen", "nya observationer", "pass är nytt");
            assertThat(anna.get("/bedomningar").body()).contains("Nytt efter signeringen");
            String form = anna.get(page + "/nytt").body();
            Matcher seen =
                    Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"").matcher(form);
            assertThat(seen.find()).isTrue();
            Map<String, String> answer = Map.of("words", "Det gäller en annan uppgift.", "seen", seen.group(1));
            trial.record(
                    trial.file().sessions().getFirst().id(),
                    new EventData.Noted("En till.", EventData.Source.SEEN, "", null));
            assertThat(anna.post(page + "/nytt", answer).statusCode()).isEqualTo(412);
            Matcher again = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"")
                    .matcher(anna.get(page + "/nytt").body());
            assertThat(again.find()).isTrue();
            assertThat(anna.post(page + "/nytt", Map.of("words", "Nej.", "seen", again.group(1)))
                            .statusCode())
                    .isEqualTo(303);

            assertThat(anna.get(page).body())
                    .doesNotContain("Nya uppgifter har kommit till")
                    .contains("Nya uppgifter ändrade ingenting");
            assertThat(anna.get("/bedomningar?visa=alla").body()).doesNotContain("Nytt efter signeringen");
            assertThat(site.sql("SELECT count(*) FROM audit_event WHERE action = 'statement.late.answered'"))
                    .containsExactly("1");
            trial.contradict();
            assertThat(anna.get(page).body()).contains("Nya uppgifter har kommit till");
        }
    }
}
