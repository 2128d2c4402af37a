package se.prova.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.web.Assets;
import se.prova.web.Site;

// Clients that ask for much and fetch nothing of it: what waits for them must not wait for ever.
class SlowReadersTest {

    // Far more than the system keeps for a connection by itself.
    private static final int ASKED = 400;
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open(Map.of("prova.limits.answer-within", "1500ms", "micronaut.server.idle-timeout", "10m"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void an_answer_that_nobody_fetches_is_cut_off_in_time() throws Exception {
        String request = "GET " + site.bean(Assets.class).path("lib/fkui.min.css") + " HTTP/1.1\r\nHost: a\r\n\r\n";
        try (Raw slow = new Raw(site.port())) {
            askWithoutReading(slow, request);
            assertThat(inside(1)).as("it is let in").isTrue();
            assertThat(inside(0)).as("it is cut off").isTrue();
        }
    }

    private static void askWithoutReading(Raw slow, String request) {
        try {
            for (int i = 0; i < ASKED; i++) {
                slow.send(request);
            }
        } catch (IOException e) {
            // Cut off before all was asked.
        }
    }

    private static boolean inside(int count) throws InterruptedException {
        for (int tries = 0; tries < 1_000; tries++) {
            if (site.bean(Doors.class).inside() == count) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }
}
