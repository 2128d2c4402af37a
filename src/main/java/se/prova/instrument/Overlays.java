package se.prova.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.prova.definition.Problem;
import se.prova.definition.Rule;

/** The licensed wordings a site has laid over ours. They stay apart from the definitions and never enter one. */
public final class Overlays {

    private final List<Overlay> overlays;
    private final List<Problem> problems;

    Overlays(List<Overlay> overlays, List<Problem> problems) {
        this.overlays = overlays.stream()
                .sorted(Comparator.comparing(Overlay::validFrom).reversed().thenComparing(Overlay::file))
                .toList();
        this.problems = List.copyOf(problems);
    }

    public static Overlays none() {
        return new Overlays(List.of(), List.of());
    }

    /** How an instrument is worded on a day. An overlay that has run out is not used. */
    public Wording wording(Instrument instrument, LocalDate today) {
        Map<String, Overlay> byLanguage = new LinkedHashMap<>();
        overlays.stream()
                .filter(overlay -> overlay.instrument().equals(instrument.id()) && overlay.isValidOn(today))
                .forEach(overlay -> byLanguage.putIfAbsent(overlay.language(), overlay));
        return new Wording(instrument, List.copyOf(byLanguage.values()));
    }

    /** What a site should mend, to be told at start. None of it stops the start. */
    public List<Problem> warnings(LocalDate today) {
        List<Problem> warnings = new ArrayList<>(problems);
        for (Overlay overlay : overlays) {
            if (today.isAfter(overlay.validUntil())) {
                warnings.add(warning(overlay, Rule.OVERLAY_EXPIRED, overlay.validUntil()));
            } else if (today.isBefore(overlay.validFrom())) {
                warnings.add(warning(overlay, Rule.OVERLAY_NOT_YET, overlay.validFrom()));
            } else {
                laterRival(overlay, today)
                        .ifPresent(rival -> warnings.add(warning(overlay, Rule.OVERLAY_TWICE, rival.file())));
            }
        }
        return warnings.stream().sorted().distinct().toList();
    }

    private Optional<Overlay> laterRival(Overlay overlay, LocalDate today) {
        return overlays.subList(0, overlays.indexOf(overlay)).stream()
                .filter(rival -> rival.competesWith(overlay) && rival.isValidOn(today))
                .findFirst();
    }

    private static Problem warning(Overlay overlay, Rule rule, Object... words) {
        return new Problem(overlay.file(), 0, "", rule.text(words));
    }
}
