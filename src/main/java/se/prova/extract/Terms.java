package se.prova.extract;

import java.util.Optional;
import se.prova.extract.Facts.Meaning;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;

/**
 * An instrument's own words for its items and levels, and for any other field what somebody else says.
 *
 * @param otherwise what the rest means
 */
record Terms(Instrument instrument, Meaning otherwise) implements Meaning {

    static Meaning either(Meaning one, Meaning other) {
        return (field, code) -> one.of(field, code).or(() -> other.of(field, code));
    }

    @Override
    public Optional<String> of(String field, String code) {
        Scale support = instrument.support();
        return switch (field) {
            case "item", "skill" -> instrument.item(code).map(Item::title).map(title -> title.sv());
            case "rating" -> level(instrument.scale(), code);
            case "support", "level" -> support == null ? Optional.empty() : level(support, code);
            default -> otherwise.of(field, code);
        };
    }

    private static Optional<String> level(Scale scale, String stored) {
        return switch (Rating.of(stored)) {
            case Rating.Rated(int rank) ->
                scale.level(rank).map(level -> level.name().sv());
            case Rating.NotRated(String code) ->
                scale.nonRating(code).map(kind -> kind.name().sv());
        };
    }
}
