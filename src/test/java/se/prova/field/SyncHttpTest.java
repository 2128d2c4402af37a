package se.prova.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.prova.Store;
import se.prova.World;
import se.prova.audit.AuditLog;
import se.prova.session.Sessions;
import se.prova.web.Site;

// The way in as a device meets it: sign-in, token, JSON, status codes.
class SyncHttpTest {

    private static Site site;
    private static Store store;
    private World world;
    private Tablet tablet;
    private Site.Client browser;

    @BeforeAll
    static void open() {
        site = Site.open();
        store = Load.store(site);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void signIn() {
        world = Load.world(site, store);
        tablet = new Tablet(world, world.session());
        browser = Load.browser(site);
    }

    private HttpResponse<String> send(String... events) {
        return browser.json("POST", "/api/sync", tablet.batch(List.of(events)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("incident").asText()).isNotEmpty();
    }

    @Test
    void a_batch_is_answered_with_the_high_water_mark_and_again_alike() {
        String rating = tablet.rating("posture", "3");
        String odd = tablet.rating("nothing", "3");
        HttpResponse<String> first = send(rating, odd);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(first.body()).isEqualTo("{\"ack\":2,\"rejected\":[{\"seq\":2,\"code\":\"unknown-skill\"}]}");
        assertThat(send(rating, odd).body()).isEqualTo(first.body());
        assertThat(send(tablet.note("å".repeat(20_000))).body()).isEqualTo("{\"ack\":3,\"rejected\":[]}");
        assertThat(store.the(Sessions.class).events(world.assessment().id())).hasSize(2);
    }

    @Test
    void the_log_names_the_request() {
        HttpResponse<String> answer = send(tablet.note("ett"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(store.the(AuditLog.class)
                        .newestAbout(world.participant().id().toString(), 1)
                        .getFirst()
                        .requestId())
                .isNotEmpty();
    }

    @Test
    void who_is_not_signed_in_stores_nothing() throws Exception {
        HttpResponse<String> answer =
                site.client().json("POST", "/api/sync", tablet.batch(List.of(tablet.note("ett"))));

        assertProblem(answer, 401, "error.unknown");
        assertThat(store.rows("SELECT id FROM device WHERE id = '" + tablet.device + "'"))
                .isEmpty();
    }

    @Test
    void a_batch_that_does_not_come_from_a_page_of_ours_stores_nothing() throws Exception {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(site.url("/api/sync")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(tablet.batch(List.of(tablet.note("ett"))))));

        assertProblem(answer, 403, "error.foreign");
        assertThat(store.rows("SELECT id FROM device WHERE id = '" + tablet.device + "'"))
                .isEmpty();
    }

    @Test
    void another_author_is_403_and_a_fork_is_409() throws Exception {
        String foreign = tablet.event(
                "note",
                Map.of("text", "x", "source", "SEEN"),
                Map.of("author", UUID.randomUUID().toString()));
        assertProblem(send(foreign), 403, "foreign-author");

        var fresh = new Tablet(world, world.session(2));
        String note = fresh.note("ett");
        browser.json("POST", "/api/sync", fresh.batch(List.of(note)));
        assertProblem(browser.json("POST", "/api/sync", fresh.batch(List.of(note.replace("ett", "två")))), 409, "fork");
        assertThat(refusals()).contains("FOREIGN_AUTHOR device/" + tablet.device, "FORK device/" + fresh.device);
    }

    @Test
    void a_blocked_device_is_410() throws Exception {
        send(tablet.note("ett"));
        store.raw("UPDATE device SET blocked_at = 1 WHERE id = '" + tablet.device + "'");

        assertProblem(send(tablet.note("två")), 410, "blocked-device");
        assertThat(refusals()).contains("BLOCKED_DEVICE device/" + tablet.device);
    }

    /** What the log says of batches that were refused as a whole. */
    private static List<String> refusals() {
        return site.sql("SELECT reason || ' ' || resource FROM audit_event WHERE action = 'events.refused'"
                + " AND role = 'PROCESSLEDARE' AND subject = ''");
    }

    @Test
    void what_is_no_batch_is_400_and_what_is_more_than_one_is_413() throws Exception {
        assertProblem(browser.json("POST", "/api/sync", "{"), 400, "error.unreadable");
        assertProblem(browser.json("POST", "/api/sync", "[]"), 400, "unreadable");
        assertProblem(browser.json("POST", "/api/sync", "[" + " ".repeat(Batch.BYTES_MAX) + "]"), 413, "too-large");
        assertProblem(send(java.util.Collections.nCopies(21, "{\"seq\":1}").toArray(String[]::new)), 413, "too-large");
    }
}
