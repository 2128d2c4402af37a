package se.prova.station;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A drawing of a station as part of a page, so that it takes the page's colours in light, dark and print. */
public final class Picture {

    private static final String OPENING = "<svg ";

    private Picture() {}

    /**
     * The drawing as markup. It was read at start and holds nothing but shapes, see {@code SvgPictures}.
     *
     * @param classes what the style sheet knows it by
     * @return empty if there is no drawing of that name
     */
    public static Optional<String> inline(Stations stations, String name, String classes) {
        return stations.picture(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(svg -> svg.substring(Math.max(0, svg.indexOf(OPENING))))
                .map(svg -> svg.replaceFirst(
                        OPENING, OPENING + "class=\"" + classes + "\" aria-hidden=\"true\" focusable=\"false\" "));
    }
}
