package se.prova.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;
import se.prova.instrument.Wording;
import se.prova.session.Sheet.Given;
import se.prova.station.Demand;
import se.prova.web.View;

/** The skills of a session as rows to rate in, in the words of the site and the language of the page. */
public record JteBoard(List<Domain> domains, List<Choice> levels, List<Choice> nonRatings, List<Support> support) {

    /**
     * A domain of skills.
     *
     * @param unseen skills of the domain that are demanded and not rated yet
     */
    public record Domain(String id, String title, String brief, List<Skill> skills, int unseen) {}

    /**
     * One row.
     *
     * @param demand "krävs ofta", empty without a profile
     * @param never whether the profile says that the task never demands it
     * @param status what was rated last, in words; empty while nothing was
     * @param latest the stored form of the last rating, empty while there is none
     * @param before stored forms of earlier ratings
     */
    public record Skill(
            String id,
            String title,
            String demand,
            boolean never,
            String status,
            String latest,
            Set<String> before,
            String lookFor,
            String guidance) {

        public boolean folded() {
            return never && latest.isEmpty();
        }
    }

    /**
     * What a tap can say.
     *
     * @param value as stored
     * @param name the instrument's own name
     * @param place 1 for the lowest level, 0 for a non-rating
     */
    public record Choice(String value, String word, String name, int place) {}

    public record Support(int rank, String name, String word) {}

    static JteBoard of(JteDesk.Laid laid, View view) {
        Instrument instrument = laid.instrument();
        Wording wording = laid.wording();
        String language = view.language();
        int lowest = instrument.scale().levels().getFirst().rank();
        List<Choice> levels = instrument.scale().levels().stream()
                .map(level -> new Choice(
                        Integer.toString(level.rank()),
                        wording.levelWord(level.rank()).in(language),
                        wording.levelName(level.rank()).in(language),
                        level.rank() - lowest + 1))
                .toList();
        List<Choice> nonRatings = instrument.scale().nonRatings().stream()
                .map(none -> new Choice(
                        none.code(), wording.nonRatingName(none.code()).in(language), none.mark(), 0))
                .toList();
        List<Support> support = support(instrument, language);
        Map<String, Demand> demands = new HashMap<>();
        if (laid.demands() != null) {
            laid.demands().demands().forEach(demand -> demands.put(demand.item(), demand));
        }
        List<Domain> domains = new ArrayList<>();
        for (var section : instrument.sections()) {
            List<Skill> skills = section.items().stream()
                    .map(item -> skill(laid, view, item, demands.get(item.id()), nonRatings, support))
                    .toList();
            String title = wording.sectionTitle(section.id()).in(language);
            int unseen = (int) skills.stream()
                    .filter(skill -> !skill.never() && skill.latest().isEmpty())
                    .count();
            domains.add(new Domain(
                    section.id(), title, view.textOr("sheet.domain." + section.id(), title), skills, unseen));
        }
        return new JteBoard(domains, levels, nonRatings, support);
    }

    public List<Skill> skills() {
        return domains.stream().flatMap(domain -> domain.skills().stream()).toList();
    }

    private static List<Support> support(Instrument instrument, String language) {
        Scale scale = instrument.support();
        return scale == null
                ? List.of()
                : scale.levels().stream()
                        .map(level -> new Support(
                                level.rank(),
                                level.name().in(language),
                                level.word().in(language)))
                        .toList();
    }

    private static Skill skill(
            JteDesk.Laid laid,
            View view,
            Item item,
            @Nullable Demand demand,
            List<Choice> nonRatings,
            List<Support> support) {
        List<Given> given = laid.sheet().ratings().getOrDefault(item.id(), List.of());
        String latest = given.isEmpty() ? "" : given.getLast().rating().stored();
        Set<String> before = new HashSet<>();
        given.forEach(one -> before.add(one.rating().stored()));
        before.remove(latest);
        String language = view.language();
        String lookFor = laid.station() == null
                ? ""
                : laid.station()
                        .lookFor(item.id())
                        .map(text -> text.in(language))
                        .orElse("");
        return new Skill(
                item.id(),
                laid.wording().title(item.id()).in(language),
                demanded(laid, view, demand),
                never(laid, demand),
                status(view, given, nonRatings, support),
                latest,
                before,
                lookFor,
                laid.wording().screenGuidance(item.id()).onScreen(language));
    }

    /** The lowest step of the demand scale: the task never demands it. */
    private static boolean never(JteDesk.Laid laid, @Nullable Demand demand) {
        return laid.demands() != null
                && demand != null
                && demand.rating() instanceof Rating.Rated(int rank)
                && rank
                        == laid.demands()
                                .instrument()
                                .scale()
                                .levels()
                                .getFirst()
                                .rank();
    }

    private static String demanded(JteDesk.Laid laid, View view, @Nullable Demand demand) {
        if (laid.demands() == null) {
            return "";
        }
        return demand != null && demand.rating() instanceof Rating.Rated(int rank)
                ? view.text(
                        "sheet.demand",
                        lower(laid.demands().wording().levelWord(rank).in(view.language())))
                : view.text("sheet.demand.none");
    }

    private static String status(View view, List<Given> given, List<Choice> nonRatings, List<Support> support) {
        if (given.isEmpty()) {
            return "";
        }
        Given last = given.getLast();
        List<String> words = new ArrayList<>();
        nonRatings.stream()
                .filter(none -> none.value().equals(last.rating().stored()))
                .forEach(none -> words.add(none.word()));
        words.add(LogRow.time(last.at()));
        support.stream()
                .filter(level -> last.support() != null && level.rank() == last.support())
                .forEach(level -> words.add(lower(level.name())));
        String line = String.join(", ", words);
        return given.size() > 1 ? view.text("sheet.times", line, Integer.toString(given.size())) : line;
    }

    static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
