package se.prova.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.prova.instrument.Rating;
import se.prova.instrument.Wording;
import se.prova.web.View;

/**
 * How far an interview has come. An item not asked yet is none of the others.
 *
 * @param rated items with a level
 * @param notRated code of a non-rating to the number of items it was given
 * @param total all items of the instrument
 */
public record Progress(int rated, Map<String, Integer> notRated, int total) {

    public static Progress of(List<InterviewItem> items) {
        int rated = 0;
        Map<String, Integer> notRated = new LinkedHashMap<>();
        for (InterviewItem item : items) {
            switch (item.given().orElse(null)) {
                case Rating.Rated _ -> rated++;
                case Rating.NotRated(String code) -> notRated.merge(code, 1, Integer::sum);
                case null -> {}
            }
        }
        return new Progress(rated, notRated, items.size());
    }

    public int answered() {
        return rated + notRated.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean complete() {
        return answered() == total;
    }

    /** "7 av 16 besvarade". */
    public String headline(View view) {
        return view.text("interview.answered", answered(), total);
    }

    /** "5 skattade, 2 inte aktuellt, 9 kvar". */
    public String detail(View view, Wording wording) {
        List<String> parts = new ArrayList<>();
        parts.add(view.text("interview.rated", rated));
        notRated.forEach((code, count) -> parts.add(
                count + " " + wording.nonRatingName(code).in(view.language()).toLowerCase(Locale.ROOT)));
        if (!complete()) {
            parts.add(view.text("interview.left", total - answered()));
        }
        return String.join(", ", parts);
    }
}
