package se.prova.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.access.Matrix.Row;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

// Every route of the running service, asked for by every role in every state of its right to an assessment. What is
// expected is written down by hand in matrix.txt, so that a change of the policy has to be made twice.
class MatrixTest {

    /** How somebody stands to the trial's assessment. */
    enum Right {
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

    private static final List<Row> ROWS = Matrix.rows();
    private static final Map<String, Site.Client> CLIENTS = new HashMap<>();
    private static StoredTrial trial;

    @BeforeAll
    static void open() {
        trial = StoredTrial.open();
        Site.Client anna = trial.site().signedIn(StoredTrial.ANNA);
        anna.get(StoredTrial.PATH + "/utlatande");
        anna.post(StoredTrial.PATH + "/utlatande", Map.of());
        UUID other = neighbour();
        for (Role role : Role.values()) {
            for (Right right : Right.values()) {
                user(role, right, right == Right.OTHER_UNIT ? other : unit());
            }
        }
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static UUID unit() {
        return trial.file().place().unit().id();
    }

    private static UUID neighbour() {
        Place here = trial.file().place();
        UUID other = trial.site().bean(Ids.class).next();
        trial.site()
                .bean(Accounts.class)
                .addPlace(
                        new Place(
                                here.namnd(),
                                here.branch(),
                                new Unit(other, here.branch().id(), "Grannenheten", "", "", "")),
                        AuditEvent.of(Actor.program("test"), "unit.created", "", "unit/test"));
        return other;
    }

    private static void user(Role role, Right right, UUID unit) {
        String name = name(role, right);
        trial.staff(name, name, unit, role);
        UUID account =
                trial.site().bean(Accounts.class).byUsername(name).orElseThrow().id();
        if (right != Right.NONE) {
            trial.grant(new Grant(
                    trial.site().bean(Ids.class).next(),
                    StoredTrial.ASSESSMENT,
                    account,
                    unit(),
                    "matris",
                    account,
                    Instant.EPOCH,
                    right == Right.EXPIRED ? LocalDate.of(2020, 1, 1) : LocalDate.of(2099, 1, 1),
                    right == Right.REVOKED ? Instant.EPOCH : null,
                    null,
                    // Nobody from another unit is helped by a grant, not even by one that two stand behind.
                    right == Right.SECONDED || right == Right.OTHER_UNIT ? Instant.EPOCH : null));
        }
        CLIENTS.put(name, trial.site().signedIn(name));
    }

    private static String name(Role role, Right right) {
        return (role + "-" + right).toLowerCase(Locale.ROOT);
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
        assertThat(ROWS.stream().map(Row::toString)).containsExactlyInAnyOrderElementsOf(routes);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void each_role_gets_through_where_the_matrix_says_and_nowhere_else(Phase phase) {
        String protection = phase == Phase.PROTECTED ? "SEKRETESSMARKERING" : "NONE";
        trial.site().sql("UPDATE participant SET protection = '" + protection + "'");
        String state = phase == Phase.CLOSED ? "CLOSED" : "OPEN";
        trial.site().sql("UPDATE assessment SET state = '" + state + "'");
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

    private static boolean expected(Row row, Role role, Right right, Phase phase) {
        return switch (row.right()) {
            case "public", "own", "event" -> true;
            case "unit" -> row.roles().contains(role);
            case "rights" -> row.roles().contains(role) && right != Right.OTHER_UNIT;
            case "assessment" ->
                row.roles().contains(role)
                        && (right == Right.SECONDED || (right == Right.GRANTED && phase != Phase.PROTECTED));
            default -> throw new IllegalStateException("No such kind: " + row.kind());
        };
    }

    private static Optional<String> check(Row row, Role role, Right right, Phase phase) {
        // These two end what the rest of the matrix needs.
        if (row.path().equals("/logga-ut") || row.path().equals("/api/las")) {
            return Optional.empty();
        }
        String user = name(role, right);
        long before = refusals();
        HttpResponse<String> answer = send(Objects.requireNonNull(CLIENTS.get(user)), row);
        int status = answer.statusCode();
        if (row.right().equals("guest")) {
            String location = answer.headers().firstValue("Location").orElse("");
            boolean asked = row.changing() ? status == 403 : status == 303 && location.equals("/min");
            return asked && refusals() == before
                    ? Optional.empty()
                    : Optional.of("%s as %s while %s: %d".formatted(row, user, phase, status));
        }
        boolean refused = refusals() > before;
        boolean through = !refused && (status != 404 || row.absent()) && status != 401 && status < 500;
        boolean hidden = refused && status == 404;
        return (expected(row, role, right, phase) ? through : hidden)
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
        String path = row.filled(trial);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(trial.site().url(path)));
        if (!row.changing()) {
            return client.send(request.GET());
        }
        if (client.token().isEmpty()) {
            client.get("/konto");
        }
        boolean json = path.startsWith("/api/las/") || path.equals("/api/sync");
        return client.send(
                request.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                        .header("X-Prova-CSRF", client.token())
                        .method(row.method(), BodyPublishers.ofString(json ? "{}" : "csrfToken=" + client.token())));
    }
}
