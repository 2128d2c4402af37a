package se.prova.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.prova.access.Role;
import se.prova.hostile.Crawl.Seed;
import se.prova.hostile.Town.Route;
import se.prova.hostile.Town.Somebody;

/**
 * Thousands of requests to every route, most of them right but for one thing, in every role and in none.
 *
 * <p>The same ones each time; {@code -Dprova.fuzz.seed} takes others and {@code -Dprova.fuzz.requests} more.
 */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("prova.fuzz.requests", 10_000);
    private static final long SEED = Long.getLong("prova.fuzz.seed", 20_261_121);
    private static final int PUT_BACK_EVERY = 50;
    private static final int WRONGS_TOLD = 40;
    // Nobody in the town is where these let anybody in: it has accounts already, and asks for no code.
    private static final Pattern NEVER_REACHED = Pattern.compile("(GET|POST) (/start|/logga-in/kod|/konto/tvasteg)");
    // What makes a document or tries a password takes its time, and is asked for more seldom.
    private static final Pattern SLOW = Pattern.compile(
            "GET .*(\\.pdf|\\.csv)|POST (/bekrafta|/lank/.*|/las|/las/kod|/api/las/upp|.*/(hamta|signera|ratta))");
    private static final int SLOW_EVERY = 4;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String ABSENT = "018f3f5e-0000-7000-8000-000000000000";

    private final Random random = new Random(SEED);
    private final Map<String, int[]> table = new TreeMap<>();
    private final Map<String, String> wrong = new TreeMap<>();

    @Test
    void whatever_is_sent_nothing_breaks_and_nothing_leaks() throws IOException {
        System.out.println("Fuzz: " + REQUESTS + " requests, -Dprova.fuzz.seed=" + SEED);
        long began = System.nanoTime();
        try (Town town = new Town()) {
            System.out.println("Fuzz: town after " + (System.nanoTime() - began) / 1_000_000 + " ms");
            Crawl crawl = Crawl.twice(town);
            Values values = new Values(random, List.copyOf(crawl.ids()));
            Mutator mutator = new Mutator(random, values);
            Filling filling = new Filling(random);
            Sync sync = new Sync(town.site());
            List<Route> routes = town.routes();
            System.out.println("Fuzz: crawled after " + (System.nanoTime() - began) / 1_000_000 + " ms");
            try (Wire wire = new Wire(town.site().port())) {
                for (int sent = 0, round = 0; sent < REQUESTS; round++) {
                    for (Route route : routes) {
                        if (round % SLOW_EVERY == 0
                                || !SLOW.matcher(route.toString()).matches()) {
                            if (sent % PUT_BACK_EVERY == 0) {
                                town.putBack();
                            }
                            one(wire, ask(route, town, crawl, filling, sync), mutator, town);
                            sent++;
                        }
                    }
                }
            }
        }
        print();
        System.out.println("Fuzz: " + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(wrong.values()).isEmpty();
        table.forEach((route, counts) -> {
            assertThat(counts[0]).as("requests to " + route).isGreaterThan(REQUESTS / table.size() / (SLOW_EVERY + 1));
            assertThat(counts[6] > 0 || NEVER_REACHED.matcher(route).matches())
                    .as("some request got past the guards of " + route)
                    .isTrue();
        });
    }

    private Ask ask(Route route, Town town, Crawl crawl, Filling filling, Sync sync) {
        List<Seed> seeds = crawl.seeds(route);
        Somebody own = town.of(Role.PROCESSLEDARE, route);
        Ask ask;
        if (route.path().equals("/api/sync")) {
            ask = Ask.json(route, route.path(), sync.batch(random), own);
        } else if (route.path().equals("/api/las/upp")) {
            ask = Ask.json(route, route.path(), "{\"pin\":\"2580\",\"password\":null}", own);
        } else if (route.path().startsWith("/api/las")) {
            ask = Ask.json(route, route.path(), "{}", own);
        } else if (route.path().startsWith("/api/assessments/")) {
            ask = autosave(route, town, crawl, filling);
        } else if (route.path().endsWith("/utlatande/signera")) {
            ask = signing(route, town, crawl, filling);
        } else if (seeds.isEmpty()) {
            String path = route.path().replace("/bedomningar/{id}", known(crawl));
            ask = Ask.plain(route, path.replaceAll("\\{[^}]*}", ABSENT), own);
        } else {
            ask = Ask.of(seeds.get(random.nextInt(seeds.size())), town, filling);
        }
        int other = random.nextInt(20);
        if (other < Role.values().length) {
            ask.as(town.of(List.of(Role.values()).get(other), route));
        } else if (other == 19) {
            ask.as(Somebody.NOBODY);
        }
        return ask;
    }

    // What the interview's script sends is what its form would have.
    private Ask autosave(Route route, Town town, Crawl crawl, Filling filling) {
        Route plain = new Route("POST", "/bedomningar/{id}/intervju/{occasion}/{item}");
        List<Seed> seeds = crawl.seeds(plain);
        Seed seed = seeds.get(random.nextInt(seeds.size()));
        String path =
                seed.path().replaceAll("/bedomningar/([^/]+)/intervju/[^/]+/", "/api/assessments/$1/interview-items/");
        return Ask.of(new Seed(route, seed.role(), path, seed.page(), seed.form()), town, filling);
    }

    // What no page leads to is asked for where something would be there to see.
    private String known(Crawl crawl) {
        List<Seed> seeds = crawl.seeds(new Route("GET", "/bedomningar/{id}"));
        return seeds.get(random.nextInt(seeds.size())).path().replaceAll("[?#].*", "");
    }

    // A draft that the language guard has stopped shows no form to sign it with; whoever sends one all the same is
    // told.
    private Ask signing(Route route, Town town, Crawl crawl, Filling filling) {
        List<Seed> seeds = crawl.seeds(new Route("POST", "/bedomningar/{id}/utlatande/kommentar"));
        Seed seed = seeds.get(random.nextInt(seeds.size()));
        String path = seed.path().replace("/kommentar", "/signera");
        return Ask.of(new Seed(route, seed.role(), path, seed.page(), seed.form()), town, filling);
    }

    private void one(Wire wire, Ask ask, Mutator mutator, Town town) throws IOException {
        Wire.Answer answer;
        long began = System.nanoTime();
        boolean broken = random.nextInt(25) == 0;
        try {
            if (broken) {
                byte[] bytes = mutator.broken(ask);
                try (Wire own = new Wire(town.site().port())) {
                    answer = own.last(bytes);
                }
            } else {
                // Now and then nothing is wrong, so that there is always more to be wrong about.
                int times = random.nextInt(10) == 0 ? 0 : random.nextInt(5) == 0 ? 3 : 1;
                for (int i = 0; i < times; i++) {
                    mutator.spoil(ask);
                }
                answer = wire.send(ask.bytes());
            }
        } catch (java.net.SocketTimeoutException e) {
            fail(ask, "no answer in time");
            return;
        }
        count(ask, answer, System.nanoTime() - began);
        Judge.wrong(ask.method.equals("HEAD"), ask.path, answer, broken).forEach(what -> fail(ask, what));
    }

    private void fail(Ask ask, String what) {
        if (wrong.size() < WRONGS_TOLD) {
            wrong.putIfAbsent(what + " " + ask.route, what + ": " + ask.route + "\n      " + ask);
        }
    }

    private void count(Ask ask, Wire.Answer answer, long nanos) {
        int[] counts = table.computeIfAbsent(ask.route.toString(), _ -> new int[8]);
        counts[0]++;
        counts[7] += (int) (nanos / 1_000);
        counts[Math.min(5, answer.status() / 100)]++;
        String to = answer.header("location");
        boolean away = to.startsWith("/logga-in") || to.startsWith("/bekrafta?") || to.startsWith("/las?");
        boolean guarded = List.of(0, 401, 403, 404, 405).contains(answer.status()) || away || answer.status() == 415;
        counts[6] += guarded ? 0 : 1;
    }

    private void print() {
        List<String> lines = new ArrayList<>();
        lines.add("%-72s %6s %6s %6s %6s %6s %6s %6s"
                .formatted("route", "all", "2xx", "3xx", "4xx", "5xx", "past", "ms"));
        int[] sum = new int[8];
        table.forEach((route, n) -> {
            // Index 1 holds answers of 1xx, of which there are none; what had no answer counts there too.
            lines.add("%-72s %6d %6d %6d %6d %6d %6d %6d"
                    .formatted(route, n[0], n[2], n[3], n[4], n[5], n[6], n[7] / 1_000 / n[0]));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += n[i];
            }
        });
        lines.add("%-72s %6d %6d %6d %6d %6d %6d %6d"
                .formatted("all", sum[0], sum[2], sum[3], sum[4], sum[5], sum[6], sum[7] / 1_000 / sum[0]));
        System.out.println(ID.matcher(String.join("\n", lines)).replaceAll("ID"));
    }
}
