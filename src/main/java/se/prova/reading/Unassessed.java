package se.prova.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.instrument.Item;
import se.prova.instrument.NonRating;
import se.prova.instrument.Rating;

/**
 * The skills without any level, in three lists that are never merged. None of them means "no difficulty".
 *
 * <p>The rule. A skill with a standing level in any session is in no list. Every other skill is in exactly one, the
 * first that fits:
 *
 * <ol>
 *   <li><b>tried, not assessed</b>: some session's own profile demands it, or somebody gave it a level that nobody has
 *       yet chosen to let stand. The places say why there is no level.
 *   <li><b>demand not analysed</b>: no session is known to demand it, and at least one session does not say (EB, no
 *       profile, no such row, or a profile or scale that does not belong to the session). One that says "never" does not
 *       help: the skill may have been demanded in the other.
 *   <li><b>not tried</b>: every session's profile says that the task never demands it. So too before the first session.
 * </ol>
 *
 * <p>Only sessions that were held count; a station nobody worked at tried nothing.
 */
public record Unassessed(List<Entry> notTried, List<Entry> triedNotAssessed, List<Entry> demandNotAnalysed) {

    /** A skill with the places that put it in its list. */
    public record Entry(String item, List<Place> places) {
        public Entry {
            places = List.copyOf(places);
        }
    }

    /** One session: how the skill was demanded there, and why it has no level. */
    public record Place(
            String station, UUID session, LocalDate on, Demanded.How demand, Why why, Optional<NonRating> without) {}

    /** Why a session gave no level. */
    public enum Why {
        NOT_RATED,
        NOT_CHOSEN,
        NO_INFORMATION,
        NOT_APPLICABLE,
        /** A non-rating that the scale does not know. */
        UNKNOWN;

        /** Name of the text, for example {@code reading.why.not-rated}. */
        public String key() {
            return Reading.key("why", this);
        }
    }

    private record Seen(String station, Occasion occasion) {}

    public Unassessed {
        notTried = List.copyOf(notTried);
        triedNotAssessed = List.copyOf(triedNotAssessed);
        demandNotAnalysed = List.copyOf(demandNotAnalysed);
    }

    static Unassessed of(Material material, List<StationReading> stations) {
        List<Entry> notTried = new ArrayList<>();
        List<Entry> tried = new ArrayList<>();
        List<Entry> notAnalysed = new ArrayList<>();
        for (Item item : material.performance().items()) {
            List<Seen> seen = seen(item.id(), stations);
            if (seen.stream().anyMatch(one -> one.occasion().rated())) {
                continue;
            }
            List<Seen> called = seen.stream().filter(Unassessed::tried).toList();
            List<Seen> unknown = seen.stream()
                    .filter(one -> !one.occasion().demand().how().analysed())
                    .toList();
            if (!called.isEmpty()) {
                tried.add(entry(item.id(), called));
            } else if (!unknown.isEmpty()) {
                notAnalysed.add(entry(item.id(), unknown));
            } else {
                notTried.add(entry(item.id(), seen));
            }
        }
        return new Unassessed(notTried, tried, notAnalysed);
    }

    private static List<Seen> seen(String item, List<StationReading> stations) {
        return stations.stream()
                .flatMap(station -> station.skill(item).stream()
                        .flatMap(skill -> skill.occasions().stream())
                        .map(occasion -> new Seen(station.key(), occasion)))
                .toList();
    }

    private static boolean tried(Seen seen) {
        return seen.occasion().demand().how().demanded()
                || seen.occasion().unchosen().stream().anyMatch(given -> given.rating() instanceof Rating.Rated);
    }

    private static Entry entry(String item, List<Seen> seen) {
        return new Entry(
                item,
                seen.stream()
                        .map(one -> new Place(
                                one.station(),
                                one.occasion().session(),
                                one.occasion().on(),
                                one.occasion().demand().how(),
                                why(one.occasion()),
                                one.occasion().without()))
                        .toList());
    }

    private static Why why(Occasion occasion) {
        if (occasion.standing().isEmpty()) {
            return occasion.unchosen().isEmpty() ? Why.NOT_RATED : Why.NOT_CHOSEN;
        }
        return occasion.without()
                .map(known -> switch (known.kind()) {
                    case NO_INFORMATION -> Why.NO_INFORMATION;
                    case NOT_APPLICABLE -> Why.NOT_APPLICABLE;
                    case NOT_ASSESSED -> Why.UNKNOWN;
                })
                .orElse(Why.UNKNOWN);
    }
}
