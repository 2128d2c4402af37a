package se.prova.station;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Rating;
import se.prova.instrument.Wording;

/**
 * A demand profile as it is shown: the skills in their domains, each with its word and its place on the scale.
 *
 * @param levels how many levels the scale has
 */
public record DemandTable(List<Group> groups, int levels) {

    public record Group(String title, List<Line> lines) {}

    /**
     * A skill with its demand.
     *
     * @param place 1 for the lowest level; 0 where the demand was not assessed
     * @param word the short word, or the name of the non-rating
     */
    public record Line(String title, String word, int place, String motive) {}

    static DemandTable of(Instrument instrument, Wording wording, List<Demand> demands, String language) {
        Map<String, Demand> byItem = demands.stream().collect(Collectors.toMap(Demand::item, Function.identity()));
        List<Group> groups = instrument.sections().stream()
                .map(section -> new Group(
                        wording.sectionTitle(section.id()).in(language),
                        section.items().stream()
                                .filter(item -> byItem.containsKey(item.id()))
                                .map(item -> line(instrument, wording, item, byItem, language))
                                .toList()))
                .toList();
        return new DemandTable(groups, instrument.scale().levels().size());
    }

    private static Line line(
            Instrument instrument, Wording wording, Item item, Map<String, Demand> byItem, String language) {
        Demand demand = byItem.getOrDefault(item.id(), new Demand(item.id(), new Rating.NotRated("none"), ""));
        String title = wording.title(item.id()).in(language);
        return switch (demand.rating()) {
            case Rating.Rated(int rank) ->
                new Line(
                        title,
                        wording.levelWord(rank).in(language),
                        rank - instrument.scale().levels().getFirst().rank() + 1,
                        demand.motive());
            case Rating.NotRated(String code) ->
                new Line(title, wording.nonRatingName(code).in(language), 0, demand.motive());
        };
    }
}
