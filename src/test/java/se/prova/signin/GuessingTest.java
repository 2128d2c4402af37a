package se.prova.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.prova.web.MovableClock;
import se.prova.web.Site;

// How far guessing gets, over HTTP, with a clock that the test moves: an hour passes in seconds.
class GuessingTest {

    private static final int GUESSES = 1_000;
    private static final int VERIFIED_MAX = 20;
    private static final Duration BETWEEN = Duration.ofMillis(3_600);

    private final Site site = Site.open(Map.of(MovableClock.WANTED, "true"));
    private final Passwords passwords = site.bean(Passwords.class);

    @AfterEach
    void close() {
        site.close();
    }

    private int signIn(Site.Client client, String username, String password) {
        return client.post("/logga-in", Map.of("username", username, "password", password))
                .statusCode();
    }

    private long verified(IntFunction<String> username) {
        Site.Client attacker = site.client();
        attacker.get("/logga-in");
        long before = passwords.compared();
        for (int i = 0; i < GUESSES; i++) {
            signIn(attacker, username.apply(i), "gissning " + i);
            site.bean(MovableClock.class).pass(BETWEEN);
        }
        return passwords.compared() - before;
    }

    @Test
    void of_a_thousand_wrong_passwords_in_an_hour_at_most_twenty_are_looked_at() {
        assertThat(verified(_ -> Site.USERNAME)).isBetween(5L, (long) VERIFIED_MAX);
    }

    @Test
    void nor_more_if_each_is_tried_at_another_name() {
        assertThat(verified(i -> "namn" + i)).isBetween(5L, (long) VERIFIED_MAX);
    }

    @Test
    void a_hundred_at_once_are_no_faster_than_one_after_another() {
        Site.Client attacker = site.client();
        attacker.get("/logga-in");
        long before = passwords.compared();
        List<Thread> all = IntStream.range(0, 100)
                .mapToObj(i -> Thread.ofVirtual().start(() -> signIn(attacker, Site.USERNAME, "gissning " + i)))
                .toList();
        for (Thread one : all) {
            try {
                one.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(passwords.compared() - before).isEqualTo(3);
    }

    @Test
    void whoever_signed_in_here_before_is_not_shut_out_by_others_guesses() {
        Site.Client anna = site.signedIn(Site.USERNAME);
        anna.get("/konto");
        anna.post("/logga-ut", Map.of());
        Site.Client attacker = site.client();
        attacker.get("/logga-in");
        for (int i = 0; i < 50; i++) {
            signIn(attacker, Site.USERNAME, "gissning " + i);
        }
        assertThat(signIn(attacker, Site.USERNAME, Site.PASSWORD)).isEqualTo(429);
        anna.get("/logga-in");
        assertThat(signIn(anna, Site.USERNAME, Site.PASSWORD)).isEqualTo(303);
        assertThat(signIn(attacker, Site.USERNAME, Site.PASSWORD))
                .as("and opens nothing to the others by it")
                .isEqualTo(429);
    }

    @Test
    void in_a_known_browser_guessing_gets_slower_too() {
        Site.Client anna = site.signedIn(Site.USERNAME);
        long before = passwords.compared();
        for (int i = 0; i < 50; i++) {
            signIn(anna, Site.USERNAME, "gissning " + i);
        }
        assertThat(passwords.compared() - before).isEqualTo(3);
    }

    @Test
    void the_cookie_of_a_known_browser_counts_for_its_account_only_and_not_for_a_made_up_one() {
        Site.Client anna = site.signedIn(Site.USERNAME);
        String cookie = anna.cookie("prova-device");
        assertThat(cookie).matches("[\\w-]{43}\\.[0-9a-f]{64}");
        site.account("bo", "Bo Ek", "handledare", se.prova.access.Role.HANDLEDARE);
        for (int i = 0; i < 4; i++) {
            signIn(anna, "bo", "gissning " + i);
        }
        assertThat(signIn(anna, "bo", Site.PASSWORD)).isEqualTo(429);
    }

    @Test
    void an_unknown_name_costs_as_much_as_a_known_one() {
        Site.Client attacker = site.client();
        attacker.get("/logga-in");
        long before = passwords.compared();
        signIn(attacker, "ingen", "gissning");
        signIn(attacker, Site.USERNAME, "gissning");
        assertThat(passwords.compared() - before).isEqualTo(2);
        assertThat(site.sql("SELECT count(*) FROM audit_event WHERE action = 'session.refused'"))
                .containsExactly("2");
    }
}
