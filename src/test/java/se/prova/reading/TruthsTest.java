package se.prova.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Level;
import se.prova.instrument.Rating;
import se.prova.session.EventData;
import se.prova.session.Sheet.Given;

// Truths 1 to 6, for any assessment: whatever is rated, chosen, demanded and helped with.
class TruthsTest {

    private static final List<String> STATIONS = List.of("screws", "computer");
    private static final List<String> SKILLS = List.of("posture", "knowledge");

    // One skill in one session. Demand "" is no profile; rating "" is not rated yet.
    record Line(
            int station,
            int day,
            String demand,
            String skill,
            String rating,
            @Nullable Integer support,
            boolean chosen) {}

    @Provide
    Arbitrary<List<Line>> trials() {
        Arbitrary<Line> line = Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of("1", "2", "3", "4", Scales.EB, ""),
                        Arbitraries.of(SKILLS),
                        Arbitraries.of("1", "2", "3", "4", Scales.EA, Scales.SI, ""),
                        Arbitraries.integers().between(0, 6).injectNull(0.2),
                        Arbitraries.of(true, true, true, false))
                .as(Line::new)
                .withoutEdgeCases();
        return line.list().ofMaxSize(12);
    }

    @Property(tries = 300)
    void a_non_rating_more_never_changes_a_level(
            @ForAll("trials") List<Line> lines,
            @ForAll @IntRange(max = 1) int station,
            @ForAll @IntRange(min = 1, max = 9) int day,
            @ForAll boolean applicable) {
        Reading before = trial(lines).read();
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(station, day, "3", "knowledge", applicable ? Scales.SI : Scales.EA, 0, true));

        Reading after = trial(more).read();

        assertThat(levels(after)).containsAllEntriesOf(levels(before));
        assertThat(ranges(after)).isEqualTo(ranges(before));
    }

    @Property(tries = 300)
    void the_order_in_which_sessions_and_skills_come_changes_nothing(@ForAll("trials") List<Line> lines) {
        Trial trial = trial(lines);
        Material turned =
                trial.material(trial.sessions().reversed(), trial.events().reversed());

        assertThat(Reading.of(turned, Basis.Floor.DEFAULT)).isEqualTo(trial.read());
    }

    @Property(tries = 300)
    void support_and_adaptations_never_change_a_cell_a_level_or_a_conclusion(
            @ForAll("trials") List<Line> lines, @ForAll @IntRange(max = 6) int support) {
        Trial plain = trial(lines);
        Trial helped = trial(lines.stream()
                .map(line -> new Line(
                        line.station(), line.day(), line.demand(), line.skill(), line.rating(), support, line.chosen()))
                .toList());
        for (var session : helped.sessions()) {
            helped.record(session.id(), new EventData.Supported(support, 3, true));
            helped.record(
                    session.id(),
                    new EventData.Adapted(EventData.AdaptationKind.AID, "Gripverktyg", "Gick bättre", ""));
        }

        assertThat(cells(helped.read())).isEqualTo(cells(plain.read()));
        assertThat(levels(helped.read())).isEqualTo(levels(plain.read()));
    }

    @Property(tries = 300)
    void what_is_not_rated_stays_not_rated(@ForAll("trials") List<Line> lines) {
        Set<Rating> given = lines.stream()
                .filter(line -> !line.rating().isEmpty() && line.chosen())
                .map(line -> Rating.of(line.rating()))
                .collect(Collectors.toSet());

        occasions(trial(lines).read()).forEach(occasion -> {
            if (occasion.standing().isEmpty()) {
                assertThat(occasion.level()).isEmpty();
                assertThat(occasion.without()).isEmpty();
                assertThat(occasion.cell()).isIn(Cell.NOT_SEEN, Cell.NOT_CHOSEN, Cell.NEVER_HERE);
            } else {
                assertThat(given).contains(occasion.standing().orElseThrow().rating());
            }
        });
    }

    @Property(tries = 300)
    void a_non_rating_is_never_read_as_uncertain_or_not_met(@ForAll("trials") List<Line> lines) {
        occasions(trial(lines).read())
                .filter(occasion -> occasion.level().isEmpty())
                .forEach(occasion -> assertThat(occasion.cell().compared()).isFalse());
    }

    @Property(tries = 300)
    void a_rating_is_read_only_with_the_demand_of_its_own_session(@ForAll("trials") List<Line> lines) {
        Trial trial = trial(lines);
        Material material = trial.material();
        Reading whole = trial.read();

        for (Material.Held held : material.sessions()) {
            Material alone = new Material(
                    material.performance(),
                    material.demand(),
                    material.assessment(),
                    List.of(),
                    List.of(),
                    List.of(),
                    material.profiles(),
                    List.of(held),
                    material.events());
            assertThat(occasions(whole, held.session().id()))
                    .isEqualTo(occasions(
                            Reading.of(alone, Basis.Floor.DEFAULT),
                            held.session().id()));
        }
    }

    @Property(tries = 300)
    void a_conclusion_is_one_of_the_standing_ratings(
            @ForAll("trials") List<Line> lines, @ForAll @IntRange(max = 11) int which) {
        Trial trial = trial(lines);
        List<UUID> sessions =
                trial.sessions().stream().map(session -> session.id()).toList();
        for (String station : STATIONS) {
            for (String skill : SKILLS) {
                if (!sessions.isEmpty()) {
                    trial.conclude(station, skill, sessions.get(which % sessions.size()), "");
                }
            }
        }

        skills(trial.read()).forEach(skill -> {
            List<Given> standing = skill.standing()
                    .flatMap(occasion -> occasion.standing().stream())
                    .toList();
            assertThat(skill.conclusion().isPresent()).isEqualTo(!standing.isEmpty());
            skill.conclusion()
                    .ifPresent(conclusion -> assertThat(standing)
                            .contains(conclusion.occasion().standing().orElseThrow()));
        });
    }

    @Property(tries = 300)
    void every_skill_has_a_level_or_is_in_exactly_one_list(@ForAll("trials") List<Line> lines) {
        Reading reading = trial(lines).read();
        Set<String> rated = skills(reading)
                .filter(skill -> skill.timesRated() > 0)
                .map(SkillReading::item)
                .collect(Collectors.toSet());
        Unassessed unassessed = reading.unassessed();
        List<String> listed = Stream.of(
                        unassessed.notTried(), unassessed.triedNotAssessed(), unassessed.demandNotAnalysed())
                .flatMap(List::stream)
                .map(Unassessed.Entry::item)
                .toList();

        List<String> all = new ArrayList<>(listed);
        all.addAll(rated);
        assertThat(all).containsExactlyInAnyOrderElementsOf(Scales.SKILLS);
    }

    @Property(tries = 300)
    void nothing_is_called_not_tried_where_a_session_may_have_demanded_it(@ForAll("trials") List<Line> lines) {
        Reading reading = trial(lines).read();
        reading.unassessed()
                .notTried()
                .forEach(entry -> assertThat(skills(reading)
                                .filter(skill -> skill.item().equals(entry.item()))
                                .flatMap(skill -> skill.occasions().stream()))
                        .allMatch(occasion -> occasion.demand().how() == Demanded.How.NEVER));
    }

    @Property(tries = 300)
    void a_panel_marks_levels_only(@ForAll("trials") List<Line> lines) {
        Reading reading = trial(lines).read();
        Map<String, Level> levels = levels(reading);
        reading.panels()
                .forEach(panel -> panel.groups().stream()
                        .flatMap(group -> group.rows().stream())
                        .forEach(row -> {
                            Level level = levels.get(panel.station() + " " + row.item());
                            if (level == null) {
                                assertThat(row.performance()).isNotInstanceOf(Panel.Spot.Mark.class);
                            } else {
                                assertThat(row.performance()).isEqualTo(new Panel.Spot.Mark(level));
                                assertThat(row.others()).doesNotContain(level);
                            }
                        }));
    }

    // Every line is a session of its own, so that each has its own profile.
    private static Trial trial(List<Line> lines) {
        Trial trial = new Trial();
        for (Line line : lines) {
            String station = STATIONS.get(line.station());
            UUID profile = line.demand().isEmpty()
                    ? null
                    : trial.profile(station, Map.of(line.skill(), line.demand(), "adaptation", "2"));
            UUID session = trial.session(station, line.day(), profile);
            if (!line.rating().isEmpty()) {
                UUID rated = trial.rate(session, line.skill(), line.rating(), line.support());
                if (line.chosen()) {
                    trial.choose(session, line.skill(), rated);
                }
            }
        }
        return trial;
    }

    private static Stream<SkillReading> skills(Reading reading) {
        return reading.stations().stream().flatMap(station -> station.skills().stream());
    }

    private static Stream<Occasion> occasions(Reading reading) {
        return skills(reading).flatMap(skill -> skill.occasions().stream());
    }

    private static List<Occasion> occasions(Reading reading, UUID session) {
        return occasions(reading)
                .filter(occasion -> occasion.session().equals(session))
                .toList();
    }

    private static Map<String, Level> levels(Reading reading) {
        return reading.stations().stream()
                .flatMap(station -> station.skills().stream()
                        .flatMap(skill -> skill.level().stream()
                                .map(level -> Map.entry(station.key() + " " + skill.item(), level))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, SkillReading.Range> ranges(Reading reading) {
        return reading.stations().stream()
                .flatMap(station -> station.skills().stream()
                        .flatMap(skill -> skill.range().stream()
                                .map(range -> Map.entry(station.key() + " " + skill.item(), range))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Cell> cells(Reading reading) {
        return skills(reading)
                .flatMap(skill -> Stream.concat(
                        Stream.of(skill.cell()), skill.occasions().stream().map(Occasion::cell)))
                .toList();
    }
}
