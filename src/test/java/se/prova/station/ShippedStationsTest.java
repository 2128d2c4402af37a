package se.prova.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Rating;
import se.prova.instrument.Rating.NotRated;
import se.prova.instrument.Rating.Rated;
import se.prova.instrument.Text;

class ShippedStationsTest {

    private static final int SENTENCE_WORDS_MAX = 10;
    private static final int TEXT_WORDS_MAX = 45;

    private static final YamlStations.Loaded SHIPPED = YamlStations.load(Optional.empty());
    private static final List<Station> STATIONS = SHIPPED.stations().all();

    @Test
    void fritidsbankens_five_ship() {
        assertThat(STATIONS)
                .extracting(Station::id)
                .containsExactly("clean-premises", "loan-register", "pair-guards", "snowracer", "sort-screws");
        assertThat(STATIONS).allMatch(station -> station.place().sv().equals("Fritidsbanken"));
    }

    @Test
    void an_instruction_is_five_to_seven_steps_of_short_sentences_with_a_picture_each() {
        for (Station station : STATIONS) {
            assertThat(station.instruction()).as(station.id()).hasSizeBetween(5, 7);
            assertThat(station.instruction()).allMatch(step -> step.picture() != null);
            assertThat(station.instruction())
                    .flatExtracting(step -> List.of(step.text().sv().split("\\. ?")))
                    .allSatisfy(sentence ->
                            assertThat(sentence.toString().split("\\s+")).hasSizeLessThanOrEqualTo(SENTENCE_WORDS_MAX));
        }
    }

    @Test
    void every_skill_has_a_demand_with_a_motive_in_both_languages() {
        Instrument awc = SHIPPED.definitions().instrument("awc", "1").orElseThrow();
        for (Station station : STATIONS) {
            assertThat(station.firstDemand().demands())
                    .extracting(Demand::item)
                    .isEqualTo(awc.items().stream().map(Item::id).toList());
            assertThat(station.firstDemand().demands()).allSatisfy(demand -> {
                assertThat(awc.scale().admits(demand.rating())).isTrue();
                assertThat(station.firstDemand().motive(demand.item()).map(Text::sv))
                        .contains(demand.motive());
                assertThat(demand.motive().split("\\s+").length).isBetween(4, 20);
            });
        }
    }

    @Test
    void a_skill_is_described_here_exactly_where_it_is_demanded() {
        for (Station station : STATIONS) {
            for (Demand demand : station.firstDemand().demands()) {
                assertThat(station.lookFor(demand.item()).isPresent())
                        .as(station.id() + " " + demand.item())
                        .isEqualTo(demand.rating() instanceof Rated(int rank) && rank > 1);
            }
        }
    }

    @Test
    void no_station_meets_anyone_so_physical_communication_is_never_tried() {
        assertThat(ratings("physicality")).containsOnly(new Rated(1));
        assertThat(ratings("relations").filter(new Rated(1)::equals)).hasSize(4);
        assertThat(ratings("language").filter(new NotRated("awc.not-assessed")::equals))
                .hasSize(1);
    }

    @Test
    void every_other_skill_is_demanded_often_somewhere() {
        Instrument awc = SHIPPED.definitions().instrument("awc", "1").orElseThrow();
        Set<String> seldom = Set.of("physicality", "relations", "information-exchange");

        assertThat(awc.items().stream().map(Item::id).filter(id -> !seldom.contains(id)))
                .allSatisfy(id -> assertThat(ratings(id)).anyMatch(one -> one instanceof Rated(int rank) && rank >= 3));
    }

    @Test
    void every_text_is_in_swedish_and_english_and_short() {
        assertThat(everyText()).allSatisfy(text -> {
            assertThat(text.byLanguage()).containsOnlyKeys("sv", "en");
            assertThat(text.byLanguage().values())
                    .allSatisfy(words -> assertThat(words.split("\\s+")).hasSizeLessThanOrEqualTo(TEXT_WORDS_MAX));
        });
    }

    @Test
    void every_picture_is_used_and_can_be_fetched() {
        Set<String> used = new HashSet<>();
        for (Station station : STATIONS) {
            used.add(station.picture());
            station.instruction().forEach(step -> used.add(String.valueOf(step.picture())));
        }

        assertThat(SHIPPED.stations().pictures()).containsOnlyKeys(used);
        assertThat(used).allMatch(name -> SHIPPED.stations().picture(name).isPresent());
    }

    @Test
    void only_picture_names_are_looked_up() {
        assertThat(List.of("../snowracer-1.yaml", "snowracer", "SNOWRACER.svg", "snowracer.svg/", "", "x.svg"))
                .noneMatch(name -> SHIPPED.stations().picture(name).isPresent());
    }

    @Test
    void a_stored_station_is_read_back_as_it_was() {
        for (Station one : STATIONS) {
            String stored =
                    SHIPPED.stations().canonical(one.id(), one.revision()).orElseThrow();

            assertThat(YamlStations.fromCanonical(stored, SHIPPED.definitions()))
                    .isEqualTo(one);
        }
    }

    private static Stream<Rating> ratings(String item) {
        return STATIONS.stream()
                .flatMap(station -> station.firstDemand().demands().stream())
                .filter(demand -> demand.item().equals(item))
                .map(Demand::rating);
    }

    private static List<Text> everyText() {
        List<Text> texts = new ArrayList<>();
        for (Station one : STATIONS) {
            texts.addAll(List.of(one.place(), one.title(), one.setup()));
            one.instruction().forEach(step -> texts.add(step.text()));
            Stream.of(one.materials(), one.variations(), one.done(), one.safety(), one.interests())
                    .forEach(texts::addAll);
            texts.addAll(one.lookFor().values());
            texts.addAll(one.firstDemand().motives().values());
        }
        return texts;
    }
}
