package se.prova.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.access.Role;
import se.prova.instrument.Definitions;
import se.prova.instrument.Item;
import se.prova.station.DemandProfile.Method;
import se.prova.web.Site;

/** Stations and demand profiles over HTTP: bad input, borders, and what is stored. */
class StationPagesTest {

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Site.Client anna() {
        return site.signedIn(Site.USERNAME);
    }

    private static List<DemandProfile> stored() {
        return site.bean(DemandProfiles.class).ofUnit(site.place().unit().id());
    }

    private static DemandProfile stored(Map<String, String> form) {
        return site.bean(DemandProfiles.class)
                .find(UUID.fromString(form.getOrDefault("id", "")))
                .orElseThrow();
    }

    /** A form that describes a task, right in every field, with some written over. */
    private static Map<String, String> form(Map<String, String> instead) {
        Map<String, String> form = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "station", "",
                "place", "Köket på Björkgården",
                "task", "Diska och ställa undan",
                "text", "Tallrikar först.",
                "ordinary", "ORDINARY",
                "method", "DID_IT",
                "method-text", "Diskade en timme.",
                "aids", "",
                "made-on", "2026-01-15"));
        for (Item item :
                site.bean(Definitions.class).latest("awc").orElseThrow().items()) {
            form.put("rating-" + item.id(), "3");
            form.put("motive-" + item.id(), "Hela tiden.");
        }
        form.putAll(instead);
        return form;
    }

    private static HttpResponse<String> post(Map<String, String> form) {
        Site.Client client = anna();
        client.get("/krav/nytt");
        return client.post("/krav", form);
    }

    @Test
    void a_described_task_is_stored_with_who_when_and_how() {
        Map<String, String> form = form(Map.of(
                "rating-language",
                "awc.not-assessed",
                "motive-posture",
                "Decomposed: a\u030a. 🙂 שלום " + "ö".repeat(300),
                "text",
                "å".repeat(4_000)));
        assertThat(post(form).statusCode()).isEqualTo(303);
        DemandProfile made = stored(form);
        assertThat(made.forStation()).isFalse();
        assertThat(made.method()).isEqualTo(Method.DID_IT);
        assertThat(made.triedHere()).isTrue();
        assertThat(made.madeBy()).isEqualTo(site.user(Site.USERNAME).account());
        assertThat(made.madeOn()).isEqualTo("2026-01-15");
        assertThat(site.bean(DemandProfiles.class).demands(made.id()))
                .hasSize(14)
                .anySatisfy(demand -> assertThat(demand.rating().stored()).isEqualTo("awc.not-assessed"));
        String page = anna().get("/krav/" + made.id()).body();
        assertThat(page)
                .contains("Anna Lind gjorde uppgiften")
                .contains("Decomposed: å. 🙂 שלום")
                .contains("Ej bedömt");
    }

    @Test
    void a_form_sent_twice_is_one_profile() {
        Map<String, String> form = form(Map.of());
        assertThat(post(form).statusCode()).isEqualTo(303);
        int before = stored().size();
        assertThat(post(form).statusCode()).isEqualTo(303);
        assertThat(stored()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "place,''",
        "task,''",
        "text,''",
        "ordinary,SIDEWAYS",
        "method,''",
        "method,GUESSED",
        "method-text,''",
        "made-on,i går",
        "made-on,2999-01-01",
        "rating-posture,''",
        "rating-posture,5",
        "rating-posture,0",
        "rating-posture,awp.no-information",
        "rating-posture,räcker inte",
        "id,inte ett id",
    })
    void a_wrong_field_is_told_by_name_and_nothing_typed_is_lost(String field, String value) {
        int before = stored().size();
        HttpResponse<String> answer = post(form(Map.of(field, value, "aids", "Det jag skrev står kvar")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#" + field + "\"").contains("Det jag skrev står kvar");
        assertThat(stored()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"place,201", "task,201", "text,4001", "method-text,4001", "aids,4001", "motive-posture,2001"})
    void a_text_that_is_too_long_is_told_by_name_and_stays(String field, int chars) {
        String text = "å".repeat(chars);
        HttpResponse<String> answer = post(form(Map.of(field, text)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#" + field + "\"").contains(text);
    }

    @Test
    void the_proposal_taken_as_it_is_stays_imagined_and_not_tried() {
        Site.Client client = anna();
        client.get("/stationer/snowracer");
        HttpResponse<String> answer = client.post("/krav/forslag", Map.of("station", "snowracer"));
        assertThat(answer.statusCode()).isEqualTo(303);
        String id = answer.headers().firstValue("Location").orElseThrow().replace("/krav/", "");
        DemandProfile made = stored(Map.of("id", id));
        assertThat(made.method()).isEqualTo(Method.IMAGINED);
        assertThat(made.triedHere()).isFalse();
        assertThat(made.stationHash()).hasSize(64);
        assertThat(client.get("/krav/" + id).body())
                .contains("Inte prövad hos er")
                .contains("föreställde sig");
    }

    @Test
    void a_new_profile_starts_from_an_old_one_that_stays() {
        Map<String, String> form = form(Map.of("motive-posture", "Bara här."));
        post(form);
        String page = anna().get("/krav/nytt?fran=" + form.get("id")).body();
        assertThat(page).contains("Bara här.").contains("Diska och ställa undan");
        assertThat(page).doesNotContain(form.get("id") + "\" name=\"id\"");
    }

    @Test
    void what_is_unknown_or_another_unit_s_is_hidden_alike() {
        Site.Client client = anna();
        for (String path : List.of(
                "/stationer/finns-inte",
                "/stationer/finns-inte/kort",
                "/krav/" + UUID.randomUUID(),
                "/krav/inte-ett-id",
                "/krav/nytt?station=finns-inte",
                "/krav/nytt?fran=" + UUID.randomUUID())) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void only_those_whose_work_it_is_see_stations_and_make_profiles() {
        site.account("rev", "Rut Ek", "granskare", Role.AUDITOR);
        Site.Client auditor = site.signedIn("rev");
        assertThat(auditor.get("/stationer").statusCode()).isEqualTo(404);
        site.account("han", "Hans Ek", "handledare", Role.HANDLEDARE);
        Site.Client supervisor = site.signedIn("han");
        assertThat(supervisor.get("/stationer").statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/krav/nytt").statusCode()).isEqualTo(404);
    }

    @Test
    void a_station_without_a_profile_of_the_unit_shows_the_proposal_as_what_it_is() {
        String page = anna().get("/stationer/clean-premises").body();
        assertThat(page).contains("föreställt, inte prövat hos er");
    }
}
