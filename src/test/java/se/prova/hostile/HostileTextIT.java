package se.prova.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.access.Role;
import se.prova.hostile.Crawl.Seed;
import se.prova.hostile.Html.Control;
import se.prova.hostile.Town.Route;
import se.prova.hostile.Town.Somebody;
import se.prova.web.BrowserIT;

/**
 * Three hundred texts that would run as scripts, put into every free text there is; then a real Chromium looks at every
 * page in every role. Nothing runs, and the policy has nothing to refuse, since nothing was ever more than text.
 */
class HostileTextIT extends BrowserIT {

    private static final int ALIKE_MAX = 3;
    private static final int STORED_MIN = 200;
    // The demo has its accounts, so nobody sees the form for the first one; the others ask for a code nobody has.
    private static final Pattern NEVER_OFFERED =
            Pattern.compile("POST (/start|/logga-in/kod|/bekrafta|/konto/tvasteg|/las) .*");
    private static final Pattern FILE = Pattern.compile(".*(\\.pdf|\\.csv|/papper/[^/]+)|/assets/.*|/health.*");
    private static final String LISTEN = """
        window.__seen = [];
        addEventListener('securitypolicyviolation', e =>
          window.__seen.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
        Object.defineProperty(window, '__x', {set() { window.__seen.push('a script ran'); }, get() { return 0; }});
        """;
    private static final String SUBMIT = """
        ([action, fields]) => {
          const form = document.createElement('form');
          form.method = 'post';
          form.action = action;
          for (const [name, value] of fields) {
            const field = document.createElement('textarea');
            field.name = name;
            field.value = value;
            form.append(field);
          }
          document.body.append(form);
          window.__sent = true;
          HTMLFormElement.prototype.submit.call(form);
        }
        """;

    private static Town town;
    private static Spread spread;
    private static Crawl crawl;
    private final Set<String> alarms = new ConcurrentSkipListSet<>();
    private final Map<Role, Page> windows = new EnumMap<>(Role.class);

    @BeforeAll
    static void spread() throws IOException {
        town = new Town();
        spread = new Spread(town, Crawl.twice(town));
        spread.everywhere();
        town.letIn();
        crawl = Crawl.once(town);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void all_of_them_reach_every_free_text() {
        assertThat(Payloads.count()).isEqualTo(300);
        Map<String, Integer> missing = new LinkedHashMap<>();
        spread.reached().forEach((field, sent) -> {
            if (sent.cardinality() < Payloads.count()
                    && !NEVER_OFFERED.matcher(field).matches()) {
                missing.put(field, sent.cardinality());
            }
        });
        Map<String, Integer> stored = new LinkedHashMap<>();
        spread.stored().forEach((field, some) -> stored.put(field, some.cardinality()));
        System.out.println("Texts: " + Payloads.count() + " into "
                + spread.reached().size() + " fields with " + spread.requests() + " requests; refused by "
                + spread.strict());
        System.out.println("Stored: " + stored);
        assertThat(missing).isEmpty();
        // What is not stored is shown again and no more.
        assertThat(stored.values().stream().filter(count -> count > STORED_MIN).count())
                .isGreaterThan(50);
    }

    @Test
    void none_of_them_stands_on_a_page_as_it_was_typed() {
        assertThat(spread.bare()).isEmpty();
    }

    @Test
    void in_chromium_nothing_runs_and_the_policy_has_nothing_to_refuse() {
        long began = System.nanoTime();
        int visits = 0;
        for (Route route : town.routes()) {
            Map<Role, Integer> alike = new EnumMap<>(Role.class);
            for (Seed seed : crawl.seeds(route)) {
                boolean page = seed.form().isEmpty() && route.method().equals("GET");
                if (page
                        && !FILE.matcher(seed.path().replaceAll("\\?.*", "")).matches()
                        && alike.merge(seed.role(), 1, Integer::sum) <= ALIKE_MAX) {
                    Page window = window(seed.role(), route);
                    window.navigate(town.site().url(seed.path()));
                    look(window, seed.role() + " " + seed.path());
                    visits++;
                }
            }
        }
        int sent = 0;
        for (Route route : town.routes()) {
            Set<String> texts =
                    Description.form(Description.all().getOrDefault(route.toString(), Map.of())).entrySet().stream()
                            .filter(one -> Description.freeText(one.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new));
            List<Seed> forms = spread.forms(route);
            if (!texts.isEmpty() && !forms.isEmpty() && !route.path().startsWith("/api/")) {
                submit(forms.getFirst(), texts);
                sent++;
            }
        }
        System.out.println("Chromium: " + visits + " pages and " + sent + " forms in "
                + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(alarms).isEmpty();
        assertThat(visits).isGreaterThan(150);
        assertThat(sent).isGreaterThan(15);
    }

    // With every choice left out the form comes back with what was typed.
    private void submit(Seed seed, Set<String> texts) {
        Page window = window(seed.role(), seed.route());
        Ask ask = new Spread(town, crawl).hostile(seed, seed.route(), texts);
        Set<String> choices = seed.form().orElseThrow().controls().stream()
                .filter(one -> List.of("radio", "select", "date", "checkbox").contains(one.kind()))
                .map(Control::name)
                .collect(Collectors.toSet());
        List<List<String>> fields = ask.fields.stream()
                .filter(one -> !choices.contains(one.getKey()))
                .map(one -> List.of(one.getKey(), one.getValue()))
                .toList();
        window.navigate(town.site().url("/konto"));
        window.evaluate(SUBMIT, List.of(ask.path, fields));
        awaitNext(window);
        look(window, "after " + seed.route());
    }

    // The old page carries a mark that the next one does not have.
    private static void awaitNext(Page window) {
        for (int i = 0; i < 200; i++) {
            try {
                if ((Boolean) window.evaluate("() => !window.__sent && document.readyState === 'complete'")) {
                    return;
                }
            } catch (PlaywrightException e) {
                // Between two pages there is nothing to ask.
            }
            window.waitForTimeout(25);
        }
    }

    private Page window(Role role, Route route) {
        Page window = windows.computeIfAbsent(role, _ -> open());
        Somebody who = town.of(role, route);
        window.context()
                .addCookies(List.of(
                        new Cookie(who.jar(), who.cookie()).setUrl(town.site().url("/"))));
        return window;
    }

    private Page open() {
        Page window = page(Size.DESKTOP, ColorScheme.LIGHT);
        BrowserContext context = window.context();
        context.addInitScript(LISTEN);
        String home = town.site().url("/");
        context.onDialog(dialog -> {
            alarms.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        context.onRequest(request -> {
            if (!request.url().startsWith(home)) {
                alarms.add("asks " + request.url());
            }
        });
        return window;
    }

    private void look(Page window, String where) {
        try {
            List<?> seen = (List<?>) window.evaluate("() => window.__seen");
            seen.forEach(one -> alarms.add(where + ": " + one));
            if (window.locator("h1").count() == 0) {
                alarms.add(where + ": no heading");
            }
        } catch (PlaywrightException e) {
            alarms.add(where + ": " + e.getMessage());
        }
    }

    @Test
    void files_have_plain_names_and_no_cell_begins_like_a_formula() throws IOException {
        Map<String, String> wrong = new HashMap<>();
        Pattern name = Pattern.compile("(inline|attachment); filename=\"[A-Za-z0-9._-]+\"");
        try (Wire wire = new Wire(town.site().port())) {
            town.putBack();
            for (Route route : town.routes()) {
                for (Seed seed : crawl.seeds(route).stream().limit(4).toList()) {
                    if (seed.form().isEmpty()
                            && FILE.matcher(seed.path()).matches()
                            && !seed.path().startsWith("/assets")) {
                        Wire.Answer answer = wire.send(Ask.plain(route, seed.path(), town.of(seed.role(), route))
                                .bytes());
                        String given = answer.header("content-disposition");
                        if (answer.status() == 200
                                && !given.isEmpty()
                                && !name.matcher(given).matches()) {
                            wrong.put(seed.path(), given);
                        }
                    }
                }
            }
            Somebody auditor = town.of(Role.AUDITOR, Town.Browser.OFFICE);
            String csv = wire.send(Ask.plain(new Route("GET", "/logg.csv"), "/logg.csv", auditor)
                            .bytes())
                    .text();
            assertThat(csv.lines().count()).isGreaterThan(100);
            Pattern formula = Pattern.compile("(?:^|;|,)\"?[=+\\-@\\t]", Pattern.MULTILINE);
            assertThat(formula.matcher(csv)
                            .results()
                            .map(one -> Objects.toString(one.group()))
                            .toList())
                    .isEmpty();
        }
        assertThat(wrong).isEmpty();
    }
}
