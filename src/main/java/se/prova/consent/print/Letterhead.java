package se.prova.consent.print;

import java.util.Map;
import se.prova.access.Place;

/** Who a paper comes from, as the head of every form says it. */
public final class Letterhead {

    private Letterhead() {}

    /** What a form's template knows as {@code sender}. */
    public static Map<String, String> of(Place place) {
        return Map.of(
                "municipality", place.namnd().municipality(),
                "branch", place.branch().name(),
                "unit", place.unit().name(),
                "contact", place.unit().telephone());
    }
}
