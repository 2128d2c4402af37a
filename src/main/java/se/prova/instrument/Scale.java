package se.prova.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An ordinal scale: its levels from lowest to highest rank, and the ways of giving no level.
 *
 * @param best which end of the scale is good, if any is
 */
public record Scale(Axis axis, Best best, List<Level> levels, List<NonRating> nonRatings) {

    /** Which end is good. Never assumed: the direction differs between instruments. */
    public enum Best {
        HIGHEST,
        LOWEST,
        NONE
    }

    public Scale {
        levels = List.copyOf(levels);
        nonRatings = List.copyOf(nonRatings);
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).rank() != levels.get(i - 1).rank() + 1) {
                throw new IllegalArgumentException("Levels go up by one but "
                        + levels.get(i).rank() + " follows " + levels.get(i - 1).rank());
            }
        }
        Set<String> codes = new HashSet<>();
        for (NonRating nonRating : nonRatings) {
            if (!codes.add(nonRating.code())) {
                throw new IllegalArgumentException("Two non-ratings have the code " + nonRating.code());
            }
        }
    }

    /** Whether levels of the two may be set side by side at all: only when they measure along the same axis. */
    public boolean comparableWith(Scale other) {
        return axis == other.axis;
    }

    public boolean admits(Rating rating) {
        return switch (rating) {
            case Rating.Rated(int rank) -> level(rank).isPresent();
            case Rating.NotRated(String code) -> nonRating(code).isPresent();
        };
    }

    public Optional<Level> level(int rank) {
        return levels.stream().filter(level -> level.rank() == rank).findFirst();
    }

    public Optional<NonRating> nonRating(String code) {
        return nonRatings.stream().filter(known -> known.code().equals(code)).findFirst();
    }
}
