package se.prova.statement.guarded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.prova.guard.Facts;
import se.prova.guard.Guard;
import se.prova.guard.Hit;
import se.prova.guard.Passage;
import se.prova.guard.YamlGuard;
import se.prova.instrument.ActivityArea;
import se.prova.statement.Recipient;
import se.prova.statement.Samples;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.drafting.Draft;

class GuardedTest {

    private static final Guard GUARD = YamlGuard.of(Optional.empty());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static List<Hit> read(CaseFile file, Whole whole) {
        return GUARD.read(
                Guarded.passages(whole),
                Guarded.facts(file.days(), Samples.reading(file), whole, YamlLimits.of(Optional.empty()), TODAY));
    }

    @Test
    void what_drafting_proposes_is_left_alone() {
        CaseFile file = Samples.drafted();
        Whole proposed = Draft.preview(file, Library.of(file.definitions()), Samples.reading(file), "x");
        assertThat(read(file, proposed))
                .extracting(hit -> hit.rule().id() + ": " + hit.sentence())
                .isEmpty();
    }

    @Test
    void the_typical_statement_has_nothing_that_blocks() {
        CaseFile file = Samples.drafted();
        assertThat(read(file, Samples.whole(file)))
                .extracting(hit -> hit.rule().id() + ": " + hit.sentence())
                .isEmpty();
    }

    @Test
    void findings_and_answers_are_read_and_nothing_else() {
        CaseFile file = Samples.drafted();
        Whole whole = Samples.whole(file);
        String comment = whole.comments().getFirst().words();
        assertThat(Guarded.passages(whole))
                .hasSize(whole.findings().size()
                        + whole.answers().size()
                        + (int) whole.findings().stream()
                                .filter(one -> !one.plain().isEmpty())
                                .count())
                .extracting(Passage::text)
                .doesNotContain(comment)
                .noneMatch(text -> file.questions().stream().anyMatch(one -> text.contains(one.text())));
    }

    @Test
    void presence_and_stations_are_what_was_recorded() {
        CaseFile file = Samples.drafted();
        Facts facts =
                Guarded.facts(file.days(), Samples.reading(file), Samples.whole(file), new Limits(Map.of()), TODAY);
        var attendance = Samples.reading(file).attendance();
        assertThat(facts.presence().orElseThrow().presentMinutes()).isEqualTo(attendance.presentMinutes());
        assertThat(facts.presence().orElseThrow().longestWeekMinutes())
                .isBetween(attendance.longestMinutes(), attendance.presentMinutes());
        assertThat(facts.uneven()).contains("mental-energy", "knowledge").doesNotContain("strength");
    }

    @Test
    void an_area_is_measured_without_what_that_recipient_does_not_get() {
        CaseFile file = Samples.drafted();
        Whole whole = Samples.whole(file);
        Limits limits = new Limits(Map.of(Recipient.FORSAKRINGSKASSAN, 300));
        assertThat(lengths(file, whole, limits)).extracting(Facts.Length::area).containsExactly("LEARNING");
        UUID longest = whole.findings().stream()
                .filter(one -> one.area() == ActivityArea.LEARNING)
                .findFirst()
                .orElseThrow()
                .id();
        CaseFile without = Samples.without(file, Recipient.FORSAKRINGSKASSAN, Set.of(longest));
        assertThat(lengths(without, Samples.whole(without), limits)).isEmpty();
    }

    private static List<Facts.Length> lengths(CaseFile file, Whole whole, Limits limits) {
        return Guarded.facts(file.days(), Samples.reading(file), whole, limits, TODAY).lengths().stream()
                .filter(one -> one.characters() > one.limit())
                .toList();
    }

    @Test
    void a_sites_own_limit_counts_and_a_wrong_one_is_told(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectory(folder.resolve("forsakringskassan")).resolve("limits.yaml");
        assertThat(YamlLimits.of(Optional.of(folder)).charactersPerArea())
                .containsExactly(Map.entry(Recipient.FORSAKRINGSKASSAN, 3_500));
        Files.writeString(own, "characters-per-area: 4000\n");
        assertThat(YamlLimits.of(Optional.of(folder)).charactersPerArea())
                .containsEntry(Recipient.FORSAKRINGSKASSAN, 4_000);
        Files.writeString(own, "characters: 4000\n");
        assertThatThrownBy(() -> YamlLimits.of(Optional.of(folder)))
                .hasMessageContaining("limits.yaml")
                .hasMessageContaining("rad 1 /characters: Nyckeln characters är okänd.");
    }
}
