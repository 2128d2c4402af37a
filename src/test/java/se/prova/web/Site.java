package se.prova.web;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Branch;
import se.prova.access.Namnd;
import se.prova.access.Place;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.access.Unit;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.cli.Server;
import se.prova.db.Ids;
import se.prova.signin.Passwords;

/**
 * A running service with a fresh folder, for tests that talk to it as a browser or a program would.
 *
 * <p>{@link #open()} has a unit and Anna Lind, who can do everything; {@link #empty()} has no account.
 */
public final class Site implements AutoCloseable {

    public static final String USERNAME = "anna";
    /** The setting that asks everybody for a second factor; off here unless a test turns it on. */
    public static final String TOTP_REQUIRED = "prova.signin.totp-required";

    public static final String PASSWORD = "en mening bara Anna vet";

    /** The short code that opens a locked sheet, once {@link #choosePins} was called. */
    public static final String PIN = "2580";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");

    private final EmbeddedServer server;
    private final Path folder;
    private final Place place;

    private Site(EmbeddedServer server, Path folder) {
        this.server = server;
        this.folder = folder;
        Ids ids = server.getApplicationContext().getBean(Ids.class);
        Namnd namnd = new Namnd(ids.next(), "Sjöviks kommun", "Socialnämnden");
        Branch branch = new Branch(ids.next(), namnd.id(), "Individ- och familjeomsorg");
        this.place = new Place(
                namnd,
                branch,
                new Unit(
                        ids.next(),
                        branch.id(),
                        "Arbetsmarknadsenheten",
                        "0980-319 200",
                        "ame@sjovik.example",
                        "Box 1"));
    }

    public static Site empty() {
        return empty(Map.of());
    }

    /** The same with settings of its own, for example a short idle time. */
    public static Site empty(Map<String, Object> settings) {
        try {
            Path folder = Files.createTempDirectory("prova-site");
            return new Site(Server.onSqlite(0, folder.resolve("data")).start(easy(settings)), folder);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // Most tests are about something else than the second factor; those that are not ask for it.
    private static Map<String, Object> easy(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent(TOTP_REQUIRED, "false");
        return all;
    }

    /** On another database, which must be empty: with the unit and Anna Lind. */
    public static Site openOnPostgres(String url, String user) {
        try {
            Path folder = Files.createTempDirectory("prova-site");
            Server service = new Server(0, folder.resolve("data"), Optional.of(url), user, "");
            return new Site(service.start(easy(Map.of())), folder).peopled();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Site open() {
        return open(Map.of());
    }

    public static Site open(Map<String, Object> settings) {
        return empty(settings).peopled();
    }

    private Site peopled() {
        bean(Accounts.class).addPlace(place, AuditEvent.of(Actor.program("test"), "unit.created", "", "unit/test"));
        account(USERNAME, "Anna Lind", "processledare", Role.PROCESSLEDARE, Role.UNIT_MANAGER, Role.ADMINISTRATOR);
        return this;
    }

    /** An account in the site's unit; its password is {@link #PASSWORD}. */
    public UUID account(String username, String name, String title, Role... roles) {
        return account(place.unit().id(), username, name, title, roles);
    }

    /** The same in any unit. */
    public UUID account(UUID unit, String username, String name, String title, Role... roles) {
        UUID id = bean(Ids.class).next();
        String hash = bean(Passwords.class).hash(PASSWORD);
        bean(Accounts.class)
                .add(
                        new Account(id, username, hash, name, title, "0980-319 201", Instant.EPOCH, null, 0),
                        Set.of(roles).stream()
                                .map(role -> new RoleHeld(bean(Ids.class).next(), id, unit, role))
                                .toList(),
                        List.of(),
                        AuditEvent.of(Actor.program("test"), "account.created", "", "account/" + id));
        return id;
    }

    /** Another unit, with its branch and nämnd. */
    public void place(Place other) {
        bean(Accounts.class).addPlace(other, AuditEvent.of(Actor.program("test"), "unit.created", "", "unit/test"));
    }

    /** Somebody as a user of today, for calling rooms without a page. */
    public User user(String username) {
        Accounts accounts = bean(Accounts.class);
        return accounts.byUsername(username)
                .flatMap(account -> accounts.user(account.id(), Dates.dayOf(Instant.now())))
                .orElseThrow();
    }

    public Place place() {
        return place;
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Runs SQL on the database file beside the service; the answer is the first column of each row. */
    public List<String> sql(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("prova.db"));
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet found = statement.getResultSet()) {
                    while (found.next()) {
                        rows.add(String.valueOf(found.getString(1)));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path data() {
        return folder.resolve("data");
    }

    public int port() {
        return server.getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    /** Somebody with a browser of their own, signed in. */
    public Client signedIn(String username) {
        Client client = client();
        client.get("/logga-in");
        HttpResponse<String> answer = client.post("/logga-in", Map.of("username", username, "password", PASSWORD));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Could not sign in: " + answer.statusCode());
        }
        return client;
    }

    /** Gives every browser that is signed in now the short code {@link #PIN}. */
    public void choosePins() {
        sql("UPDATE web_session SET pin_hash = '" + bean(Passwords.class).hash(PIN) + "' WHERE pin_hash IS NULL");
    }

    public Client client() {
        return new Client();
    }

    /** A browser without scripts: it keeps cookies and the token of the last page with a form. */
    public final class Client {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private String token = "";

        public HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(url(path))).GET());
        }

        /** What lies at a path, byte for byte. */
        public byte[] bytes(String path) {
            return bytes(HttpRequest.newBuilder(URI.create(url(path))));
        }

        /** What answers a request, byte for byte. */
        public byte[] bytes(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), BodyHandlers.ofByteArray()).body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Sends a form with the token of the last page seen. */
        public HttpResponse<String> post(String path, Map<String, String> fields) {
            String form = Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry(Fields.CSRF, token)))
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(URI.create(url(path)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        /** Sends JSON with the token in its header, as our scripts do. */
        public HttpResponse<String> json(String method, String path, String body) {
            return send(HttpRequest.newBuilder(URI.create(url(path)))
                    .header("Content-Type", "application/json")
                    .header("X-Prova-CSRF", token)
                    .method(method, BodyPublishers.ofString(body)));
        }

        public HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
                Matcher found = TOKEN.matcher(answer.body());
                if (found.find()) {
                    token = found.group(1);
                }
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        public String token() {
            return token;
        }

        public String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(cookie -> cookie.getValue())
                    .findFirst()
                    .orElse("");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
