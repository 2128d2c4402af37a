package se.prova.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Definitions;
import se.prova.instrument.Instrument;
import se.prova.instrument.Overlays;
import se.prova.instrument.Text;
import se.prova.instrument.Wording;
import se.prova.station.DemandProfile.Method;
import se.prova.station.ProfileNewPage.Choice;
import se.prova.station.ProfileNewPage.Group;
import se.prova.station.ProfileNewPage.Skill;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Option;
import se.prova.web.Refused;
import se.prova.web.View;

/** The demand instrument in the words of the site, for the pages that show demands. */
@Singleton
class JteProfiling {

    /** Which instrument demands are found out with, where no station says so. Source: DESIGN, the chain. */
    private static final String DEMAND_INSTRUMENT = "awc";

    private final Definitions definitions;
    private final Overlays overlays;
    private final Clock clock;

    JteProfiling(Definitions definitions, Overlays overlays, Clock clock) {
        this.definitions = definitions;
        this.overlays = overlays;
        this.clock = clock;
    }

    Instrument instrument(@Nullable Station station) {
        return station == null
                ? definitions.latest(DEMAND_INSTRUMENT).orElseThrow(Refused::hidden)
                : definitions
                        .instrument(
                                station.firstDemand().instrument(),
                                station.firstDemand().instrumentRevision())
                        .orElseThrow(Refused::hidden);
    }

    Wording wording(Instrument instrument) {
        return overlays.wording(instrument, Dates.today(clock));
    }

    DefinitionRef ref(Instrument instrument) {
        return definitions
                .ref(instrument.id(), instrument.revision(), wording(instrument).edition())
                .orElseThrow(Refused::hidden);
    }

    DemandTable table(DemandProfile profile, List<Demand> demands, String language) {
        Instrument instrument = definitions
                .instrument(profile.instrumentId(), profile.instrumentRevision())
                .orElseThrow(Refused::hidden);
        return DemandTable.of(instrument, wording(instrument), demands, language);
    }

    /** The motives of the station's proposal in the language of the page. */
    Map<String, String> motives(Station station, String language) {
        Map<String, String> motives = new HashMap<>();
        for (Map.Entry<String, Text> motive : station.firstDemand().motives().entrySet()) {
            motives.put(motive.getKey(), motive.getValue().in(language));
        }
        return motives;
    }

    ProfileNewPage draft(
            View view, @Nullable Station station, boolean shipped, @Nullable LocalDate fromOn, Fields fields) {
        Instrument instrument = instrument(station);
        Wording wording = wording(instrument);
        String language = view.language();
        int lowest = instrument.scale().levels().getFirst().rank();
        return new ProfileNewPage(
                fields.optionalId("id").orElseGet(() -> new UUID(0, 0)),
                station,
                shipped,
                fromOn,
                language,
                instrument.sections().stream()
                        .map(section -> new Group(
                                wording.sectionTitle(section.id()).in(language),
                                section.items().stream()
                                        .map(item -> new Skill(
                                                item.id(),
                                                wording.title(item.id()).in(language),
                                                wording.screenGuidance(item.id())
                                                        .onScreen(language)))
                                        .toList()))
                        .toList(),
                instrument.scale().levels().stream()
                        .map(level -> new Choice(
                                Integer.toString(level.rank()),
                                wording.levelWord(level.rank()).in(language),
                                level.rank() - lowest + 1))
                        .toList(),
                instrument.scale().nonRatings().stream()
                        .map(none -> new Choice(
                                none.code(), wording.nonRatingName(none.code()).in(language), 0))
                        .toList(),
                Arrays.stream(Method.values())
                        .map(method -> new Option(method.name(), view.text("profile.new.method." + method)))
                        .toList(),
                Arrays.stream(Station.Ordinary.values())
                        .map(kind -> new Option(kind.name(), view.text("station.ordinary." + kind)))
                        .toList(),
                fields);
    }
}
