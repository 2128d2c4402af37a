package se.prova.hostile;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.prova.access.Role;
import se.prova.hostile.Html.Control;
import se.prova.hostile.Html.Form;
import se.prova.hostile.Town.Route;
import se.prova.hostile.Town.Somebody;

/** Walks every page of the town in every role, and keeps what it finds: addresses with real ids, and forms. */
final class Crawl {

    private static final int ALIKE_MAX = 7;
    private static final int SEEDS_MAX = 8;
    // Pages that turn a session around or end it, and files.
    private static final Pattern NOT_OPENED =
            Pattern.compile(".*(/egen|\\.pdf|\\.csv|/papper/[^/]+)|/assets/.*|/logga-ut");
    // Forms that take something away; the others make more to find.
    private static final Pattern NOT_SENT = Pattern.compile(
            ".*(/avsluta|/aterkalla|/ta-tillbaka|/skydd|/roller|/lage|/bort|/avbryt|/andra|/svar)|/logga-ut|/las.*");

    private static final Pattern LINK = Pattern.compile("/lank/[A-Za-z0-9_-]+");

    /** An address or a form that somebody in a role was offered. */
    record Seed(Route route, Role role, String path, String page, Optional<Form> form) {}

    private final Town town;
    private final Map<Route, Pattern> routes = new LinkedHashMap<>();
    private final Map<Route, List<Seed>> seeds = new LinkedHashMap<>();
    private final Map<Route, Map<String, String>> names = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> more = new TreeSet<>(List.of("/"));
    private final Set<String> pages = new LinkedHashSet<>();

    Crawl(Town town) {
        this.town = town;
        // What is spelt out wins over what is left open, as in the router.
        town.routes().stream()
                .sorted(Comparator.comparingInt((Route route) ->
                                route.path().replaceAll("\\{[^}]*}", "").length())
                        .reversed())
                .forEach(route -> routes.put(route, pattern(route)));
    }

    private static Pattern pattern(Route route) {
        StringBuilder regex = new StringBuilder();
        var parts = Pattern.compile("\\{\\w+(?::([^}]*))?}|[^{]+").matcher(route.template());
        while (parts.find()) {
            boolean open = parts.group().startsWith("{");
            String demanded = parts.group(1);
            regex.append(open ? demanded == null ? "[^/]+?" : demanded : Pattern.quote(parts.group()));
        }
        return Pattern.compile(regex.toString());
    }

    /** Walks, sends what was found once, and walks again over what that made. */
    static Crawl twice(Town town) {
        town.keep();
        Crawl first = new Crawl(town);
        first.walk(List.of(Role.PROCESSLEDARE, Role.UNIT_MANAGER, Role.ADMINISTRATOR));
        Filling filling = new Filling(new java.util.Random(1));
        Set<String> links = new TreeSet<>();
        for (List<Seed> found : first.seeds.values()) {
            for (Seed seed : found) {
                if (seed.form().isPresent() && !NOT_SENT.matcher(seed.path()).matches()) {
                    Wire.Answer answer =
                            Ask.of(seed, town, filling).send(town.site().port());
                    LINK.matcher(answer.text()).results().forEach(one -> links.add(one.group()));
                    links.addAll(answer.all("location"));
                }
            }
        }
        town.putBack();
        town.provoke();
        town.keep();
        Crawl second = new Crawl(town);
        second.more.addAll(links);
        second.walk(List.of(Role.values()));
        // What is no longer offered, since it was done, is still worth asking for.
        first.seeds.forEach((route, found) -> {
            if (second.seeds(route).stream().noneMatch(one -> one.form().isPresent())) {
                second.seeds.put(route, found);
            }
        });
        first.names.forEach((route, found) ->
                second.names.computeIfAbsent(route, _ -> new TreeMap<>()).putAll(found));
        town.keep();
        return second;
    }

    static Crawl once(Town town) {
        Crawl crawl = new Crawl(town);
        crawl.walk(List.of(Role.values()));
        return crawl;
    }

    private void walk(List<Role> roles) {
        for (Role role : roles) {
            walk(role, town.of(role, Town.Browser.OFFICE), first());
        }
        walk(Role.PROCESSLEDARE, town.owner(), List.of("/min", "/min/sida"));
        town.putBack();
    }

    /** Where somebody who works here begins. */
    private List<String> first() {
        List<String> next =
                new ArrayList<>(List.of("/", "/konto", "/las", "/las/kod", "/bekrafta", "/start", "/health"));
        next.addAll(List.of(
                "/bedomningar?visa=alla", "/behorigheter", "/behorigheter/overlamning", "/konton", "/logga-in"));
        next.addAll(List.of("/konto/tvasteg", "/logga-in/kod", "/konton/nytt"));
        for (String assessment : town.site().sql("SELECT id FROM assessment")) {
            next.add("/behorigheter/bedomning/" + assessment);
            next.add("/bedomningar/" + assessment + "/skydd");
        }
        next.addAll(more);
        next.addAll(town.site().sql("SELECT '/bedomningar/' || assessment_id || '/pass/' || id FROM session"));
        return next;
    }

    private void walk(Role role, Somebody who, List<String> first) {
        Deque<String> next = new ArrayDeque<>(first);
        Set<String> walked = new HashSet<>();
        Map<String, Integer> alike = new java.util.HashMap<>();
        while (!next.isEmpty()) {
            String path = next.remove();
            String kind = route("GET", path).map(Route::path).orElse("");
            if (!walked.add(path) || alike.merge(kind, 1, Integer::sum) > ALIKE_MAX) {
                continue;
            }
            route("GET", path).ifPresent(route -> add(new Seed(route, role, path, path, Optional.empty())));
            if (path.matches("/bedomningar/[^/]+/pass/[0-9a-f-]{36}")) {
                next.add(path + "/egen");
                next.add(path + "/avsluta");
            }
            if (NOT_OPENED.matcher(path.replaceAll("\\?.*", "")).matches()) {
                continue;
            }
            HttpResponse<String> answer = who.client().get(path.replaceAll("#.*", ""));
            String html = answer.body();
            if (answer.statusCode() == 200) {
                pages.add(path);
            }
            answer.headers().firstValue("Location").ifPresent(next::add);
            next.addAll(Html.links(html));
            Html.forms(html).forEach(form -> found(role, path, form));
        }
    }

    private void found(Role role, String page, Form form) {
        String action = form.action().isEmpty() ? page : form.action();
        route(form.method(), action).ifPresent(route -> {
            Map<String, String> known = names.computeIfAbsent(route, _ -> new TreeMap<>());
            form.controls()
                    .forEach(control ->
                            known.merge(named(control.name()), control.kind(), (a, b) -> a.equals("hidden") ? b : a));
            add(new Seed(route, role, action, page, Optional.of(form)));
        });
    }

    /** The name of a field without the row or item it is for. */
    static String named(String name) {
        return name.replaceAll("-\\d+$", "-{row}")
                .replaceAll("^(rating|motive|comment|course|year|ord|svar)-.+$", "$1-{id}");
    }

    private void add(Seed seed) {
        String fields = seed.form().stream()
                .flatMap(form -> form.controls().stream())
                .map(Control::name)
                .sorted()
                .collect(Collectors.joining(","));
        List<Seed> known = seeds.computeIfAbsent(seed.route(), _ -> new ArrayList<>());
        long alike = known.stream().filter(one -> one.role() == seed.role()).count();
        if (alike < SEEDS_MAX && seen.add(seed.route() + " " + seed.role() + " " + seed.path() + " " + fields)) {
            known.add(seed);
        }
    }

    Optional<Route> route(String method, String path) {
        String bare = path.replaceAll("[?#].*", "");
        return routes.entrySet().stream()
                .filter(one -> one.getKey().method().equals(method)
                        && one.getValue().matcher(bare).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<Seed> seeds(Route route) {
        return seeds.getOrDefault(route, List.of());
    }

    /** The fields of the forms that lead to a route, each with what kind of control it is. */
    Map<String, String> fields(Route route) {
        return names.getOrDefault(route, Map.of());
    }

    /** Every page that opened for somebody. */
    Set<String> pages() {
        return pages;
    }

    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (String page : pages) {
            for (String part : page.split("[/?=]", -1)) {
                if (part.length() == 36) {
                    ids.add(part);
                }
            }
        }
        return ids;
    }
}
