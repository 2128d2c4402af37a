package se.prova.reading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.prova.session.Sheet.Given;

/**
 * Which session's standing rating is taken for a skill at a station. It is always one of the standing ratings.
 *
 * <p>Levels come before non-ratings: the latest and the most frequent are sought among the standing levels, and among
 * non-ratings only where no level stands. A session without information therefore never unsettles a level.
 *
 * @param how whether the assessor chose it; a proposal is no conclusion until somebody does
 * @param event the choice, null where none was made or needed
 * @param author who chose, null where nobody did
 * @param reason as given, possibly empty
 * @param reasonRequired whether the chosen rating is neither the latest nor among the most frequent; where several are
 *     equally frequent, each of them counts as most frequent
 */
public record Conclusion(
        Occasion occasion,
        How how,
        @Nullable UUID event,
        @Nullable UUID author,
        String reason,
        boolean reasonRequired) {

    /** How it came to be taken. */
    public enum How {
        /** The assessor chose the session. */
        CHOSEN,
        /** Nothing to choose between: one standing rating, or all alike under one demand profile. */
        UNCONTESTED,
        /** Sessions differ and nobody has chosen; the latest is proposed. */
        PROPOSED;

        /** Name of the text, for example {@code reading.conclusion.chosen}. */
        public String key() {
            return Reading.key("conclusion", this);
        }
    }

    /** Whether it may be built on: chosen, or nothing to choose between. */
    public boolean settled() {
        return how != How.PROPOSED;
    }

    public boolean reasonMissing() {
        return reasonRequired && reason.isBlank();
    }

    /**
     * Whether taking this session would need a reason: it is neither the latest nor among the most frequent.
     *
     * @param occasions all sessions of the same skill at the same station, in order
     */
    public static boolean needsReason(Occasion chosen, List<Occasion> occasions) {
        return !latestOrMostFrequent(chosen, pool(occasions));
    }

    /** Empty while no rating stands in any session. */
    static Optional<Conclusion> of(List<Occasion> occasions, Optional<Choices.Chosen> choice) {
        List<Occasion> pool = pool(occasions);
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        Optional<Conclusion> chosen = choice.flatMap(made -> occasions.stream()
                .filter(occasion -> occasion.session().equals(made.data().session())
                        && occasion.standing().isPresent())
                .findFirst()
                .map(occasion -> new Conclusion(
                        occasion,
                        How.CHOSEN,
                        made.event(),
                        made.author(),
                        made.data().reason(),
                        !latestOrMostFrequent(occasion, pool))));
        return chosen.or(() -> Optional.of(
                new Conclusion(pool.getLast(), alike(pool) ? How.UNCONTESTED : How.PROPOSED, null, null, "", false)));
    }

    private static List<Occasion> pool(List<Occasion> occasions) {
        List<Occasion> levels = occasions.stream()
                .filter(occasion -> occasion.level().isPresent())
                .toList();
        return levels.isEmpty()
                ? occasions.stream()
                        .filter(occasion -> occasion.standing().isPresent())
                        .toList()
                : levels;
    }

    private static boolean alike(List<Occasion> pool) {
        return pool.stream()
                        .map(occasion -> List.of(
                                rating(occasion),
                                Optional.ofNullable(occasion.demand().profile())))
                        .distinct()
                        .count()
                == 1;
    }

    private static boolean latestOrMostFrequent(Occasion chosen, List<Occasion> pool) {
        if (!pool.contains(chosen)) {
            return false;
        }
        Map<String, Long> times = pool.stream()
                .map(Conclusion::rating)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String rating = rating(chosen);
        return rating.equals(rating(pool.getLast()))
                || Collections.max(times.values()).equals(times.get(rating));
    }

    private static String rating(Occasion occasion) {
        return occasion.standing()
                .map(Given::rating)
                .map(given -> given.stored())
                .orElse("");
    }
}
