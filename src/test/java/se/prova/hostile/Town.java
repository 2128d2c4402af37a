package se.prova.hostile;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.prova.access.Role;
import se.prova.demo.Demo;
import se.prova.own.Paper;
import se.prova.signin.Tokens;
import se.prova.web.Site;

/** The demo in a running service, with somebody in each role who has a right to every assessment. */
final class Town implements AutoCloseable {

    /** Who made the demo's recordings. */
    static final String ANNA = "anna";

    /** What requests may change of who reaches what, put back again and again so that later ones still get in. */
    private static final List<String> RIGHTS =
            List.of("web_session", "account", "role_held", "access_grant", "own_code", "own_visit");

    private static final List<String> PUT_BACK = List.of(
            "web_session",
            "account",
            "role_held",
            "access_grant",
            "own_code",
            "own_visit",
            "participant",
            "identity",
            "assessment",
            "account_link",
            "waiver",
            "participation",
            "other_ground");

    private final Site site = Site.empty();
    private final Path kept;
    // The participant: one whose page is open, one who closes it, and one at its door.
    private final Somebody owner;
    private final Somebody leaving;
    private final Somebody outside;
    private final Map<Role, Map<Browser, Somebody>> people = new EnumMap<>(Role.class);

    /**
     * A browser that somebody is let in with.
     *
     * @param jar what its cookie is called
     */
    record Somebody(String name, Site.Client client, String jar, String cookie, String csrf) {

        static final Somebody NOBODY = new Somebody("nobody", null, "", "", "");
    }

    /** Everybody has three: one works on, one is locked and signed out of, one lies beside a participant. */
    enum Browser {
        OFFICE,
        SPARE,
        SHEET
    }

    /** A route of the running router. */
    record Route(String method, String template) {

        /** The template without what it demands of a part: {@code {version}}. */
        String path() {
            return template.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        }

        @Override
        public String toString() {
            return method + " " + path();
        }
    }

    Town() {
        try {
            site.bean(Demo.class).fill(site.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String unit = site.sql("SELECT id FROM unit").getFirst();
        for (Role role : Role.values()) {
            String name = name(role);
            site.account(UUID.fromString(unit), name, "Test " + name, name, role);
        }
        site.sql("UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE username ="
                + " 'alla-auditor')");
        grants();
        for (Role role : Role.values()) {
            people.put(role, browsers(signIn(role)));
        }
        String code = Paper.code(
                of(Role.PROCESSLEDARE, Browser.OFFICE).client(),
                "/bedomningar/"
                        + site.sql("SELECT assessment_id FROM statement").getFirst());
        this.owner = visitor("prova-min", Paper.opened(site, code), "/min/ord");
        this.leaving = visitor("prova-min", Paper.opened(site, code), "/min/ord");
        this.outside = visitor("prova-form", site.client(), "/min");
        Past.in(site, of(Role.PROCESSLEDARE, Browser.OFFICE).client());
        this.kept = site.data().resolve("kept.db");
    }

    private static String name(Role role) {
        return "alla-" + role.name().toLowerCase(Locale.ROOT);
    }

    private void grants() {
        List<String> assessments = site.sql("SELECT id FROM assessment");
        for (String account : site.sql("SELECT id FROM account")) {
            for (String assessment : assessments) {
                site.sql("INSERT INTO access_grant (id, assessment_id, account_id, unit_id, reason, granted_by,"
                        + " granted_at, valid_until, seconder_id, seconded_at) SELECT '" + UUID.randomUUID() + "', '"
                        + assessment + "', '" + account + "', unit_id, 'alla', '" + account
                        + "', 1, '2099-01-01', '" + account + "', 1 FROM assessment WHERE id = '" + assessment + "'");
            }
        }
    }

    private Somebody signIn(Role role) {
        String name = role == Role.PROCESSLEDARE ? ANNA : name(role);
        Site.Client client = site.signedIn(name);
        client.get("/konto");
        return new Somebody(name, client, "prova", client.cookie("prova"), client.token());
    }

    private static Somebody visitor(String jar, Site.Client client, String page) {
        client.get(page);
        return new Somebody("visitor", client, jar, client.cookie(jar), client.token());
    }

    /** The participant with their own page open. */
    Somebody owner() {
        return owner;
    }

    // The others are the first one's sign-in over again, since giving a password is made slow on purpose.
    private Map<Browser, Somebody> browsers(Somebody first) {
        Map<Browser, Somebody> all = new EnumMap<>(Map.of(Browser.OFFICE, first));
        for (Browser browser : List.of(Browser.SPARE, Browser.SHEET)) {
            String token = first.cookie() + browser;
            site.sql("INSERT INTO web_session SELECT '" + UUID.randomUUID() + "', '" + Tokens.hash(token)
                    + "', account_id, csrf, browser, created_at, seen_at, confirmed_at, factor_at, locked_at, sheet,"
                    + " own_view, pin_hash, pin_wrong, ended_at FROM web_session WHERE token_hash = '"
                    + Tokens.hash(first.cookie()) + "'");
            all.put(browser, new Somebody(first.name(), first.client(), "prova", token, first.csrf()));
        }
        return all;
    }

    Site site() {
        return site;
    }

    /** Words in each draft that the language guard blocks or asks about, so that there is a block to lift. */
    void provoke() {
        String words = "Det beror på adhd. Tore är lat. Tore arbetar heltid. Tore behöver alltid stöd. Hans fru är"
                + " sjukskriven. Det fungerade bra. Tore har svårt att koncentrera sig. Tore håller fokus i alla"
                + " uppgifter.";
        site.sql("UPDATE finding SET text = '0:" + words + "' WHERE id IN (SELECT min(f.id) FROM finding f JOIN"
                + " statement s ON s.id = f.statement_id WHERE s.state = 'DRAFT' GROUP BY s.id)");
    }

    /** Somebody in a role, in the one of their browsers that is for this route: some routes lock or end a session. */
    Somebody of(Role role, Route route) {
        if (route.path().equals("/min") || route.path().startsWith("/min/")) {
            return route.path().equals("/min") ? outside : route.path().equals("/min/stang") ? leaving : owner;
        }
        boolean ends = route.path().matches("(/api)?/las(/.*)?|/bekrafta|/logga-ut|/lank/.*|/logga-in.*|.*/avsluta");
        boolean sheet = route.path().contains("/pass/{session}");
        return of(role, sheet ? Browser.SHEET : ends ? Browser.SPARE : Browser.OFFICE);
    }

    Somebody of(Role role, Browser browser) {
        return Objects.requireNonNull(Objects.requireNonNull(people.get(role)).get(browser));
    }

    List<Route> routes() {
        Stream<UriRouteInfo<?, ?>> all = site.bean(Router.class).uriRoutes();
        return all.map(route -> new Route(
                        route.getHttpMethodName(), route.getUriMatchTemplate().toString()))
                .filter(route -> !Set.of("HEAD", "OPTIONS").contains(route.method()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Route::toString))
                .toList();
    }

    /** Remembers who reaches what. */
    void keep() {
        List<String> statements = new ArrayList<>();
        PUT_BACK.forEach(table -> statements.add("DROP TABLE IF EXISTS kept." + table));
        PUT_BACK.forEach(table -> statements.add("CREATE TABLE kept." + table + " AS SELECT * FROM main." + table));
        beside(statements);
    }

    /** Puts back what was remembered, whoever was locked out, thrown out or lost a right in the meantime. */
    void putBack() {
        restore(PUT_BACK);
    }

    /** Puts back sessions and rights alone, so that what was written stays. */
    void letIn() {
        restore(RIGHTS);
    }

    private void restore(List<String> tables) {
        long now = System.currentTimeMillis() * 1_000;
        List<String> statements = new ArrayList<>();
        statements.add("BEGIN IMMEDIATE");
        tables.forEach(
                table -> statements.add("INSERT OR REPLACE INTO main." + table + " SELECT * FROM kept." + table));
        statements.add("UPDATE web_session SET seen_at = " + now + ", confirmed_at = " + now);
        statements.add("UPDATE own_visit SET seen_at = " + now + ", opened_at = " + now);
        statements.add("COMMIT");
        beside(statements);
    }

    private void beside(List<String> statements) {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + site.data().resolve("prova.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 20000");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("ATTACH '" + kept + "' AS kept");
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
