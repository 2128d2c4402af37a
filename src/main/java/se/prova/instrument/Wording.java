package se.prova.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of an instrument as a site shows them: its overlay's where it has some, else our own.
 *
 * <p>What is a {@link Text} may be printed. Guidance is a {@link ScreenText} and may not.
 */
public final class Wording {

    private final Instrument instrument;
    private final List<Overlay> overlays;

    /** The overlays are valid and one per language. */
    Wording(Instrument instrument, List<Overlay> overlays) {
        this.instrument = instrument;
        this.overlays = List.copyOf(overlays);
    }

    /** The editions of the overlays in use, for {@link DefinitionRef#overlay}; empty if there is none. */
    public String edition() {
        return overlays.stream().map(Overlay::edition).sorted().collect(Collectors.joining(" + "));
    }

    public Text title() {
        return worded("/title", instrument.title());
    }

    public Text sectionTitle(String sectionId) {
        Section section = instrument.sections().stream()
                .filter(one -> one.id().equals(sectionId))
                .findFirst()
                .orElseThrow(() -> unknown(sectionId));
        return worded("/sections/" + sectionId, section.title());
    }

    public Text title(String itemId) {
        return worded("/items/" + itemId + "/title", item(itemId).title());
    }

    public ScreenText screenGuidance(String itemId) {
        return new ScreenText(
                worded("/items/" + itemId + "/guidance", item(itemId).guidance()));
    }

    /** The instrument's own name of a level, as printed. */
    public Text levelName(int rank) {
        return worded("/levels/" + rank + "/name", level(rank).name());
    }

    /** The short word for a level, as on a button. */
    public Text levelWord(int rank) {
        return worded("/levels/" + rank + "/word", level(rank).word());
    }

    public Text nonRatingName(String code) {
        NonRating nonRating = instrument.scale().nonRating(code).orElseThrow(() -> unknown(code));
        return worded("/non-ratings/" + code, nonRating.name());
    }

    private Text worded(String place, Text own) {
        Map<String, String> byLanguage = new HashMap<>(own.byLanguage());
        for (Overlay overlay : overlays) {
            String words = overlay.words().get(place);
            if (words != null) {
                byLanguage.put(overlay.language(), words);
            }
        }
        return new Text(byLanguage);
    }

    private Item item(String itemId) {
        return instrument.item(itemId).orElseThrow(() -> unknown(itemId));
    }

    private Level level(int rank) {
        return instrument.scale().level(rank).orElseThrow(() -> unknown(Integer.toString(rank)));
    }

    private IllegalArgumentException unknown(String id) {
        return new IllegalArgumentException(instrument.id() + " has no " + id);
    }
}
