package se.prova.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.web.Site;

// Clients that send a byte now and then, for ever. Limits are short here so that the test is.
class SlowClientsTest {

    private static final int EVERY_MS = 100;
    private static final String HEAD = "POST /logga-in HTTP/1.1\r\nHost: a\r\n";
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(Map.of(
                "prova.limits.headers-within", "800ms",
                "prova.limits.body-within", "800ms",
                "prova.limits.answer-within", "1500ms",
                "prova.limits.connections-per-address", "320"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /logga-in HTTP/1.1\r\nHost: a\r\nX: ",
                HEAD + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\na=",
                HEAD + "Content-Type: application/json\r\nContent-Length: 900\r\n\r\n",
                HEAD + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n384\r\n"
            })
    void a_client_that_trickles_is_cut_off_in_time(String before) throws Exception {
        try (Raw slow = new Raw(site.port())) {
            slow.send(before);
            // Far fewer than would be needed for the whole, far more than the time allowed.
            assertThat(slow.endedWhileTrickling(EVERY_MS, 60)).isTrue();
        }
    }

    @Test
    void a_connection_where_nothing_is_under_way_may_rest() throws Exception {
        String request = "GET /logga-in HTTP/1.1\r\nHost: a\r\n";
        try (Raw patient = new Raw(site.port())) {
            patient.send(request + "\r\n");
            Thread.sleep(1_500);
            patient.send(request + "Connection: close\r\n\r\n");
            assertThat(patient.rest().body().split("HTTP/1.1 200", -1)).hasSize(2);
        }
    }

    @Test
    void a_second_request_on_the_same_connection_has_the_same_deadline() throws Exception {
        try (Raw slow = new Raw(site.port())) {
            slow.send("GET /logga-in HTTP/1.1\r\nHost: a\r\n\r\n");
            Thread.sleep(300);
            slow.send("GET /logga-in HTTP/1.1\r\nX: ");
            assertThat(slow.endedWhileTrickling(EVERY_MS, 600)).isTrue();
        }
    }

    @Test
    void three_hundred_slow_clients_do_not_keep_others_out() throws Exception {
        List<Raw> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(new Raw(site.port(), "127.0.0.2").send("GET / HTTP/1.1\r\nX: "));
            }
            long before = System.nanoTime();
            assertThat(site.client().get("/logga-in").statusCode()).isEqualTo(200);
            assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
            for (Raw one : slow) {
                assertThat(one.rest().status()).isZero();
            }
        } finally {
            closeAll(slow);
        }
    }

    @Test
    void one_address_cannot_take_all_connections_and_all_addresses_cannot_take_more_than_all() throws Exception {
        List<Raw> open = new ArrayList<>();
        try (Site small =
                Site.open(Map.of("prova.limits.connections", "25", "prova.limits.connections-per-address", "20"))) {
            int port = small.port();
            for (int i = 0; i < 20; i++) {
                open.add(new Raw(port, "127.0.0.3").send("G"));
            }
            await(small, 20);
            try (Raw over = new Raw(port, "127.0.0.3");
                    Raw other = new Raw(port, "127.0.0.4")) {
                assertThat(ask(over).status()).isZero();
                assertThat(ask(other).status()).isEqualTo(200);
            }
            for (int i = 0; i < 5; i++) {
                open.add(new Raw(port, "127.0.0.5").send("G"));
            }
            await(small, 25);
            try (Raw over = new Raw(port, "127.0.0.6")) {
                assertThat(ask(over).status()).isZero();
            }
        } finally {
            closeAll(open);
        }
    }

    // They are let in by several threads, so not quite in the order they knocked.
    private static void await(Site site, int inside) throws InterruptedException {
        for (int tries = 0; tries < 500 && site.bean(Doors.class).inside() != inside; tries++) {
            Thread.sleep(10);
        }
        assertThat(site.bean(Doors.class).inside()).isEqualTo(inside);
    }

    private static Raw.Answer ask(Raw raw) throws IOException {
        try {
            raw.send("GET /logga-in HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        } catch (IOException e) {
            return new Raw.Answer(0, List.of(), "");
        }
        return raw.rest();
    }

    private static void closeAll(List<Raw> all) throws IOException {
        for (Raw one : all) {
            one.close();
        }
    }
}
