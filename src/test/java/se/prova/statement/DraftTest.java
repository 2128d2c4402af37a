package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.prova.instrument.ActivityArea;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.drafting.Draft;
import se.prova.statement.drafting.Phrases;
import se.prova.statement.drafting.Proposal;

class DraftTest {

    private static final List<Proposal> PROPOSALS = proposals(TypicalTrial.file(), Phrases.SWEDISH);

    private static List<Proposal> proposals(CaseFile file, Phrases words) {
        AtomicLong next = new AtomicLong();
        return Draft.proposals(
                file, Samples.library(file), Samples.reading(file), words, () -> new UUID(1, next.incrementAndGet()));
    }

    private static List<Proposal> of(Section section) {
        return PROPOSALS.stream().filter(one -> one.section() == section).toList();
    }

    private static Proposal about(String topic) {
        return PROPOSALS.stream()
                .filter(one -> one.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_proposal_is_a_sentence_that_rests_on_something() {
        assertThat(PROPOSALS).allSatisfy(one -> {
            assertThat(one.restsOn()).as(one.text()).isNotEmpty();
            assertThat(one.text()).endsWithIgnoringCase(one.text().endsWith("”") ? "”" : ".");
            assertThat(one.text()).doesNotContain("  ", "{", "..", "null");
            assertThat(one.topic().length()).isLessThanOrEqualTo(80);
        });
    }

    @Test
    void nothing_proposed_holds_a_percentage_a_sum_or_a_diagnosis() {
        assertThat(PROPOSALS)
                .allSatisfy(one -> assertThat(one.text().toLowerCase(Locale.ROOT))
                        .doesNotContain("%", "procent", "diagnos", "poäng", "summa", "medelvärde", "arbetsförmåga"));
    }

    @Test
    void no_pronoun_is_guessed() {
        assertThat(PROPOSALS)
                .filteredOn(one -> !one.text().contains("”"))
                .allSatisfy(one -> assertThat(" " + one.text()).doesNotContain(" han ", " hon ", " hans ", " hennes "));
    }

    @Test
    void hours_are_told_as_hours_of_hours() {
        assertThat(about("hours").text())
                .isEqualTo("Tore var närvarande 28 av 40 överenskomna timmar och 11 av 14 dagar. Längsta sammanhängande"
                        + " pass var 2 h 40 min. Frånvaro: sjukdom 2 dagar, anmäld och vårdbesök 1 dag, anmäld.");
    }

    @Test
    void the_interview_item_that_foretells_work_comes_first_and_family_and_boss_are_off() {
        assertThat(of(Section.INTERVIEW).getFirst().topic()).isEqualTo("interview/expect-success");
        assertThat(of(Section.INTERVIEW).getFirst().on()).isTrue();
        assertThat(of(Section.INTERVIEW))
                .allSatisfy(one -> assertThat(one.source()).isEqualTo(Source.REPORTED));
        assertThat(List.of(about("interview/family-peers"), about("interview/boss"), about("interview/coworkers")))
                .noneMatch(Proposal::on);
    }

    @Test
    void variation_is_shown_and_the_conclusion_beside_it() {
        assertThat(about("skill/loan-register-1/mental-energy").text())
                .contains("den 10 november 2026 som ”Inkompetent utförande” med stödet muntlig vägledning")
                .contains("den 18 november 2026 som ”Begränsat utförande”")
                .contains("Bedömarens slutsats är ”Begränsat utförande”.");
        assertThat(about("skill/loan-register-1/coordination").text())
                .contains("den 10 och 18 november 2026 som ”Tveksamt utförande”");
    }

    @Test
    void an_imagined_profile_is_said_aloud_and_is_a_judgement() {
        Proposal cleaning = about("task/clean-premises-1");
        assertThat(cleaning.source()).isEqualTo(Source.ASSESSED);
        assertThat(cleaning.text()).contains("föreställd", "inte prövad vid enheten");
    }

    @Test
    void limitations_stand_by_activity_area_and_rest_on_observations() {
        assertThat(of(Section.LIMITATIONS))
                .extracting(Proposal::area)
                .containsExactly(ActivityArea.LEARNING, ActivityArea.COMMUNICATION, ActivityArea.MOBILITY);
        List<UUID> observed =
                of(Section.OBSERVATIONS).stream().map(Proposal::id).toList();
        assertThat(of(Section.LIMITATIONS))
                .allSatisfy(one -> assertThat(one.restsOn())
                        .allSatisfy(rest -> assertThat(observed).contains(UUID.fromString(rest.ref()))));
    }

    @Test
    void nobody_but_a_person_writes_the_next_step() {
        assertThat(of(Section.NEXT_STEP)).isEmpty();
    }

    @Test
    void notes_are_offered_and_never_taken_by_themselves() {
        assertThat(PROPOSALS)
                .filteredOn(one -> one.topic().startsWith("note/"))
                .isNotEmpty()
                .noneMatch(Proposal::on);
    }

    @Test
    void a_case_with_nothing_in_it_gives_background_only() {
        assertThat(proposals(Samples.empty(), Phrases.SWEDISH))
                .extracting(Proposal::section)
                .containsOnly(Section.BACKGROUND);
    }

    @Test
    void every_sentence_can_be_had_in_english() {
        List<Proposal> english = proposals(TypicalTrial.file(), Phrases.in(Locale.ENGLISH));
        assertThat(english).hasSameSizeAs(PROPOSALS);
        for (int i = 0; i < english.size(); i++) {
            assertThat(english.get(i).text()).isNotEqualTo(PROPOSALS.get(i).text());
        }
        assertThat(english)
                .filteredOn(one -> one.topic().equals("hours"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.text()).startsWith("Tore was present 28 of 40 agreed hours and 11 of 14 days."));
    }

    @Test
    void dates_and_durations_are_put_as_in_swedish() {
        LocalDate day = LocalDate.of(2026, 11, 10);
        Phrases words = Phrases.SWEDISH;
        assertThat(words.dates(List.of(day, day.plusDays(8)))).isEqualTo("10 och 18 november 2026");
        assertThat(words.dates(List.of(day, day.minusDays(13)))).isEqualTo("28 oktober och 10 november 2026");
        assertThat(words.dates(List.of(day, day.plusYears(1)))).isEqualTo("10 november 2026 och 10 november 2027");
        assertThat(words.span(day, day.plusDays(9))).isEqualTo("10–19 november 2026");
        assertThat(words.duration(160)).isEqualTo("2 h 40 min");
        assertThat(words.duration(120)).isEqualTo("2 h");
        assertThat(words.duration(40)).isEqualTo("40 min");
        assertThat(words.list(List.of("a", "b", "c"))).isEqualTo("a, b och c");
    }
}
