package se.prova.reading;

import static se.prova.reading.Cell.ANOTHER_SCALE;
import static se.prova.reading.Cell.ANOTHER_STATION;
import static se.prova.reading.Cell.CHECK;
import static se.prova.reading.Cell.CONFLICT;
import static se.prova.reading.Cell.MET;
import static se.prova.reading.Cell.NEVER_HERE;
import static se.prova.reading.Cell.NOT_ANALYSED;
import static se.prova.reading.Cell.NOT_CHOSEN;
import static se.prova.reading.Cell.NOT_SEEN;
import static se.prova.reading.Cell.NOT_SHOWN;
import static se.prova.reading.Cell.NO_PROFILE;
import static se.prova.reading.Cell.UNCERTAIN_AT_TIMES;
import static se.prova.reading.Cell.UNCERTAIN_OFTEN;
import static se.prova.reading.Cell.UNMET_AT_TIMES;
import static se.prova.reading.Cell.UNMET_OFTEN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.prova.instrument.Axis;
import se.prova.instrument.Level;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;

/**
 * Reads how often a task demands a skill together with how it went, as a table. The two are different scales: no rank
 * of one is ever compared with, or subtracted from, a rank of the other.
 *
 * <p>Source: our proposal, in no manual. Roles of ranks: AWC 1.1 (1 never, 2 sporadically, 3 frequently, 4 always) and
 * AWP 2.0 (1 incompetent, 2 limited, 3 questionable, which is doubt and not "fairly good", 4 competent).
 */
final class CrossTable {

    /** What became of a skill in one session. */
    enum Performed {
        COMPETENT,
        QUESTIONABLE,
        LIMITED,
        INCOMPETENT,
        NOT_APPLICABLE,
        NO_INFORMATION,
        NOT_RATED,
        NOT_CHOSEN,
        UNKNOWN
    }

    private static final Map<Integer, Demanded.How> DEMAND_ROLES =
            Map.of(1, Demanded.How.NEVER, 2, Demanded.How.AT_TIMES, 3, Demanded.How.OFTEN, 4, Demanded.How.OFTEN);

    private static final Map<Integer, Performed> PERFORMANCE_ROLES =
            Map.of(1, Performed.INCOMPETENT, 2, Performed.LIMITED, 3, Performed.QUESTIONABLE, 4, Performed.COMPETENT);

    /** One row per way of being demanded; the columns are the constants of {@link Performed} in their order. */
    private static final Map<Demanded.How, Map<Performed, Cell>> TABLE = new EnumMap<>(Map.of(
            Demanded.How.OFTEN,
                    row(
                            MET,
                            UNCERTAIN_OFTEN,
                            UNMET_OFTEN,
                            UNMET_OFTEN,
                            CONFLICT,
                            NOT_SHOWN,
                            NOT_SEEN,
                            NOT_CHOSEN,
                            ANOTHER_SCALE),
            Demanded.How.AT_TIMES,
                    row(
                            MET,
                            UNCERTAIN_AT_TIMES,
                            UNMET_AT_TIMES,
                            UNMET_AT_TIMES,
                            CHECK,
                            NOT_SHOWN,
                            NOT_SEEN,
                            NOT_CHOSEN,
                            ANOTHER_SCALE),
            Demanded.How.NEVER,
                    row(
                            CONFLICT,
                            CONFLICT,
                            CONFLICT,
                            CONFLICT,
                            NEVER_HERE,
                            NEVER_HERE,
                            NEVER_HERE,
                            NOT_CHOSEN,
                            ANOTHER_SCALE),
            Demanded.How.NOT_ANALYSED, without(NOT_ANALYSED),
            Demanded.How.NO_PROFILE, without(NO_PROFILE),
            Demanded.How.ANOTHER_STATION, without(ANOTHER_STATION),
            Demanded.How.ANOTHER_SCALE, without(ANOTHER_SCALE)));

    private CrossTable() {}

    static Cell read(Demanded.How demanded, Performed performed) {
        return TABLE.getOrDefault(demanded, Map.of()).getOrDefault(performed, ANOTHER_SCALE);
    }

    /** What a demand's rating stands for, or {@link Demanded.How#ANOTHER_SCALE} where the table knows no such scale. */
    static Demanded.How demanded(Scale scale, Rating rating) {
        if (scale.axis() != Axis.FREQUENCY || !hasRanks(scale, DEMAND_ROLES)) {
            return Demanded.How.ANOTHER_SCALE;
        }
        return switch (rating) {
            case Rating.Rated(int rank) -> DEMAND_ROLES.getOrDefault(rank, Demanded.How.ANOTHER_SCALE);
            case Rating.NotRated(String code) ->
                scale.nonRating(code).isPresent() ? Demanded.How.NOT_ANALYSED : Demanded.How.ANOTHER_SCALE;
        };
    }

    /** What a rating stands for, or {@link Performed#UNKNOWN} where the table knows no such scale or rating. */
    static Performed performed(Scale scale, Rating rating) {
        if (!reads(scale)) {
            return Performed.UNKNOWN;
        }
        return switch (rating) {
            case Rating.Rated(int rank) -> PERFORMANCE_ROLES.getOrDefault(rank, Performed.UNKNOWN);
            case Rating.NotRated(String code) ->
                scale.nonRating(code)
                        .map(known -> switch (known.kind()) {
                            case NO_INFORMATION -> Performed.NO_INFORMATION;
                            case NOT_APPLICABLE -> Performed.NOT_APPLICABLE;
                            case NOT_ASSESSED -> Performed.UNKNOWN;
                        })
                        .orElse(Performed.UNKNOWN);
        };
    }

    /** Whether a scale of performance is the one the table was made for. */
    static boolean reads(Scale scale) {
        return scale.axis() == Axis.QUALITY && scale.best() == Scale.Best.HIGHEST && hasRanks(scale, PERFORMANCE_ROLES);
    }

    private static boolean hasRanks(Scale scale, Map<Integer, ?> roles) {
        return scale.levels().stream()
                .map(Level::rank)
                .collect(Collectors.toSet())
                .equals(roles.keySet());
    }

    private static Map<Performed, Cell> row(Cell... cells) {
        Map<Performed, Cell> row = new EnumMap<>(Performed.class);
        List<Performed> columns = List.of(Performed.values());
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells[i]);
        }
        return row;
    }

    /** A row without comparison. What is not rated or not chosen is still said first, since there is work left to do. */
    private static Map<Performed, Cell> without(Cell reason) {
        return row(reason, reason, reason, reason, reason, reason, NOT_SEEN, NOT_CHOSEN, ANOTHER_SCALE);
    }
}
