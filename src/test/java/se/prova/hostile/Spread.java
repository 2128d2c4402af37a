package se.prova.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.prova.access.Role;
import se.prova.hostile.Crawl.Seed;
import se.prova.hostile.Html.Control;
import se.prova.hostile.Html.Form;
import se.prova.hostile.Town.Route;

/** Sends every payload into every free text that our own OpenAPI knows of, through the routes that people use. */
final class Spread {

    private static final int LINE = 79;
    private static final int TEXT = 1_900;
    private static final int ADDRESS = 1_200;
    private static final int SENT_MAX = 600;
    private static final int FAILED_MAX = 40;
    private static final int PUT_BACK_EVERY = 50;
    private static final int SHORTEST = 20;
    private static final Pattern ERROR = Pattern.compile("id=\"([^\"]+)-error\"");

    private final Town town;
    private final Crawl crawl;
    private final Filling filling = Filling.calm(new Random(3));
    private final Random random = new Random(4);
    private final Map<String, BitSet> reached = new TreeMap<>();
    private final Set<String> bare = new TreeSet<>();
    private final Map<String, BitSet> stored = new TreeMap<>();
    private final Set<String> strict = new TreeSet<>();
    private int requests;

    Spread(Town town, Crawl crawl) {
        this.town = town;
        this.crawl = crawl;
    }

    void everywhere() throws IOException {
        try (Wire wire = new Wire(town.site().port())) {
            for (Map.Entry<String, Map<String, Object>> one : Description.all().entrySet()) {
                Route route = route(one.getKey());
                Set<String> texts = new TreeSet<>();
                Description.form(one.getValue()).forEach((name, field) -> {
                    if (Description.freeText(field)) {
                        texts.add(name);
                    }
                });
                if (!texts.isEmpty()) {
                    form(wire, route, texts);
                }
                Description.parameters(one.getValue()).forEach((name, in) -> {
                    if (in.equals("query")) {
                        query(wire, route, name);
                    }
                });
            }
            events(wire);
        }
    }

    private Route route(String name) {
        return town.routes().stream()
                .filter(route -> route.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private BitSet of(Route route, String field) {
        return reached.computeIfAbsent(route + " " + field, _ -> new BitSet());
    }

    /** The forms that lead to a route; a script's route has the form that the script stands in for. */
    List<Seed> forms(Route route) {
        if (!route.path().startsWith("/api/assessments/")) {
            return crawl.seeds(route).stream()
                    .filter(one -> one.form().isPresent())
                    .toList();
        }
        Route plain = new Route("POST", "/bedomningar/{id}/intervju/{occasion}/{item}");
        return forms(plain).stream()
                .map(one -> new Seed(
                        route,
                        one.role(),
                        one.path()
                                .replaceAll(
                                        "/bedomningar/([^/]+)/intervju/[^/]+/", "/api/assessments/$1/interview-items/"),
                        one.page(),
                        one.form()))
                .toList();
    }

    /**
     * First what a form stores: a field that refuses a text is left right from then on, so that it does not keep the
     * others from being stored. Then the rest, which the page shows again.
     */
    private void form(Wire wire, Route route, Set<String> texts) throws IOException {
        texts.forEach(text -> of(route, text));
        List<Seed> seeds = new ArrayList<>(forms(route));
        Map<String, Integer> room = new HashMap<>();
        Map<String, BitSet> kept = new HashMap<>();
        int failed = 0;
        for (int sent = 0; sent < SENT_MAX && !seeds.isEmpty(); sent++) {
            int at = sent % seeds.size();
            boolean storing = failed < FAILED_MAX
                    && texts.stream()
                            .anyMatch(text -> !strict.contains(route + " " + text)
                                    && Payloads.plainLeft(kept.computeIfAbsent(text, _ -> new BitSet())));
            boolean done = texts.stream().allMatch(text -> of(route, text).cardinality() >= Payloads.count());
            if (done && !storing) {
                break;
            }
            Map<String, BitSet> tried = new HashMap<>();
            Ask ask = storing
                    ? storing(seeds.get(at), route, texts, room, kept, tried)
                    : hostile(seeds.get(at), route, texts);
            if (sent % PUT_BACK_EVERY == 0) {
                town.letIn();
            }
            Wire.Answer answer = wire.send(ask.bytes());
            requests++;
            judge(route, answer);
            tried.forEach((text, some) -> of(route, text).or(some));
            boolean taken = answer.status() == 303 || answer.status() == 200;
            failed = taken ? 0 : failed + 1;
            if (storing && taken && answer.status() < 400) {
                tried.forEach((text, some) -> {
                    kept.computeIfAbsent(text, _ -> new BitSet()).or(some);
                    stored.computeIfAbsent(route + " " + text, _ -> new BitSet())
                            .or(some);
                });
            } else if (storing && answer.status() == 400) {
                refused(route, texts, room, answer.text());
            } else if (List.of(409, 412, 428).contains(answer.status()) || storing) {
                again(wire, seeds.get(at)).ifPresent(fresh -> seeds.set(at, fresh));
            }
        }
    }

    private void refused(Route route, Set<String> texts, Map<String, Integer> room, String page) {
        ERROR.matcher(page)
                .results()
                .map(one -> Crawl.named(one.group(1)))
                .filter(texts::contains)
                .forEach(text -> {
                    int had = room.getOrDefault(text, TEXT);
                    room.put(text, had > LINE ? had / 2 : 0);
                    if (room.getOrDefault(text, 0) < SHORTEST) {
                        strict.add(route + " " + text);
                    }
                });
    }

    private Ask storing(
            Seed seed,
            Route route,
            Set<String> texts,
            Map<String, Integer> room,
            Map<String, BitSet> kept,
            Map<String, BitSet> tried) {
        Ask ask = Ask.of(seed, town, filling);
        ask.fields.removeIf(one -> one.getKey().equals("add"));
        for (Control control : seed.form().orElseThrow().controls()) {
            String name = Crawl.named(control.name());
            boolean text = control.isText() && texts.contains(name) && !strict.contains(route + " " + name);
            if (text && Payloads.plainLeft(kept.getOrDefault(name, new BitSet()))) {
                boolean lines = control.kind().equals("textarea");
                BitSet before = tried.getOrDefault(name, kept.getOrDefault(name, new BitSet()));
                BitSet after = (BitSet) before.clone();
                String value =
                        Payloads.packPlain(after, room.getOrDefault(name, lines ? TEXT : LINE), lines ? "\n" : " ");
                tried.put(name, after);
                put(ask, control, value);
            }
        }
        return ask;
    }

    private static void put(Ask ask, Control control, String value) {
        ask.fields.replaceAll(one -> one.getKey().equals(control.name()) ? Map.entry(control.name(), value) : one);
    }

    /** With everything that is left, whether or not it is refused. */
    Ask hostile(Seed seed, Route route, Set<String> texts) {
        Ask ask = Ask.of(seed, town, filling);
        for (Control control : seed.form().orElseThrow().controls()) {
            String name = Crawl.named(control.name());
            if (control.isText() && texts.contains(name)) {
                boolean lines = control.kind().equals("textarea");
                put(ask, control, Payloads.pack(of(route, name), lines ? TEXT : LINE, lines ? "\n" : " "));
            }
        }
        return ask;
    }

    /** The same form as its page shows it now, with the revision that stands. */
    private java.util.Optional<Seed> again(Wire wire, Seed seed) throws IOException {
        Ask page =
                Ask.plain(new Route("GET", seed.route().template()), seed.page(), town.of(seed.role(), seed.route()));
        String html = wire.send(page.bytes()).text();
        Form old = seed.form().orElseThrow();
        return Html.forms(html).stream()
                .filter(one -> one.action().equals(old.action())
                        && one.controls().size() == old.controls().size())
                .findFirst()
                .map(one -> new Seed(seed.route(), seed.role(), seed.path(), seed.page(), java.util.Optional.of(one)));
    }

    private void query(Wire wire, Route route, String name) {
        List<Seed> seeds = crawl.seeds(route);
        BitSet sent = of(route, "?" + name);
        for (int i = 0; i < 60 && !seeds.isEmpty() && sent.cardinality() < Payloads.count(); i++) {
            Seed seed = seeds.get(i % seeds.size());
            Ask ask = Ask.plain(route, seed.path(), town.of(seed.role(), route));
            ask.query.removeIf(one -> one.getKey().equals(name));
            ask.query.add(Map.entry(name, Payloads.pack(sent, ADDRESS, " ")));
            if (i == 0) {
                town.letIn();
            }
            try {
                judge(route, wire.send(ask.bytes()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            requests++;
        }
    }

    private void events(Wire wire) throws IOException {
        Sync sync = new Sync(town.site());
        Route route = route("POST /api/sync");
        Description published = Description.published();
        for (String type : Sync.DATA.keySet()) {
            Map<String, Object> fields = Description.properties(published.schema("data." + type));
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                Map<String, Object> schema = Description.map(field.getValue());
                if (!Description.freeText(schema)) {
                    continue;
                }
                BitSet sent = of(route, type + "." + field.getKey());
                int max = Math.min(TEXT, ((Number) schema.getOrDefault("maxLength", LINE)).intValue());
                while (sent.cardinality() < Payloads.count()) {
                    List<Map.Entry<String, String>> events = new ArrayList<>();
                    if (Sync.data(type).contains("@")) {
                        events.add(Map.entry("note", Sync.data("note")));
                    }
                    events.add(Map.entry(type, with(Sync.data(type), field.getKey(), Payloads.pack(sent, max, " "))));
                    Ask ask = Ask.json(
                            route, "/api/sync", sync.batch(random, events), town.of(Role.PROCESSLEDARE, route));
                    Wire.Answer answer = wire.send(ask.bytes());
                    requests++;
                    judge(route, answer);
                    if (answer.text().contains("\"rejected\":[]")) {
                        stored.computeIfAbsent(route + " " + type + "." + field.getKey(), _ -> new BitSet())
                                .or(sent);
                    }
                }
            }
        }
    }

    private static String with(String data, String name, String value) throws IOException {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        var node = (com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(data);
        return json.writeValueAsString(node.put(name, value));
    }

    private void judge(Route route, Wire.Answer answer) {
        if (answer.header("content-type").startsWith("text/html")) {
            Payloads.bare(answer.text()).forEach(one -> bare.add(route + " " + one));
        }
        if (answer.status() >= 500) {
            bare.add(route + " answers " + answer.status());
        }
    }

    /** How many payloads came to each field of each route. */
    Map<String, BitSet> reached() {
        return reached;
    }

    /** What stood on a page as it was typed. */
    Set<String> bare() {
        return bare;
    }

    /** The fields that take no such text: an address for mail, a telephone number, a name to sign in with. */
    Set<String> strict() {
        return strict;
    }

    /** Which payloads were stored, by route and field. */
    Map<String, BitSet> stored() {
        return stored;
    }

    int requests() {
        return requests;
    }
}
