package se.prova.instrument;

import java.util.List;
import java.util.Optional;

/**
 * One thing an instrument asks about: a skill in AWP and AWC, a topic in WRI.
 *
 * @param id kebab-case, public, never changed
 * @param title the field's name of it
 * @param guidance one line in our own words: what to look for
 * @param activities suggested ICF activity codes (d), most fitting first; possibly empty
 * @param hints other suggested ICF codes (b, e), shown to the assessor and never printed
 */
public record Item(String id, Text title, Text guidance, List<String> activities, List<String> hints) {

    public Item {
        activities = List.copyOf(activities);
        hints = List.copyOf(hints);
    }

    /** FK's activity area that the first activity code points to; a proposal, the assessor chooses. */
    public Optional<ActivityArea> proposedArea() {
        return activities.stream().findFirst().map(ActivityArea::of);
    }
}
