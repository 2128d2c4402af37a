package se.prova.station;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.instrument.Definitions;
import se.prova.instrument.Instrument;
import se.prova.instrument.Overlays;
import se.prova.instrument.Wording;
import se.prova.station.StationCard.Known;
import se.prova.station.StationCard.LookFor;
import se.prova.station.StationCard.Made;
import se.prova.station.StationCard.Step;
import se.prova.web.Dates;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** Stations: the list, one card, and the card to print for the participant. */
@Controller("/stationer")
@Produces(MediaType.TEXT_HTML)
class StationController {

    private final Gate gate;
    private final Pages pages;
    private final Stations stations;
    private final Definitions definitions;
    private final Overlays overlays;
    private final DemandProfiles profiles;
    private final Accounts accounts;
    private final Clock clock;

    StationController(
            Gate gate,
            Pages pages,
            Stations stations,
            Definitions definitions,
            Overlays overlays,
            DemandProfiles profiles,
            Accounts accounts,
            Clock clock) {
        this.gate = gate;
        this.pages = pages;
        this.stations = stations;
        this.definitions = definitions;
        this.overlays = overlays;
        this.profiles = profiles;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, User user) {
        gate.open(user, Action.READ_STATIONS, new Resource.OfUnit(user.unit()));
        List<DemandProfile> made = profiles.ofUnit(user.unit());
        List<StationList.Entry> entries = new ArrayList<>();
        for (Station station : stations.current()) {
            Optional<DemandProfile> latest = latest(made, station);
            entries.add(new StationList.Entry(
                    station,
                    Picture.inline(stations, station.picture(), "card-pic").orElse(""),
                    latest.map(DemandProfile::madeOn).orElse(null)));
        }
        List<StationList.Task> tasks = made.stream()
                .filter(profile -> !profile.forStation())
                .map(profile -> new StationList.Task(profile.id(), profile.task(), profile.place(), profile.madeOn()))
                .toList();
        return pages.page(request, "station/list", new StationList(entries, tasks, mayMake(user)));
    }

    @Get("/{id}")
    HttpResponse<?> card(HttpRequest<?> request, User user, String id) {
        return pages.page(request, "station/card", card(request, user, id, "step-pic"));
    }

    @Get("/{id}/kort")
    HttpResponse<?> print(HttpRequest<?> request, User user, String id) {
        return pages.page(request, "station/print", card(request, user, id, "step-pic"));
    }

    private StationCard card(HttpRequest<?> request, User user, String id, String picture) {
        gate.open(user, Action.READ_STATIONS, new Resource.OfUnit(user.unit()));
        Station station = stations.latest(id).orElseThrow(Refused::hidden);
        String language = pages.view(request).language();
        List<DemandProfile> made = profiles.ofUnit(user.unit());
        Optional<DemandProfile> latest = latest(made, station);
        List<Step> steps = new ArrayList<>();
        for (Station.Step step : station.instruction()) {
            String drawing = step.picture() == null ? "" : step.picture();
            steps.add(new Step(
                    steps.size() + 1,
                    step.text().in(language),
                    Picture.inline(stations, drawing, picture).orElse("")));
        }
        return new StationCard(
                station,
                Picture.inline(stations, station.picture(), "card-pic").orElse(""),
                steps,
                lookFor(station, language),
                latest.map(profile -> demands(profile, language)).orElseGet(() -> shipped(station, language)),
                latest.isEmpty(),
                latest.map(profile -> new Made(profile.id(), profile, name(profile)))
                        .orElse(null),
                made.stream()
                        .filter(profile -> profile.stationId().equals(station.id()))
                        .map(profile -> new Known(profile.id(), profile.task(), profile, name(profile)))
                        .toList(),
                mayMake(user));
    }

    private static boolean mayMake(User user) {
        return Policy.allows(user, Action.MAKE_DEMAND_PROFILE, new Resource.OfUnit(user.unit()));
    }

    private static Optional<DemandProfile> latest(List<DemandProfile> made, Station station) {
        return made.stream()
                .filter(profile -> profile.stationId().equals(station.id())
                        && profile.stationRevision().equals(station.revision()))
                .findFirst();
    }

    private DemandTable demands(DemandProfile profile, String language) {
        Instrument instrument = instrument(profile.instrumentId(), profile.instrumentRevision());
        return DemandTable.of(instrument, wording(instrument), profiles.demands(profile.id()), language);
    }

    private DemandTable shipped(Station station, String language) {
        Instrument instrument = instrument(
                station.firstDemand().instrument(), station.firstDemand().instrumentRevision());
        return DemandTable.of(
                instrument, wording(instrument), station.firstDemand().demands(), language);
    }

    private List<LookFor> lookFor(Station station, String language) {
        Instrument instrument = instrument(
                station.firstDemand().instrument(), station.firstDemand().instrumentRevision());
        Wording wording = wording(instrument);
        return instrument.items().stream()
                .flatMap(item -> station.lookFor(item.id()).stream()
                        .map(text -> new LookFor(wording.title(item.id()).in(language), text.in(language))))
                .toList();
    }

    private Instrument instrument(String id, String revision) {
        return definitions.instrument(id, revision).orElseThrow(Refused::hidden);
    }

    private Wording wording(Instrument instrument) {
        return overlays.wording(instrument, Dates.today(clock));
    }

    private String name(DemandProfile profile) {
        return accounts.find(profile.madeBy()).map(Account::name).orElse("");
    }
}
