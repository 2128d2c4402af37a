package se.prova.station;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.prova.definition.Problem;
import se.prova.definition.WrongDefinitions;
import se.prova.definition.YamlFile;
import se.prova.definition.YamlFolder;
import se.prova.definition.YamlRelease;
import se.prova.definition.YamlSchema;
import se.prova.instrument.Definitions;
import se.prova.instrument.Item;
import se.prova.instrument.Rating;
import se.prova.instrument.Text;
import se.prova.instrument.YamlDefinitions;

/**
 * Reads stations from YAML, and with them the instruments they rest on, so that one message can tell everything that is
 * wrong. Public, since commands and tests load them without the service.
 */
public final class YamlStations {

    private YamlStations() {}

    /** What is loaded together. */
    public record Loaded(Definitions definitions, Stations stations) {}

    /**
     * The shipped definitions and, if there is one, a municipality's own folder.
     *
     * @throws WrongDefinitions if anything is wrong in any file
     */
    public static Loaded load(Optional<Path> own) {
        List<Problem> problems = new ArrayList<>();
        Loaded loaded = read(folders(own, problems), problems);
        if (!problems.isEmpty()) {
            throw new WrongDefinitions(problems);
        }
        return loaded;
    }

    /** What is wrong in a municipality's own folder, read on top of the shipped definitions. */
    public static List<Problem> check(Path own) {
        List<Problem> problems = new ArrayList<>();
        read(folders(Optional.of(own), problems), problems);
        return problems.stream().sorted().distinct().toList();
    }

    /**
     * The station that canonical JSON holds, as stored at its first use.
     *
     * @param definitions must know the station's demand instrument
     * @throws IllegalArgumentException if it is no JSON, or no station
     */
    public static Station fromCanonical(String json, Definitions definitions) {
        return station(YamlRelease.tree(json), definitions);
    }

    private static List<YamlFolder> folders(Optional<Path> own, List<Problem> problems) {
        List<YamlFolder> folders = new ArrayList<>();
        folders.add(YamlFolder.shipped(YamlStations.class.getClassLoader()));
        own.flatMap(path -> YamlFolder.of(path, problems)).ifPresent(folders::add);
        return folders;
    }

    static Loaded read(List<YamlFolder> folders, List<Problem> problems) {
        Definitions definitions = YamlDefinitions.read(folders, problems);
        Map<String, byte[]> pictures = SvgPictures.read(folders, problems);
        YamlSchema schema = YamlSchema.shipped("station.schema.json");
        List<YamlFile> right = new ArrayList<>();
        for (YamlFolder folder : folders) {
            for (YamlFile file : folder.definitions(YamlFolder.STATIONS, problems)) {
                problems.addAll(schema.check(file));
                problems.addAll(YamlRelease.nameProblems(file));
                problems.addAll(new YamlStationRules(file, definitions, pictures.keySet(), problems).check());
                if (problems.stream().noneMatch(problem -> problem.file().equals(file.name()))) {
                    right.add(file);
                }
            }
        }
        Function<JsonNode, Station> station = tree -> station(tree, definitions);
        return new Loaded(definitions, new Stations(YamlRelease.catalogue(right, station, problems), pictures));
    }

    private static Station station(JsonNode tree, Definitions definitions) {
        return new Station(
                tree.path("id").asText(),
                tree.path("revision").asText(),
                text(tree, "place"),
                text(tree, "title"),
                Station.Ordinary.valueOf(tree.path("ordinary").asText().toUpperCase(Locale.ROOT)),
                list(tree.path("instruction"), YamlStations::step),
                texts(tree, "materials"),
                text(tree, "setup"),
                texts(tree, "variations"),
                texts(tree, "done"),
                texts(tree, "safety"),
                lookFor(tree.path("look-for")),
                texts(tree, "interests"),
                tree.path("planned-minutes").asInt(),
                tree.path("picture").asText(),
                firstDemand(tree.path("first-demand"), definitions));
    }

    private static Station.Step step(JsonNode node) {
        return new Station.Step(text(node, "text"), node.path("picture").asText(null));
    }

    private static Map<String, Text> lookFor(JsonNode node) {
        Map<String, Text> lookFor = new HashMap<>();
        node.properties().forEach(entry -> lookFor.put(entry.getKey(), YamlDefinitions.text(entry.getValue())));
        return lookFor;
    }

    // In the instrument's order, whatever the order of the file.
    private static Station.FirstDemand firstDemand(JsonNode node, Definitions definitions) {
        String id = node.path("instrument").asText();
        String revision = node.path("revision").asText();
        Map<String, JsonNode> byItem = StreamSupport.stream(node.path("demands").spliterator(), false)
                .collect(Collectors.toMap(demand -> demand.path("item").asText(), Function.identity()));
        List<String> order = definitions.instrument(id, revision).stream()
                .flatMap(instrument -> instrument.items().stream().map(Item::id))
                .filter(byItem::containsKey)
                .toList();
        Map<String, Text> motives = byItem.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue(), "motive")));
        List<Demand> demands = order.stream()
                .map(item -> demand(item, byItem.getOrDefault(item, node)))
                .toList();
        return new Station.FirstDemand(id, revision, demands, motives);
    }

    private static Demand demand(String item, JsonNode node) {
        Rating rating = Rating.of(node.path("rating").asText());
        return new Demand(item, rating, text(node, "motive").sv());
    }

    private static Text text(JsonNode node, String key) {
        return YamlDefinitions.text(node.path(key));
    }

    private static List<Text> texts(JsonNode node, String key) {
        return list(node.path(key), YamlDefinitions::text);
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> each) {
        return StreamSupport.stream(node.spliterator(), false).map(each).toList();
    }
}
