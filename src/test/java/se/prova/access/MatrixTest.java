package se.prova.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

// Every route of the running service, asked for by every role in every state of its right to an assessment. What is
// expected is written down by hand in matrix.txt, so that a change of the policy has to be made twice.
class MatrixTest {

    private static final String ABSENT = "018f3f5e-0000-7000-8000-000000000000";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");
    private static final Map<String, Role> LETTERS = Map.of(
            "P", Role.PROCESSLEDARE,
            "H", Role.HANDLEDARE,
            "S", Role.HANDLAGGARE,
            "C", Role.UNIT_MANAGER,
            "R", Role.AUDITOR,
            "A", Role.ADMINISTRATOR);

    /** How somebody stands to the trial's assessment. */
    private enum Right {
        NONE,
        GRANTED,
        EXPIRED,
        REVOKED,
        SECONDED,
        OTHER_UNIT
    }

    enum Phase {
        OPEN,
        CLOSED,
        PROTECTED
    }

    private record Row(String method, String path, String kind, List<Role> roles) {

        boolean absent() {
            return kind.endsWith("~");
        }

        boolean through(Role role, Right right, Phase phase) {
            return switch (kind.replace("~", "")) {
                case "public", "own", "event" -> true;
                case "unit" -> roles.contains(role);
                case "rights" -> roles.contains(role) && right != Right.OTHER_UNIT;
                case "assessment" ->
                    roles.contains(role)
                            && (right == Right.SECONDED || (right == Right.GRANTED && phase != Phase.PROTECTED));
                default -> throw new IllegalStateException("No such kind: " + kind);
            };
        }

        boolean changing() {
            return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final List<Row> ROWS = rows();
    private static StoredTrial trial;
    private static Map<String, String> names;
    private static final Map<String, Site.Client> CLIENTS = new HashMap<>();

    @BeforeAll
    static void open() {
        trial = StoredTrial.open();
        Site site = trial.site();
        Site.Client anna = site.signedIn(StoredTrial.ANNA);
        anna.get(StoredTrial.PATH + "/utlatande");
        anna.post(StoredTrial.PATH + "/utlatande", Map.of());
        UUID unit = trial.file().place().unit().id();
        UUID other = site.bean(Ids.class).next();
        site.bean(Accounts.class)
                .addPlace(
                        new Place(
                                trial.file().place().namnd(),
                                trial.file().place().branch(),
                                new Unit(other, trial.file().place().branch().id(), "Grannenheten", "", "", "")),
                        event());
        for (Role role : Role.values()) {
            for (Right right : Right.values()) {
                user(role, right, right == Right.OTHER_UNIT ? other : unit);
            }
        }
        names = Map.of(
                "assessment", StoredTrial.ASSESSMENT.toString(),
                "session", trial.file().sessions().getFirst().id().toString(),
                "occasion", "forsta",
                "item", "wri.1",
                "recipient", "forsakringskassan",
                "version", "1",
                "name", "app.css");
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static void user(Role role, Right right, UUID unit) {
        String name = (role + "-" + right).toLowerCase(Locale.ROOT);
        trial.staff(name, name, unit, role);
        UUID account =
                trial.site().bean(Accounts.class).byUsername(name).orElseThrow().id();
        if (right != Right.NONE) {
            LocalDate until = right == Right.EXPIRED ? LocalDate.of(2020, 1, 1) : LocalDate.of(2099, 1, 1);
            trial.grant(new Grant(
                    trial.site().bean(Ids.class).next(),
                    StoredTrial.ASSESSMENT,
                    account,
                    trial.file().place().unit().id(),
                    "matris",
                    account,
                    Instant.EPOCH,
                    until,
                    right == Right.REVOKED ? Instant.EPOCH : null,
                    null,
                    // Nobody from another unit is helped by a grant, not even by one that two stand behind.
                    right == Right.SECONDED || right == Right.OTHER_UNIT ? Instant.EPOCH : null));
        }
        CLIENTS.put(name, trial.site().signedIn(name));
    }

    private static AuditEvent event() {
        return AuditEvent.of(Actor.program("test"), "unit.created", "", "unit/test");
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        Stream<UriRouteInfo<?, ?>> all = trial.site().bean(Router.class).uriRoutes();
        List<String> routes = all.filter(route -> !List.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toString())
                .filter(route -> !route.contains("/prov/"))
                .distinct()
                .toList();
        List<String> rows = ROWS.stream().map(Row::toString).toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(routes);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void each_role_gets_through_where_the_matrix_says_and_nowhere_else(Phase phase) {
        trial.site()
                .sql("UPDATE participant SET protection = '"
                        + (phase == Phase.PROTECTED ? "SEKRETESSMARKERING" : "NONE") + "'");
        trial.site().sql("UPDATE assessment SET state = '" + (phase == Phase.CLOSED ? "CLOSED" : "OPEN") + "'");
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            for (Role role : Role.values()) {
                for (Right right : Right.values()) {
                    check(row, role, right, phase).ifPresent(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> check(Row row, Role role, Right right, Phase phase) {
        if (row.path().equals("/logga-ut")) {
            return Optional.empty();
        }
        String user = (role + "-" + right).toLowerCase(Locale.ROOT);
        long refusals = refusals();
        HttpResponse<String> answer = send(Objects.requireNonNull(CLIENTS.get(user)), row);
        boolean refused = refusals() > refusals;
        int status = answer.statusCode();
        boolean expected = row.through(role, right, phase);
        boolean through = !refused && (status != 404 || row.absent()) && status != 401 && status < 500;
        boolean hidden = refused && status == 404;
        return (expected ? through : hidden)
                ? Optional.empty()
                : Optional.of(
                        "%s as %s while %s: %d%s".formatted(row, user, phase, status, refused ? " and refused" : ""));
    }

    private static long refusals() {
        return Long.parseLong(trial.site()
                .sql("SELECT count(*) FROM audit_event WHERE action = 'access.refused'")
                .getFirst());
    }

    private static HttpResponse<String> send(Site.Client client, Row row) {
        String path = VARIABLE.matcher(row.path()).replaceAll(found -> value(row, found.group(1)));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(trial.site().url(path)));
        if (!row.changing()) {
            return client.send(request.method(row.method(), BodyPublishers.noBody()));
        }
        if (client.token().isEmpty()) {
            client.get("/konto");
        }
        boolean api = path.equals("/api/sync");
        return client.send(
                request.header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded")
                        .header("X-Prova-CSRF", client.token())
                        .method(row.method(), BodyPublishers.ofString(api ? "{}" : "csrfToken=" + client.token())));
    }

    private static String value(Row row, String variable) {
        boolean ofAssessment =
                row.path().startsWith("/bedomningar/{id}") || row.path().startsWith("/behorigheter/bedomning/") || row.path().startsWith("/api/assessments/");
        if (variable.equals("id")) {
            return ofAssessment
                    ? StoredTrial.ASSESSMENT.toString()
                    : row.path().startsWith("/stationer") ? "snowracer" : ABSENT;
        }
        return names.getOrDefault(variable, ABSENT);
    }

    private static List<Row> rows() {
        try (var stream = MatrixTest.class.getResourceAsStream("/access/matrix.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MatrixTest::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] parts = line.split("\\|", -1);
        String[] route = parts[0].strip().split("\\s+", 2);
        List<Role> roles = parts[2].strip()
                .chars()
                .mapToObj(letter -> LETTERS.get(String.valueOf((char) letter)))
                .collect(Collectors.toList());
        return new Row(route[0], route[1], parts[1].strip(), roles);
    }
}
