package se.prova.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.prova.db.Ids;
import se.prova.statement.SignedTrial;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

/** What each role is shown as a way on must be open to it, from the first page on. */
class DoorsTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    private static StoredTrial trial;

    @BeforeAll
    static void open() {
        // Signed once, and being corrected: the newest version is a draft.
        trial = SignedTrial.open();
        Site.Client anna = trial.site().signedIn(StoredTrial.ANNA);
        anna.get(StoredTrial.PATH + "/utlatande/1");
        assertThat(anna.post(StoredTrial.PATH + "/utlatande/1/ratta", Map.of("reason", "Fel datum"))
                        .statusCode())
                .isEqualTo(303);
        for (Role role : Role.values()) {
            String name = name(role);
            trial.staff(name, name, trial.file().place().unit().id(), role);
            trial.grant(new Grant(
                    trial.site().bean(Ids.class).next(),
                    StoredTrial.ASSESSMENT,
                    trial.site().user(name).account(),
                    trial.file().place().unit().id(),
                    "dörrar",
                    trial.site().user(name).account(),
                    Instant.EPOCH,
                    LocalDate.of(2099, 1, 1),
                    null,
                    null,
                    null));
        }
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Every page that links lead to, from the start, with its status. */
    private static Map<String, Integer> walked(Site.Client client) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            String path = ahead.pop();
            HttpResponse<String> answer = client.get(path);
            seen.put(path, answer.statusCode());
            List<String> on = new ArrayList<>(
                    answer.headers().firstValue("Location").stream().toList());
            LINK.matcher(answer.body()).results().map(found -> found.group(1)).forEach(on::add);
            on.stream()
                    .map(link -> link.replace("&amp;", "&").replaceAll("#.*", ""))
                    .filter(link -> !link.startsWith("/assets/") && !seen.containsKey(link) && !ahead.contains(link))
                    .forEach(ahead::add);
        }
        return seen;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void no_role_is_shown_a_way_that_is_closed_to_it(Role role) {
        Map<String, Integer> pages = walked(trial.site().signedIn(name(role)));
        assertThat(pages).containsKey("/konto");
        pages.values().removeIf(List.of(200, 303)::contains);
        assertThat(pages).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PROCESSLEDARE, /bedomningar",
        "HANDLEDARE, /bedomningar",
        "HANDLAGGARE, /bedomningar",
        "UNIT_MANAGER, /bedomningar",
        "AUDITOR, /logg",
        "ADMINISTRATOR, /konton"
    })
    void each_role_begins_where_its_work_is(Role role, String first) {
        HttpResponse<String> answer = trial.site().signedIn(name(role)).get("/");
        assertThat(answer.headers().firstValue("Location")).contains(first);
    }

    @Test
    void a_supervisor_finds_attendance_and_a_case_officer_what_was_signed_but_no_draft() {
        assertThat(walked(trial.site().signedIn("handledare")))
                .containsKey(StoredTrial.PATH + "/narvaro")
                .doesNotContainKey(StoredTrial.PATH);
        assertThat(walked(trial.site().signedIn("handlaggare")))
                .containsKey(StoredTrial.PATH + "/utlatande/1")
                .containsKey(StoredTrial.PATH + "/utlatande/1/forsakringskassan.pdf")
                .containsKey(StoredTrial.PATH + "/utlamning")
                .doesNotContainKey(StoredTrial.PATH + "/utlatande");
        Site.Client handlaggare = trial.site().signedIn("handlaggare");
        assertThat(handlaggare.get(StoredTrial.PATH + "/utlatande").statusCode())
                .isEqualTo(404);
        assertThat(handlaggare.get(StoredTrial.PATH + "/utlatande/2").statusCode())
                .isEqualTo(404);
        assertThat(handlaggare.get(StoredTrial.PATH + "/utlatande/1").body()).doesNotContain("/utlatande/1/ratta");
    }
}
