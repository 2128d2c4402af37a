package se.prova.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Instrument;
import se.prova.instrument.Level;
import se.prova.instrument.Scale;
import se.prova.session.Sheet.Given;

/**
 * One skill at one station, over all sessions there.
 *
 * @param section id of the skill's domain
 * @param item id of the skill
 * @param occasions one per session at the station, in order
 * @param range lowest and highest standing level; empty where no level stands
 * @param support most help at a standing rating
 * @param timesRated in how many sessions a level stands
 * @param raters who made the standing ratings, each once, in order
 * @param conclusion empty while no rating stands
 * @param cell how demand and conclusion read together, under the profile of the session that was concluded on
 */
public record SkillReading(
        String section,
        String item,
        List<Occasion> occasions,
        Optional<Range> range,
        Support support,
        int timesRated,
        List<UUID> raters,
        Optional<Conclusion> conclusion,
        Cell cell) {

    /** The lowest and the highest level, as words. No spread is taken between them. */
    public record Range(Level lowest, Level highest) {}

    /**
     * Help given at standing ratings. It stands beside a rating and never changes it.
     *
     * @param most the most help that was noted; empty where none was
     * @param unsaid at how many standing ratings nobody said what help was given, which is not the same as no help
     */
    public record Support(Optional<Level> most, int unsaid) {

        static Support of(@Nullable Scale scale, List<Occasion> occasions) {
            List<Occasion> standing = occasions.stream()
                    .filter(occasion -> occasion.standing().isPresent())
                    .toList();
            Set<Integer> said = standing.stream()
                    .map(Occasion::support)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Optional<Level> most = scale == null
                    ? Optional.empty()
                    : scale.levels().stream()
                            .filter(level -> said.contains(level.rank()))
                            .reduce((lower, higher) -> higher);
            int unsaid = (int) standing.stream()
                    .filter(occasion -> occasion.support() == null)
                    .count();
            return new Support(most, unsaid);
        }
    }

    public SkillReading {
        occasions = List.copyOf(occasions);
        raters = List.copyOf(raters);
    }

    /** The conclusion, where it may be built on. */
    public Optional<Conclusion> settled() {
        return conclusion.filter(Conclusion::settled);
    }

    /** The level of a settled conclusion. */
    public Optional<Level> level() {
        return settled().flatMap(concluded -> concluded.occasion().level());
    }

    /** Standing ratings in order, non-ratings among them. */
    public Stream<Occasion> standing() {
        return occasions.stream().filter(occasion -> occasion.standing().isPresent());
    }

    static SkillReading of(Instrument performance, Place place, List<Occasion> occasions, Choices choices) {
        Optional<Conclusion> conclusion = Conclusion.of(occasions, choices.conclusion(place.station(), place.item()));
        return new SkillReading(
                place.section(),
                place.item(),
                occasions,
                range(performance.scale(), occasions),
                Support.of(performance.support(), occasions),
                (int) occasions.stream().filter(Occasion::rated).count(),
                occasions.stream()
                        .flatMap(occasion -> occasion.standing().stream())
                        .map(Given::author)
                        .distinct()
                        .toList(),
                conclusion,
                conclusion.map(SkillReading::cell).orElseGet(() -> unrated(occasions)));
    }

    /** Which skill, at which station. */
    record Place(String station, String section, String item) {}

    private static Cell cell(Conclusion conclusion) {
        return conclusion.settled() ? conclusion.occasion().cell() : Cell.NOT_CONCLUDED;
    }

    /** While no rating stands: what is left to do, unless the skill was never demanded in any session. */
    private static Cell unrated(List<Occasion> occasions) {
        if (occasions.stream().anyMatch(occasion -> occasion.cell() == Cell.NOT_CHOSEN)) {
            return Cell.NOT_CHOSEN;
        }
        return occasions.stream().allMatch(occasion -> occasion.cell() == Cell.NEVER_HERE)
                ? Cell.NEVER_HERE
                : Cell.NOT_SEEN;
    }

    private static Optional<Range> range(Scale scale, List<Occasion> occasions) {
        Set<Level> given = occasions.stream()
                .flatMap(occasion -> occasion.level().stream())
                .collect(Collectors.toSet());
        List<Level> inOrder =
                scale.levels().stream().filter(level -> given.contains(level)).toList();
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(new Range(inOrder.getFirst(), inOrder.getLast()));
    }
}
