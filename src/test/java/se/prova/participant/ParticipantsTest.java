package se.prova.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.access.Accounts;
import se.prova.access.Place;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;

@ParameterizedClass
@EnumSource(Engine.class)
class ParticipantsTest {

    private static final String NUMBER = "198001062382";

    private final Store store;
    private final Participants participants;
    private final Place place;

    ParticipantsTest(Engine engine) {
        store = engine.shared();
        participants = store.the(Participants.class);
        place = place();
    }

    private Place place() {
        Place made = World.place(store);
        store.the(Accounts.class).addPlace(made, World.event("place.created"));
        return made;
    }

    private Participant add(Place where, String code, Optional<String> number) {
        Participant participant = World.participant(store, where, code);
        participants.add(
                participant, World.identity(participant, number, Optional.of(participants)), World.event("made"));
        return participant;
    }

    @Test
    void what_was_stored_is_read_back_exactly() {
        Participant participant = new Participant(
                World.id(store),
                place.unit().id(),
                place.branch().id(),
                "Å-27",
                Gender.OTHER,
                Protection.SEKRETESSMARKERING,
                World.MONDAY,
                0);
        Identity identity = new Identity(
                participant.id(),
                participant.branchId(),
                "Åsa-Märta 🌷",
                "شاهین Ögren",
                Identity.NumberKind.SAMORDNINGSNUMMER,
                "198409792382",
                participants.index(new Personnummer("198409792382")),
                "070-123 45 67",
                "åsa@example.org",
                "Gränd 4 B\n821 30 Bollnäs",
                0);
        participants.add(participant, identity, World.event("participant.created"));

        assertThat(participants.find(participant.id())).contains(participant);
        assertThat(participants.identity(participant.id())).contains(identity);
        assertThat(participants.all(List.of(participant.id(), UUID.randomUUID())))
                .containsExactly(participant);
        assertThat(participants.all(List.of())).isEmpty();
    }

    @Test
    void a_number_is_found_in_its_branch_and_in_no_other() throws Exception {
        Participant here = add(place, "B-1", Optional.of(NUMBER));
        Place elsewhere = place();
        var number = Personnummer.parse("800106-2382", World.DAY);

        assertThat(participants.withNumber(place.branch().id(), number)).contains(here);
        assertThat(participants.withNumber(elsewhere.branch().id(), number)).isEmpty();

        Participant there = add(elsewhere, "B-1", Optional.of(NUMBER));
        assertThat(participants.withNumber(elsewhere.branch().id(), number)).contains(there);
        assertThat(participants.withNumber(place.branch().id(), number)).contains(here);
    }

    @Test
    void the_same_person_twice_in_a_branch_is_refused_and_leaves_nothing() {
        add(place, "B-1", Optional.of(NUMBER));
        Participant again = World.participant(store, place, "B-2");
        Identity identity = World.identity(again, Optional.of(NUMBER), Optional.of(participants));

        assertThatThrownBy(() -> participants.add(again, identity, World.event("made")))
                .isInstanceOf(DataAccessException.class);
        assertThat(participants.find(again.id())).isEmpty();
    }

    @Test
    void many_people_without_a_number_fit_into_a_branch() {
        add(place, "B-1", Optional.empty());
        Participant second = add(place, "B-2", Optional.empty());

        assertThat(participants.identity(second.id()).orElseThrow().printedNumber())
                .isEmpty();
    }

    @Test
    void a_code_that_is_free_is_taken_by_nobody_in_the_branch() {
        assertThat(participants.freeCode(place.branch().id())).isEqualTo("B-1");
        add(place, "B-2", Optional.empty());
        assertThat(participants.freeCode(place.branch().id())).isEqualTo("B-3");
    }

    @Test
    void a_person_whose_event_cannot_be_logged_is_not_stored() {
        Participant participant = World.participant(store, place, "B-9");
        AuditEvent impossible = AuditEvent.of(Actor.program("x".repeat(61)), "made", participant.id(), "participant/1");

        assertThatThrownBy(
                        () -> participants.add(participant, World.identity(participant, Optional.empty()), impossible))
                .isInstanceOf(DataAccessException.class);
        assertThat(participants.find(participant.id())).isEmpty();
        assertThat(participants.identity(participant.id())).isEmpty();
    }

    @Test
    void a_branch_that_is_not_the_units_is_refused() {
        Place elsewhere = place();
        Participant torn = new Participant(
                World.id(store),
                place.unit().id(),
                elsewhere.branch().id(),
                "B-1",
                Gender.WOMAN,
                Protection.NONE,
                World.MONDAY,
                0);

        assertThatThrownBy(() -> participants.add(torn, World.identity(torn, Optional.empty()), World.event("made")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void identity_lies_in_sealed_columns_and_its_number_is_found_by_a_keyed_hash() {
        Participant participant = add(place, "B-1", Optional.of(NUMBER));

        var row = store.rows("SELECT first_name, last_name, number, telephone, email, address, number_index FROM"
                        + " identity WHERE participant_id = '" + participant.id() + "'")
                .getFirst();
        assertThat(row.subList(0, 6)).allMatch(text -> text.startsWith("0:"));
        assertThat(row.getLast()).hasSize(64).doesNotContain(NUMBER);
    }
}
