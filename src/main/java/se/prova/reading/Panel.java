package se.prova.reading;

import java.util.List;
import java.util.Optional;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Level;
import se.prova.instrument.NonRating;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;
import se.prova.instrument.Section;
import se.prova.instrument.Text;

/**
 * One station's reading as two panels over the same rows, for the page and for print. The panels have an axis each, and
 * nothing is drawn between them.
 *
 * @param demands steps of the demand's own axis
 * @param performances steps of the performance's own axis
 */
public record Panel(
        String station, String place, String task, List<Level> demands, List<Level> performances, List<Group> groups) {

    /** What is shown where a mark could be. What has no level gets words, never a mark at the low end. */
    public sealed interface Spot {

        /** A mark on the panel's axis. */
        record Mark(Level level) implements Spot {}

        /** The instrument's own name of the reason. */
        record Named(NonRating reason) implements Spot {}

        /** Name of a text of ours. */
        record Said(String key) implements Spot {}
    }

    /** The rows under one heading. */
    public record Group(Text title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One skill.
     *
     * @param demand of the session that was concluded on, else of the latest session
     * @param demandsDiffer whether the station's sessions were held under different demands
     * @param performance the settled conclusion, drawn filled
     * @param others levels of other standing ratings in order, each once and never the filled one; drawn hollow
     * @param occasions in how many sessions a level stands
     */
    public record Row(
            String item,
            Text title,
            Spot demand,
            boolean demandsDiffer,
            Spot performance,
            List<Level> others,
            Cell cell,
            int occasions,
            SkillReading.Support support) {
        public Row {
            others = List.copyOf(others);
        }
    }

    public Panel {
        demands = List.copyOf(demands);
        performances = List.copyOf(performances);
        groups = List.copyOf(groups);
    }

    static Panel of(Instrument performance, Instrument demand, StationReading station) {
        List<Group> groups = performance.sections().stream()
                .map(section -> group(demand.scale(), section, station))
                .toList();
        return new Panel(
                station.key(),
                station.place(),
                station.task(),
                demand.scale().levels(),
                performance.scale().levels(),
                groups);
    }

    private static Group group(Scale demand, Section section, StationReading station) {
        return new Group(
                section.title(),
                section.items().stream()
                        .flatMap(item -> station.skill(item.id()).stream().map(skill -> row(demand, item, skill)))
                        .toList());
    }

    private static Row row(Scale scale, Item item, SkillReading skill) {
        Demanded demand = skill.settled()
                .map(Conclusion::occasion)
                .orElseGet(() -> skill.occasions().getLast())
                .demand();
        boolean differ = skill.occasions().stream()
                        .map(occasion -> demand(scale, occasion.demand()))
                        .distinct()
                        .count()
                > 1;
        return new Row(
                item.id(),
                item.title(),
                demand(scale, demand),
                differ,
                performance(skill),
                others(skill),
                skill.cell(),
                skill.timesRated(),
                skill.support());
    }

    private static Spot demand(Scale scale, Demanded demand) {
        Spot why = new Spot.Said(demand.how().key());
        if (demand.how().analysed() || demand.how() == Demanded.How.NOT_ANALYSED) {
            return demand.rating().flatMap(rating -> spot(scale, rating)).orElse(why);
        }
        return why;
    }

    private static Optional<Spot> spot(Scale scale, Rating rating) {
        return switch (rating) {
            case Rating.Rated(int rank) -> scale.level(rank).map(Spot.Mark::new);
            case Rating.NotRated(String code) -> scale.nonRating(code).map(Spot.Named::new);
        };
    }

    private static Spot performance(SkillReading skill) {
        Optional<Occasion> concluded = skill.settled().map(Conclusion::occasion);
        Optional<Spot> mark = concluded.flatMap(Occasion::level).map(Spot.Mark::new);
        return mark.or(() -> concluded.flatMap(Occasion::without).map(Spot.Named::new))
                .orElseGet(() -> new Spot.Said(unrated(skill).key()));
    }

    /** "Never demanded" is said of the demand; where it was not rated either, this panel says just that. */
    private static Cell unrated(SkillReading skill) {
        return skill.cell() == Cell.NEVER_HERE ? Cell.NOT_SEEN : skill.cell();
    }

    private static List<Level> others(SkillReading skill) {
        Optional<Level> filled = skill.level();
        return skill.occasions().stream()
                .flatMap(occasion -> occasion.level().stream())
                .filter(level -> !filled.equals(Optional.of(level)))
                .distinct()
                .toList();
    }
}
