package se.prova.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.prova.instrument.Rating;
import se.prova.session.EventData.Ended;
import se.prova.session.EventData.NotTried;
import se.prova.session.EventData.Paused;
import se.prova.session.EventData.Resumed;
import se.prova.session.EventData.Started;
import se.prova.session.EventData.Supported;
import se.prova.session.Sheet.Given;
import se.prova.session.Sheet.Line;
import se.prova.session.Sheet.Note;

class SheetTest {

    private static List<String> texts(Sheet sheet) {
        return sheet.notes().stream().map(Note::text).toList();
    }

    private static Optional<UUID> standing(Log log) {
        return Optional.ofNullable(log.sheet().standing().get("posture")).map(Given::event);
    }

    @Test
    void ratings_of_a_skill_stand_in_the_order_given_and_the_latest_is_proposed() {
        Log log = new Log();
        log.rate("posture", "2");
        log.rate("paces", "awp.no-information");
        log.rate("posture", "3", 1);

        assertThat(log.sheet().ratings().get("posture"))
                .extracting(Given::rating)
                .containsExactly(new Rating.Rated(2), new Rating.Rated(3));
        assertThat(log.sheet().latest("posture").orElseThrow().support()).isEqualTo(1);
        assertThat(log.sheet().latest("paces").orElseThrow().rating())
                .isEqualTo(new Rating.NotRated("awp.no-information"));
        assertThat(log.sheet().latest("mobility")).isEmpty();
        assertThat(log.sheet().standing()).isEmpty();
    }

    @Test
    void a_struck_rating_stays_in_the_log_and_counts_nowhere_else() {
        Log log = new Log();
        Event wrong = log.rate("posture", "1");
        log.strike(wrong);

        assertThat(log.sheet().ratings()).isEmpty();
        Line line = log.sheet().log().getFirst();
        assertThat(line.struck()).isTrue();
        assertThat(line.reason()).isEqualTo("fel");
        assertThat(log.sheet().log()).hasSize(2);
    }

    @Test
    void striking_a_retraction_brings_back_what_it_struck() {
        Log log = new Log();
        Event rating = log.rate("posture", "1");
        Event first = log.strike(rating);
        Event second = log.strike(first);

        assertThat(log.sheet().latest("posture")).isPresent();
        assertThat(log.sheet().log()).extracting(Line::struck).containsExactly(false, true, false);

        log.strike(second);
        assertThat(log.sheet().latest("posture")).isEmpty();
        assertThat(log.sheet().log()).extracting(Line::struck).containsExactly(true, false, true, false);
    }

    @Test
    void an_event_struck_twice_comes_back_when_both_strikes_are_struck() {
        Log log = new Log();
        Event note = log.note("ljud");
        Event first = log.strike(note);
        Event second = log.strike(note);
        log.strike(first);
        assertThat(log.sheet().notes()).isEmpty();

        log.strike(second);
        assertThat(texts(log.sheet())).containsExactly("ljud");
    }

    @Test
    void a_note_has_its_latest_text_and_the_log_the_first() {
        Log log = new Log();
        Event note = log.note("lyfte tv lådor");
        log.amend(note, "lyfte två lådor");
        Event wrong = log.amend(note, "lyfte tre lådor");

        assertThat(texts(log.sheet())).containsExactly("lyfte tre lådor");

        log.strike(wrong);
        assertThat(texts(log.sheet())).containsExactly("lyfte två lådor");
        Line line = log.sheet().log().getFirst();
        assertThat(line.amended()).contains("lyfte två lådor");
        assertThat(line.event().data()).isEqualTo(note.data());
    }

    @Test
    void a_note_that_is_amended_and_then_struck_is_no_note() {
        Log log = new Log();
        Event note = log.note("ljud");
        log.amend(note, "buller");
        log.strike(note);

        assertThat(log.sheet().notes()).isEmpty();
        assertThat(log.sheet().log().getFirst().amended()).contains("buller");
    }

    @Test
    void the_last_choice_stands_and_a_rating_given_later_does_not_move_it() {
        Log log = new Log();
        Event two = log.rate("posture", "2");
        Event three = log.rate("posture", "3");
        log.stands(three);
        log.stands(two);
        log.rate("posture", "4");

        assertThat(standing(log)).contains(two.id());
    }

    @Test
    void a_choice_whose_rating_is_struck_stands_no_more_until_the_rating_is_back() {
        Log log = new Log();
        Event two = log.rate("posture", "2");
        Event three = log.rate("posture", "3");
        log.stands(two);
        log.stands(three);
        Event strike = log.strike(three);
        assertThat(log.sheet().standing()).isEmpty();

        log.strike(strike);
        assertThat(standing(log)).contains(three.id());
    }

    @Test
    void a_struck_choice_gives_way_to_the_one_before() {
        Log log = new Log();
        Event two = log.rate("posture", "2");
        Event three = log.rate("posture", "3");
        log.stands(two);
        log.strike(log.stands(three));

        assertThat(standing(log)).contains(two.id());
    }

    @Test
    void support_is_what_was_said_last_and_not_said_is_not_none() {
        Log log = new Log();
        assertThat(log.sheet().support()).isNull();
        log.add(new Supported(2, null, null));
        log.add(new Supported(0, null, null));
        assertThat(log.sheet().support()).isEqualTo(0);
    }

    @Test
    void devices_are_merged_by_their_clocks_and_each_keeps_its_own_order() {
        Log tablet = new Log("tablet");
        Log phone = new Log("phone");
        tablet.note("09.00");
        phone.set(Duration.ofSeconds(30)).note("09.00.30");
        tablet.note("09.01");
        tablet.set(Duration.ofHours(-1)).note("08.02, efter 09.01");
        phone.wait(Duration.ofHours(1)).note("10.01");
        List<Event> all = new ArrayList<>(phone.events);
        all.addAll(tablet.events);

        assertThat(texts(Sheet.of(all))).containsExactly("09.00", "09.00.30", "09.01", "08.02, efter 09.01", "10.01");
    }

    @Property
    void whatever_order_events_come_in_and_however_often_the_sheet_is_the_same(
            @ForAll("histories") List<Event> events, @ForAll long seed) {
        List<Event> sent = new ArrayList<>(events);
        Random random = new Random(seed);
        for (Event event : events) {
            if (random.nextInt(3) == 0) {
                sent.add(event);
            }
        }
        Collections.shuffle(sent, random);

        assertThat(Sheet.of(sent)).isEqualTo(Sheet.of(events));
    }

    @Property
    void nothing_recorded_disappears_and_nothing_struck_counts(@ForAll("histories") List<Event> events) {
        Sheet sheet = Sheet.of(events);

        assertThat(sheet.log()).extracting(Line::event).containsExactlyInAnyOrderElementsOf(events);
        List<Event> standing = sheet.log().stream()
                .filter(line -> !line.struck())
                .map(Line::event)
                .toList();
        assertThat(sheet.notes())
                .extracting(Note::event)
                .containsExactlyElementsOf(standing.stream()
                        .filter(event -> event.data() instanceof EventData.Noted)
                        .map(Event::id)
                        .toList());
        assertThat(sheet.ratings().values().stream().flatMap(List::stream).map(Given::event))
                .containsExactlyInAnyOrderElementsOf(standing.stream()
                        .filter(event -> event.data() instanceof EventData.Rated)
                        .map(Event::id)
                        .toList());
        assertThat(sheet.timer().worked().isNegative()).isFalse();
    }

    /** Two devices whose clocks jump, doing a bit of everything; each number is one thing done. */
    @Provide
    Arbitrary<List<Event>> histories() {
        return Arbitraries.integers().between(0, 999).list().ofMaxSize(25).map(SheetTest::history);
    }

    private static List<Event> history(List<Integer> doings) {
        Log tablet = new Log("tablet");
        Log phone = new Log("phone");
        for (int doing : doings) {
            act(doing % 2 == 0 ? tablet : phone, doing / 2);
        }
        List<Event> all = new ArrayList<>(tablet.events);
        all.addAll(phone.events);
        return all;
    }

    private static void act(Log log, int doing) {
        List<Event> ratings = log.events.stream()
                .filter(event -> event.data() instanceof EventData.Rated)
                .toList();
        switch (doing % 11) {
            case 0 -> log.add(new Started());
            case 1 -> log.add(new Paused());
            case 2 -> log.add(new Resumed());
            case 3 -> log.add(new Ended());
            case 4 -> log.rate("posture", Integer.toString(1 + doing % 4));
            case 5 -> log.note("anteckning " + doing);
            case 6 -> log.add(new NotTried("trappan"));
            case 7 -> log.set(Duration.ofMinutes(doing - 250));
            case 8 -> ratings.stream().findFirst().ifPresent(log::stands);
            default -> {
                if (!log.events.isEmpty()) {
                    log.strike(log.events.get(doing % log.events.size()));
                }
            }
        }
    }
}
