package se.prova.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.WrongDefinitions;
import se.prova.definition.YamlFile;
import se.prova.definition.YamlSchema;

/**
 * Reads the rules: those that ship, and a site's own in {@code guard} of its folder of templates. A file there takes the
 * place of the one of the same name; the others are added.
 */
public final class YamlGuard {

    private static final String SHIPPED = "/templates/guard/";
    private static final String SHARED = "shared.yaml";
    private static final String FOLDER = "guard";
    private static final YamlSchema RULE = YamlSchema.of(SHIPPED + "rule.schema.json");
    private static final YamlSchema LISTS = YamlSchema.of(SHIPPED + "shared.schema.json");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, YamlFile> files = new LinkedHashMap<>();

    private YamlGuard() {}

    /**
     * The rules.
     *
     * @param own a site's folder of templates
     * @throws WrongDefinitions naming file and line of every mistake
     */
    public static Guard of(Optional<Path> own) {
        return new YamlGuard().read(own.map(path -> path.resolve(FOLDER)).filter(Files::isDirectory));
    }

    private Guard read(Optional<Path> own) {
        YamlFile shipped = shipped(SHARED);
        shared(shipped);
        List<String> names = new ArrayList<>();
        shipped.tree().path("order").forEach(one -> names.add(one.asText()));
        names.forEach(name -> files.put(name + ".yaml", shipped(name + ".yaml")));
        Map<String, YamlFile> before = Map.copyOf(files);
        own.ifPresent(this::own);
        stop();
        Map<String, GuardRule> rules = new LinkedHashMap<>();
        files.forEach((name, file) -> rule(file).ifPresent(rule -> {
            rules.put(rule.id(), rule);
            YamlFile overridden = before.get(name);
            if (overridden != null && !overridden.equals(file)) {
                kept(file, rule, overridden);
            }
        }));
        stop();
        Guard guard = new Guard(List.copyOf(rules.values()), numbers);
        files.forEach((name, file) -> examples(guard, file));
        stop();
        return guard;
    }

    private void stop() {
        if (!problems.isEmpty()) {
            throw new WrongDefinitions(problems);
        }
    }

    private YamlFile shipped(String name) {
        try (InputStream in = YamlGuard.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException("The program is broken: it lacks " + SHIPPED + name);
            }
            return YamlFile.read(FOLDER + "/" + name, in.readAllBytes(), problems)
                    .orElseThrow(() -> new WrongDefinitions(problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void own(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path path : entries.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                Optional<YamlFile> file = YamlFile.read(path.toString(), Files.readAllBytes(path), problems);
                String name = path.getFileName().toString();
                if (name.equals(SHARED)) {
                    file.ifPresent(this::shared);
                } else {
                    file.ifPresent(one -> files.put(name, one));
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(folder.toString(), 0, "", Rule.FOLDER_MISSING.text()));
        }
    }

    /** Lists of words and number words; a site's own list takes the place of the one of the same name. */
    private void shared(YamlFile file) {
        problems.addAll(LISTS.check(file));
        file.tree().path("lists").properties().forEach(one -> lists.put(one.getKey(), texts(one.getValue())));
        file.tree()
                .path("numbers")
                .properties()
                .forEach(one ->
                        numbers.put(one.getKey(), Double.valueOf(one.getValue().asText())));
    }

    private Optional<GuardRule> rule(YamlFile file) {
        List<Problem> wrong = new ArrayList<>(RULE.check(file));
        JsonNode tree = file.tree();
        String id = tree.path("id").asText();
        if (!file.name().endsWith("/" + id + ".yaml")) {
            wrong.add(file.problem("/id", Rule.GUARD_NAME, id + ".yaml"));
        }
        Map<String, List<String>> known = new HashMap<>(lists);
        tree.path("lists").properties().forEach(one -> known.put(one.getKey(), texts(one.getValue())));
        List<GuardRule.Claim> find = new ArrayList<>();
        for (int i = 0; i < tree.path("find").size(); i++) {
            JsonNode one = tree.path("find").get(i);
            String about = one.path("about").asText();
            String place = "/find/" + i + (one.isObject() ? "/phrase" : "");
            String written = one.isObject() ? one.path("phrase").asText() : one.asText();
            phrase(file, place, written, known, wrong)
                    .ifPresent(phrase -> find.add(new GuardRule.Claim(phrase, about)));
        }
        List<Phrase> with = phrases(file, "with", known, wrong);
        List<Phrase> except = phrases(file, "except", known, wrong);
        List<Phrase> unless = phrases(file, "unless", known, wrong);
        problems.addAll(wrong);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        Set<Passage.Kind> reads = EnumSet.noneOf(Passage.Kind.class);
        tree.path("reads").forEach(one -> reads.add(constant(Passage.Kind.class, one.asText())));
        return Optional.of(new GuardRule(
                id,
                constant(GuardRule.Kind.class, tree.path("kind").asText()),
                constant(GuardRule.Measure.class, tree.path("measure").asText("words")),
                reads,
                byLanguage(tree.path("title")),
                byLanguage(tree.path("says")),
                byLanguage(tree.path("instead")),
                find,
                with,
                except,
                unless,
                constant(GuardRule.Reach.class, tree.path("reach").asText("sentence")),
                texts(tree.path("good")),
                texts(tree.path("bad"))));
    }

    private static List<Phrase> phrases(
            YamlFile file, String key, Map<String, List<String>> known, List<Problem> wrong) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < file.tree().path(key).size(); i++) {
            phrase(file, "/" + key + "/" + i, file.tree().path(key).get(i).asText(), known, wrong)
                    .ifPresent(phrases::add);
        }
        return phrases;
    }

    private static Optional<Phrase> phrase(
            YamlFile file, String place, String written, Map<String, List<String>> known, List<Problem> wrong) {
        try {
            return Optional.of(Phrase.of(written, known));
        } catch (Phrase.Wrong e) {
            wrong.add(file.problem(place, Rule.GUARD_PHRASE, e.word()));
            return Optional.empty();
        }
    }

    /** What the law forbids stays forbidden: a site's own file may find more than the one it replaces, never less. */
    private void kept(YamlFile file, GuardRule rule, YamlFile overridden) {
        if (overridden.tree().path("kind").asText().equals("blocking")) {
            if (!rule.blocks()) {
                problems.add(file.problem("/kind", Rule.GUARD_WEAKER, rule.id()));
            }
            Guard alone = new Guard(List.of(rule), numbers);
            texts(overridden.tree().path("bad")).stream()
                    .filter(bad -> found(alone, rule, bad).isEmpty())
                    .forEach(bad -> problems.add(file.problem("/find", Rule.GUARD_MISSES, bad)));
        }
    }

    /** The sentences of each rule are its tests, wherever it was edited. */
    private void examples(Guard guard, YamlFile file) {
        GuardRule rule = guard.rule(file.tree().path("id").asText()).orElseThrow();
        for (int i = 0; i < rule.bad().size(); i++) {
            if (found(guard, rule, rule.bad().get(i)).isEmpty()) {
                problems.add(
                        file.problem("/bad/" + i, Rule.GUARD_MISSES, rule.bad().get(i)));
            }
        }
        for (int i = 0; i < rule.good().size(); i++) {
            List<Hit> hits = found(guard, rule, rule.good().get(i));
            if (!hits.isEmpty()) {
                problems.add(
                        file.problem("/good/" + i, Rule.GUARD_FINDS, rule.good().get(i)));
            }
        }
    }

    private static List<Hit> found(Guard guard, GuardRule rule, String text) {
        Passage.Kind kind = rule.reads().stream().sorted().findFirst().orElse(Passage.Kind.ASSESSED);
        return guard.read(List.of(new Passage("", kind, text)), SAMPLE).stream()
                .filter(hit -> hit.rule().id().equals(rule.id()))
                .toList();
    }

    /** The imagined trial that example sentences are held against; {@code templates/guard/README.md} tells it. */
    static final Facts SAMPLE = new Facts(
            LocalDate.of(2026, 11, 20),
            Optional.of(new Facts.Presence(31 * 60, 40 * 60, 12, 15, 180, 9 * 60)),
            Set.of("temporal-organisation", "knowledge", "physical-energy", "mental-energy", "information-exchange"),
            List.of());

    private static Map<String, String> byLanguage(JsonNode texts) {
        Map<String, String> all = new HashMap<>();
        texts.properties().forEach(one -> all.put(one.getKey(), one.getValue().asText()));
        return all;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
