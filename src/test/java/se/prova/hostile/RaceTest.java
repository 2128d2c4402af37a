package se.prova.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.overview.Office;
import se.prova.web.Site;

// Two who do the same at the same moment: one is stored, the other is told in plain words, and nothing breaks.
class RaceTest {

    private static final int TIMES = 12;
    private static Site site;
    private static List<Site.Client> both;

    @BeforeAll
    static void open() {
        site = Site.open();
        both = List.of(site.signedIn(Site.USERNAME), site.signedIn(Site.USERNAME));
        both.forEach(one -> one.get("/konto"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static List<HttpResponse<String>> atOnce(String path, List<Map<String, String>> forms)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(both.size());
        List<Future<HttpResponse<String>>> coming = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(both.size())) {
            for (int i = 0; i < both.size(); i++) {
                Site.Client client = both.get(i);
                Map<String, String> form = forms.get(i);
                coming.add(threads.submit(() -> {
                    start.await();
                    return client.post(path, form);
                }));
            }
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> one : coming) {
            answers.add(one.get());
        }
        return answers;
    }

    private static List<Map<String, String>> twice(Map<String, String> form) {
        return List.of(form, form);
    }

    private static List<Integer> statuses(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::statusCode).sorted().toList();
    }

    @Test
    void the_same_new_person_twice_is_stored_once_and_the_other_is_asked_whether_it_is_the_same()
            throws InterruptedException, ExecutionException {
        for (int i = 0; i < TIMES; i++) {
            site.sql("UPDATE identity SET number_index = lower(hex(randomblob(32))) WHERE number_kind <> 'NONE'");
            List<HttpResponse<String>> answers = atOnce("/bedomningar/ny", twice(Office.form("198001062382")));
            assertThat(statuses(answers)).containsExactly(303, 409);
            answers.stream()
                    .filter(one -> one.statusCode() == 409)
                    .forEach(one -> assertThat(one.body()).contains("name=\"same\""));
        }
    }

    @Test
    void two_new_persons_at_once_get_a_code_each() throws InterruptedException, ExecutionException {
        for (int i = 0; i < TIMES; i++) {
            assertThat(statuses(atOnce("/bedomningar/ny", twice(Office.form("")))))
                    .containsExactly(303, 303);
        }
        assertThat(site.sql("SELECT count(*) - count(DISTINCT code) FROM participant"))
                .containsExactly("0");
    }

    @Test
    void what_only_one_may_have_is_refused_in_plain_words() throws InterruptedException, ExecutionException {
        String path = Office.make(both.getFirst(), Office.form(""));
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Map<String, String> invitation = new HashMap<>(Map.of("name", "Nya Nilsson", "title", "handledare"));
            invitation.put("username", "nya" + i);
            invitation.put("telephone", "0980-319 203");
            invitation.put("unit", site.place().unit().id().toString());
            invitation.put("roles", "HANDLEDARE");
            String day = "2026-03-%02d".formatted(i + 2);
            Map<String, String> attendance = Map.of("day", day, "agreed-from", "08:00", "agreed-until", "12:00");
            for (List<HttpResponse<String>> answers :
                    List.of(atOnce("/konton/nytt", twice(invitation)), atOnce(path + "/narvaro", twice(attendance)))) {
                answers.stream()
                        .filter(one -> one.statusCode() == 409)
                        .forEach(one -> assertThat(one.body()).contains("samma stund"));
                seen.addAll(statuses(answers));
            }
        }
        assertThat(seen).isSubsetOf(200, 303, 400, 409);
        assertThat(site.sql("SELECT count(*) FROM account WHERE username LIKE 'nya%'"))
                .containsExactly("" + TIMES);
        assertThat(site.sql("SELECT count(*) FROM attendance_day")).containsExactly("" + TIMES);
    }
}
