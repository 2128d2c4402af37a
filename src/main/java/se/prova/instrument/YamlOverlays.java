package se.prova.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.prova.definition.Canonical;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.YamlFile;
import se.prova.definition.YamlFolder;

/** Reads a site's overlays from YAML. Nothing in them stops the start: what is wrong is left out and told. */
public final class YamlOverlays {

    static final int TEXT_CHARS_MAX = 5_000;

    private static final List<String> HEAD = List.of(
            "instrument", "language", "edition", "right-holder", "licence-reference", "valid-from", "valid-until");

    private final YamlFile file;
    private final Definitions definitions;
    private final List<Problem> problems;

    private YamlOverlays(YamlFile file, Definitions definitions, List<Problem> problems) {
        this.file = file;
        this.definitions = definitions;
        this.problems = problems;
    }

    /** Reads every overlay in a folder; a folder that is missing is told as a problem of the overlays. */
    public static Overlays read(Path path, Definitions definitions) {
        List<Problem> problems = new ArrayList<>();
        List<Overlay> overlays = new ArrayList<>();
        Optional<YamlFolder> folder = YamlFolder.of(path, new ArrayList<>());
        if (folder.isEmpty()) {
            problems.add(new Problem(path.toString(), 0, "", Rule.OVERLAY_FOLDER_MISSING.text()));
        } else {
            for (YamlFile file : folder.get().definitions("", problems)) {
                new YamlOverlays(file, definitions, problems).overlay().ifPresent(overlays::add);
            }
        }
        return new Overlays(overlays, problems);
    }

    private Optional<Overlay> overlay() {
        List<String> missing =
                HEAD.stream().filter(key -> !file.tree().path(key).isTextual()).toList();
        missing.forEach(key -> problem("/" + key, Rule.MISSING_KEY, key));
        Optional<LocalDate> from = date("valid-from");
        Optional<LocalDate> until = date("valid-until");
        if (!missing.isEmpty() || from.isEmpty() || until.isEmpty()) {
            problem("", Rule.OVERLAY_UNUSED);
            return Optional.empty();
        }
        String instrument = head("instrument");
        List<Instrument> revisions = definitions.all().stream()
                .filter(one -> one.id().equals(instrument))
                .toList();
        if (revisions.isEmpty()) {
            problem("/instrument", Rule.OVERLAY_UNKNOWN_INSTRUMENT, instrument);
            return Optional.empty();
        }
        Map<String, String> words = words(revisions);
        gaps(revisions.getLast(), words);
        return Optional.of(
                new Overlay(file.name(), instrument, head("language"), edition(words), from.get(), until.get(), words));
    }

    // Two files can carry the same edition by mistake; the hash tells which words were on the screen.
    private String edition(Map<String, String> words) {
        String hash = Canonical.sha256(Canonical.json(words));
        return head("edition") + " [" + hash.substring(0, 12) + "]";
    }

    private Map<String, String> words(List<Instrument> revisions) {
        Set<String> places = new TreeSet<>();
        revisions.forEach(revision -> places.addAll(places(revision)));
        Map<String, String> words = new HashMap<>();
        file.tree().properties().stream()
                .filter(entry -> !HEAD.contains(entry.getKey()))
                .forEach(entry -> collect("/" + entry.getKey(), entry.getValue(), places, words));
        return words;
    }

    private void collect(String place, JsonNode node, Set<String> places, Map<String, String> words) {
        boolean isOnTheWay = places.stream().anyMatch(known -> known.startsWith(place + "/"));
        if (node.isObject() && isOnTheWay) {
            node.properties().forEach(entry -> collect(place + "/" + entry.getKey(), entry.getValue(), places, words));
        } else if (!places.contains(place)) {
            problem(place, Rule.OVERLAY_UNKNOWN_ENTRY, place, head("instrument"));
        } else if (!node.isTextual() || node.asText().isBlank()) {
            problem(place, Rule.OVERLAY_NOT_TEXT, file.plain().getOrDefault(place, node.asText()));
        } else if (node.asText().length() > TEXT_CHARS_MAX) {
            problem(place, Rule.TOO_LONG, TEXT_CHARS_MAX);
        } else {
            words.put(place, node.asText());
        }
    }

    private void gaps(Instrument latest, Map<String, String> words) {
        List<String> missing = places(latest).stream()
                .filter(place -> place.startsWith("/items/") && !words.containsKey(place))
                .map(place -> place.substring("/items/".length()))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            problem("", Rule.OVERLAY_GAPS, String.join(", ", missing));
        }
    }

    // What an overlay may word, as Wording looks it up.
    private static Set<String> places(Instrument instrument) {
        Set<String> places = new TreeSet<>(Set.of("/title"));
        instrument.sections().forEach(section -> places.add("/sections/" + section.id()));
        instrument.items().forEach(item -> {
            places.add("/items/" + item.id() + "/title");
            places.add("/items/" + item.id() + "/guidance");
        });
        instrument.scale().levels().forEach(level -> {
            places.add("/levels/" + level.rank() + "/name");
            places.add("/levels/" + level.rank() + "/word");
        });
        instrument.scale().nonRatings().forEach(one -> places.add("/non-ratings/" + one.code()));
        return places;
    }

    private Optional<LocalDate> date(String key) {
        String written = head(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            problem("/" + key, Rule.OVERLAY_NOT_DATE, written);
            return Optional.empty();
        }
    }

    private String head(String key) {
        return file.tree().path(key).asText();
    }

    private void problem(String pointer, Rule rule, Object... words) {
        problems.add(file.problem(pointer, rule, words));
    }
}
