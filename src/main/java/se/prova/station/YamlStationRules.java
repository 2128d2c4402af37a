package se.prova.station;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.YamlFile;
import se.prova.instrument.Axis;
import se.prova.instrument.Definitions;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Rating;

// What a schema cannot say of a station. Read leniently, so that a file that breaks the schema is checked too.
final class YamlStationRules {

    private static final String PROFILE = "/first-demand";

    private final YamlFile file;
    private final Definitions definitions;
    private final Set<String> pictures;
    private final List<Problem> earlier;
    private final List<Problem> problems = new ArrayList<>();

    YamlStationRules(YamlFile file, Definitions definitions, Set<String> pictures, List<Problem> earlier) {
        this.file = file;
        this.definitions = definitions;
        this.pictures = pictures;
        this.earlier = List.copyOf(earlier);
    }

    List<Problem> check() {
        pictures();
        demandInstrument().ifPresent(this::skills);
        return problems;
    }

    private void pictures() {
        picture("/picture");
        for (int i = 0; i < file.tree().path("instruction").size(); i++) {
            picture("/instruction/" + i + "/picture");
        }
    }

    private void picture(String pointer) {
        String name = file.tree().at(pointer).asText();
        if (Stations.PICTURE_NAME.matcher(name).matches() && !pictures.contains(name)) {
            problem(pointer, Rule.PICTURE_MISSING, name);
        }
    }

    private Optional<Instrument> demandInstrument() {
        JsonNode profile = file.tree().at(PROFILE);
        String id = profile.path("instrument").asText();
        String revision = profile.path("revision").asText();
        Optional<Instrument> found = definitions.instrument(id, revision);
        String key = id + "-" + revision;
        if (found.isEmpty() && !id.isEmpty() && !revision.isEmpty() && !isWrongItself(key)) {
            problem(PROFILE + "/instrument", Rule.UNKNOWN_INSTRUMENT, key);
        }
        if (found.isPresent() && found.get().scale().axis() != Axis.FREQUENCY) {
            problem(PROFILE + "/instrument", Rule.NOT_A_DEMAND_INSTRUMENT, id);
            return Optional.empty();
        }
        return found;
    }

    // An instrument whose own file is wrong has been told of there.
    private boolean isWrongItself(String key) {
        return earlier.stream().anyMatch(problem -> problem.file().endsWith("/" + key + ".yaml"));
    }

    private void skills(Instrument instrument) {
        for (String item : (Iterable<String>) () -> file.tree().path("look-for").fieldNames()) {
            known("/look-for/" + item, item, instrument);
        }
        Set<String> demanded = new HashSet<>();
        for (int i = 0; i < file.tree().at(PROFILE + "/demands").size(); i++) {
            demand(PROFILE + "/demands/" + i, instrument, demanded);
        }
        for (Item item : instrument.items()) {
            if (!demanded.contains(item.id())) {
                problem(PROFILE + "/demands", Rule.MISSING_DEMAND, item.id());
            }
        }
    }

    private void demand(String pointer, Instrument instrument, Set<String> demanded) {
        String item = file.tree().at(pointer + "/item").asText();
        if (item.isEmpty() || !known(pointer + "/item", item, instrument)) {
            return;
        }
        if (!demanded.add(item)) {
            problem(pointer + "/item", Rule.DUPLICATE_DEMAND, item);
        }
        String written = file.tree().at(pointer + "/rating").asText();
        if (written.isEmpty()) {
            return;
        }
        Rating rating = Rating.of(written);
        if (!instrument.scale().admits(rating)) {
            problem(pointer + "/rating", Rule.OUTSIDE_SCALE, written, instrument.id());
        } else if (isDemanded(rating, instrument)
                && !file.tree().path("look-for").has(item)) {
            problem(pointer + "/item", Rule.LOOK_FOR_MISSING, item);
        }
    }

    // The lowest level of a frequency scale says that the task never asks for the skill.
    private static boolean isDemanded(Rating rating, Instrument instrument) {
        int never = instrument.scale().levels().getFirst().rank();
        return rating instanceof Rating.Rated(int rank) && rank > never;
    }

    private boolean known(String pointer, String item, Instrument instrument) {
        boolean known = instrument.item(item).isPresent();
        if (!known) {
            problem(pointer, Rule.UNKNOWN_SKILL, item, instrument.id());
        }
        return known;
    }

    private void problem(String pointer, Rule rule, Object... words) {
        problems.add(file.problem(pointer, rule, words));
    }
}
