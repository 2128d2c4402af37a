package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.reading.Conclusion.How;
import se.prova.session.Sheet.Given;

class ConclusionTest {

    private static final String SKILL = "knowledge";

    private final Trial trial = new Trial();
    private final UUID profile = trial.profile("computer", Map.of(SKILL, "4"));

    @ParameterizedTest
    @CsvSource({
        "'4', UNCONTESTED, 4",
        "'2,2,2', UNCONTESTED, 2",
        "'1,2', PROPOSED, 2",
        "'4,3,4', PROPOSED, 4",
        "'3,awp.no-information', UNCONTESTED, 3",
        "'awp.no-information,3,awp.not-applicable', UNCONTESTED, 3",
        "'awp.no-information', UNCONTESTED, awp.no-information",
        "'awp.no-information,awp.not-applicable', PROPOSED, awp.not-applicable"
    })
    void without_a_choice_alike_is_settled_and_unlike_is_proposed(String ratings, How how, String rating) {
        sessions(ratings);

        Conclusion conclusion = conclusion();

        assertThat(conclusion.how()).isEqualTo(how);
        assertThat(rating(conclusion)).isEqualTo(rating);
        assertThat(conclusion.reasonRequired()).isFalse();
    }

    // Which session is chosen, counted from 0, and whether a reason is then required.
    @ParameterizedTest
    @CsvSource({
        "'1,2', 1, false",
        "'1,2', 0, false",
        "'1,2,2', 0, true",
        "'1,1,2', 0, false",
        "'1,1,2', 2, false",
        "'1,1,2,2,3', 0, false",
        "'1,1,2,2,3,4', 4, true",
        "'3,4,4,3', 1, false",
        "'3,awp.no-information,awp.no-information', 0, false",
        "'3,awp.no-information,awp.no-information', 2, true",
        "'3,2,2,awp.no-information', 0, true",
        "'awp.not-applicable,awp.no-information,awp.no-information', 0, true"
    })
    void a_reason_is_required_when_neither_latest_nor_most_frequent(String ratings, int chosen, boolean required) {
        List<UUID> sessions = sessions(ratings);
        UUID event = trial.conclude("computer", SKILL, sessions.get(chosen), "");

        Conclusion conclusion = conclusion();

        assertThat(conclusion.how()).isEqualTo(How.CHOSEN);
        assertThat(conclusion.event()).isEqualTo(event);
        assertThat(conclusion.occasion().session()).isEqualTo(sessions.get(chosen));
        assertThat(conclusion.reasonRequired()).isEqualTo(required);
        assertThat(conclusion.reasonMissing()).isEqualTo(required);
    }

    @Test
    void a_given_reason_is_kept_with_its_author() {
        List<UUID> sessions = sessions("1,2,2");
        trial.conclude("computer", SKILL, sessions.getFirst(), "De andra gångerna visades allt.");

        Conclusion conclusion = conclusion();

        assertThat(conclusion.reasonRequired()).isTrue();
        assertThat(conclusion.reasonMissing()).isFalse();
        assertThat(conclusion.reason()).isEqualTo("De andra gångerna visades allt.");
        assertThat(conclusion.author()).isEqualTo(Trial.ANNA);
    }

    @Test
    void the_latest_choice_holds_and_retracting_it_brings_back_the_one_before() {
        List<UUID> sessions = sessions("1,2");
        trial.conclude("computer", SKILL, sessions.get(0), "");
        UUID second = trial.conclude("computer", SKILL, sessions.get(1), "");
        assertThat(conclusion().occasion().session()).isEqualTo(sessions.get(1));

        trial.retract(null, second);

        assertThat(conclusion().occasion().session()).isEqualTo(sessions.get(0));
    }

    @Test
    void a_choice_whose_rating_was_struck_is_no_choice() {
        UUID first = trial.session("computer", 1, profile);
        UUID rated = trial.rate(first, SKILL, "1", 0);
        trial.choose(first, SKILL, rated);
        trial.stands(trial.session("computer", 2, profile), SKILL, "2");
        trial.conclude("computer", SKILL, first, "");

        trial.retract(first, rated);

        assertThat(conclusion().how()).isEqualTo(How.UNCONTESTED);
        assertThat(rating(conclusion())).isEqualTo("2");
    }

    @Test
    void a_choice_for_another_station_or_session_is_passed_over() {
        sessions("1,2");
        UUID elsewhere = trial.session("screws", 9, null);
        trial.stands(elsewhere, SKILL, "4");
        trial.conclude("computer", SKILL, elsewhere, "");
        trial.conclude("screws", SKILL, trial.id(), "");

        assertThat(conclusion().how()).isEqualTo(How.PROPOSED);
        assertThat(trial.read("screws", SKILL).conclusion().orElseThrow().how()).isEqualTo(How.UNCONTESTED);
    }

    @Test
    void alike_under_different_profiles_is_for_the_assessor_to_choose() {
        sessions("3");
        UUID easier = trial.profile("computer", Map.of(SKILL, "2"));
        trial.stands(trial.session("computer", 5, easier), SKILL, "3");

        assertThat(conclusion().how()).isEqualTo(How.PROPOSED);
        assertThat(trial.read("computer", SKILL).cell()).isEqualTo(Cell.NOT_CONCLUDED);
    }

    @Test
    void sessions_are_in_the_order_they_were_held_however_they_come() {
        sessions("1,2,3");
        Material turned = trial.material(trial.sessions().reversed(), trial.events());

        assertThat(Reading.of(turned, Basis.Floor.DEFAULT)).isEqualTo(trial.read());
        assertThat(trial.read("computer", SKILL).range())
                .contains(new SkillReading.Range(Scales.quality(1), Scales.quality(3)));
    }

    @Test
    void the_most_help_is_found_and_silence_is_not_no_help() {
        trial.stands(trial.session("computer", 1, profile), SKILL, "4", 3);
        trial.stands(trial.session("computer", 2, profile), SKILL, "4", 0);
        trial.stands(trial.session("computer", 3, profile), SKILL, "4", null);

        assertThat(trial.read("computer", SKILL).support())
                .isEqualTo(new SkillReading.Support(Optional.of(Scales.help(3)), 1));
    }

    private List<UUID> sessions(String ratings) {
        List<UUID> sessions = new ArrayList<>();
        for (String rating : ratings.split(",", -1)) {
            UUID session = trial.session("computer", sessions.size() + 1, profile);
            trial.stands(session, SKILL, rating);
            sessions.add(session);
        }
        return sessions;
    }

    private Conclusion conclusion() {
        return trial.read("computer", SKILL).conclusion().orElseThrow();
    }

    private static String rating(Conclusion conclusion) {
        return conclusion.occasion().standing().map(Given::rating).orElseThrow().stored();
    }
}
