package se.prova.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.prova.instrument.Instrument;
import se.prova.instrument.Level;
import se.prova.instrument.NonRating;
import se.prova.instrument.Section;

/**
 * How many skills at one station have which level, each number with its denominator: "3 av 5 skattade färdigheter: utan
 * tvekan". Counts only; nothing is added up over levels, stations or domains.
 *
 * <p>Source: AWP's form has no total; counts per level within a domain are allowed with the denominator stated.
 *
 * @param domains empty where the scale is not one of quality of performance
 */
public record Counts(String station, List<Domain> domains, Cells cells) {

    /**
     * One domain's settled conclusions.
     *
     * @param rated the denominator: skills in the domain with a concluded level
     * @param levels every level of the scale, none left out
     * @param without every non-rating of the scale; not part of the denominator
     */
    public record Domain(String section, int rated, List<OfLevel> levels, List<OfNonRating> without) {}

    public record OfLevel(Level level, int skills) {}

    public record OfNonRating(NonRating reason, int skills) {}

    /**
     * How the skills read at the station.
     *
     * @param compared the denominator of {@code met}, {@code uncertain} and {@code unmet}
     * @param open every other skill: contradictions, no comparison, not seen, not chosen, not concluded
     */
    public record Cells(int compared, int met, int uncertain, int unmet, int never, int notShown, int open) {}

    public Counts {
        domains = List.copyOf(domains);
    }

    static Counts of(Instrument performance, StationReading station) {
        List<Domain> domains = CrossTable.reads(performance.scale())
                ? performance.sections().stream()
                        .map(section -> domain(performance, section, station))
                        .toList()
                : List.of();
        return new Counts(station.key(), domains, cells(station.skills()));
    }

    private static Domain domain(Instrument performance, Section section, StationReading station) {
        List<SkillReading> skills = station.skills().stream()
                .filter(skill -> skill.section().equals(section.id()))
                .toList();
        List<OfLevel> levels = performance.scale().levels().stream()
                .map(level ->
                        new OfLevel(level, count(skills, skill -> skill.level().equals(Optional.of(level)))))
                .toList();
        List<OfNonRating> without = performance.scale().nonRatings().stream()
                .map(reason -> new OfNonRating(reason, count(skills, skill -> concludedWithout(skill, reason))))
                .toList();
        return new Domain(section.id(), count(skills, skill -> skill.level().isPresent()), levels, without);
    }

    private static boolean concludedWithout(SkillReading skill, NonRating reason) {
        return skill.settled()
                .flatMap(concluded -> concluded.occasion().without())
                .filter(reason::equals)
                .isPresent();
    }

    private static Cells cells(List<SkillReading> skills) {
        return new Cells(
                count(skills, skill -> skill.cell().compared()),
                count(skills, skill -> skill.cell() == Cell.MET),
                count(skills, skill -> skill.cell().uncertain()),
                count(skills, skill -> skill.cell().unmet()),
                count(skills, skill -> skill.cell() == Cell.NEVER_HERE),
                count(skills, skill -> skill.cell() == Cell.NOT_SHOWN),
                count(
                        skills,
                        skill -> !skill.cell().compared()
                                && skill.cell() != Cell.NEVER_HERE
                                && skill.cell() != Cell.NOT_SHOWN));
    }

    private static int count(List<SkillReading> skills, Predicate<SkillReading> which) {
        return (int) skills.stream().filter(which).count();
    }
}
