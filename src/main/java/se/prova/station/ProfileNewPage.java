package se.prova.station;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.web.Fields;
import se.prova.web.Option;

/**
 * The page where a demand profile is made.
 *
 * @param station null for a work task described on the page
 * @param fromShipped whether it starts from the proposal that came with the station
 * @param fromOn when the profile it starts from was made; null if it starts from none
 * @param id made with the page, so that sending it twice stores it once
 */
public record ProfileNewPage(
        UUID id,
        @Nullable Station station,
        boolean fromShipped,
        @Nullable LocalDate fromOn,
        String language,
        List<Group> groups,
        List<Choice> levels,
        List<Choice> nonRatings,
        List<Option> methods,
        List<Option> kinds,
        Fields fields) {

    /** A domain of skills. */
    public record Group(String title, List<Skill> skills) {}

    public record Skill(String id, String title, String guidance) {}

    /**
     * What can be chosen.
     *
     * @param value as stored
     * @param place 1 for the lowest level, 0 for a non-rating
     */
    public record Choice(String value, String word, int place) {}
}
