package se.prova.station;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Instrument;
import se.prova.station.DemandProfile.Method;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** Demand profiles: made, read, and never edited. */
@Controller("/krav")
@Produces(MediaType.TEXT_HTML)
class ProfileController {

    private static final String SHIPPED = "forslag";

    private final Gate gate;
    private final Pages pages;
    private final Stations stations;
    private final JteProfiling profiling;
    private final DemandProfiles profiles;
    private final ProfileShelf shelf;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    ProfileController(
            Gate gate,
            Pages pages,
            Stations stations,
            JteProfiling profiling,
            DemandProfiles profiles,
            ProfileShelf shelf,
            Accounts accounts,
            Ids ids,
            Clock clock) {
        this.gate = gate;
        this.pages = pages;
        this.stations = stations;
        this.profiling = profiling;
        this.profiles = profiles;
        this.shelf = shelf;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    @Get("/nytt")
    HttpResponse<?> form(
            HttpRequest<?> request,
            User user,
            @QueryValue(defaultValue = "") String station,
            @QueryValue(defaultValue = "") String fran) {
        gate.open(user, Action.MAKE_DEMAND_PROFILE, new Resource.OfUnit(user.unit()));
        View view = pages.view(request);
        Map<String, String> values = new HashMap<>();
        values.put("id", ids.next().toString());
        values.put("made-on", Dates.today(clock).toString());
        Optional<DemandProfile> from = fran.isEmpty() || fran.equals(SHIPPED) ? Optional.empty() : own(user, fran);
        Station at = station(from.map(DemandProfile::stationId).orElse(station));
        boolean shipped = fran.equals(SHIPPED) && at != null;
        if (shipped && at != null) {
            values.putAll(ProfileForm.filled(at.firstDemand().demands(), profiling.motives(at, view.language())));
            values.put("method", Method.IMAGINED.name());
        }
        from.ifPresent(profile -> {
            values.putAll(ProfileForm.filled(profiles.demands(profile.id()), Map.of()));
            values.put("place", profile.place());
            values.put("task", profile.task());
            values.put("text", profile.taskText());
            values.put("ordinary", profile.ordinary().name());
            values.put("aids", profile.aids());
            values.put("from", profile.id().toString());
        });
        values.put("shipped", Boolean.toString(shipped));
        return pages.page(request, "station/profile-new", draft(view, at, shipped, from, Fields.filled(values)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, User user, Fields fields) {
        Actor actor = gate.open(user, Action.MAKE_DEMAND_PROFILE, new Resource.OfUnit(user.unit()));
        View view = pages.view(request);
        Station station = station(fields.typed("station"));
        Instrument instrument = profiling.instrument(station);
        Optional<ProfileForm> form = ProfileForm.read(fields, setting(user, station, instrument, view.language()));
        if (form.isEmpty()) {
            boolean shipped = fields.typed("shipped").equals("true");
            Optional<DemandProfile> from =
                    fields.typed("from").isEmpty() ? Optional.empty() : own(user, fields.typed("from"));
            return pages.page(
                    request,
                    HttpStatus.BAD_REQUEST,
                    "station/profile-new",
                    draft(view, station, shipped, from, fields));
        }
        return kept(actor, user, form.get().profile(), form.get().demands());
    }

    /** The proposal that came with a station, taken as it is: imagined, and not tried out here. */
    @Post("/forslag")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, User user, Fields fields) {
        Actor actor = gate.open(user, Action.MAKE_DEMAND_PROFILE, new Resource.OfUnit(user.unit()));
        View view = pages.view(request);
        Station station = stations.latest(fields.typed("station")).orElseThrow(Refused::hidden);
        Instrument instrument = profiling.instrument(station);
        ProfileForm.Setting in = setting(user, station, instrument, view.language());
        DemandProfile profile = new DemandProfile(
                fields.optionalId("id").orElseGet(ids::next),
                in.unit(),
                station.id(),
                station.revision(),
                in.stationHash(),
                station.place().in(view.language()),
                station.title().in(view.language()),
                "",
                station.ordinary(),
                in.ref().id(),
                in.ref().revision(),
                in.ref().hash(),
                in.ref().overlay(),
                in.account(),
                in.today(),
                Method.IMAGINED,
                view.text("profile.shipped.method"),
                "",
                false,
                in.now());
        Map<String, String> motives = profiling.motives(station, view.language());
        List<Demand> demands = station.firstDemand().demands().stream()
                .map(demand -> new Demand(
                        demand.item(), demand.rating(), motives.getOrDefault(demand.item(), demand.motive())))
                .toList();
        return kept(actor, user, profile, demands);
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, User user, String id) {
        gate.open(user, Action.READ_STATIONS, new Resource.OfUnit(user.unit()));
        DemandProfile profile = own(user, id).orElseThrow(Refused::hidden);
        String by = accounts.find(profile.madeBy()).map(Account::name).orElse("");
        return pages.page(
                request,
                "station/profile",
                new ProfilePage(
                        profile,
                        by,
                        profiling.table(
                                profile,
                                profiles.demands(profile.id()),
                                pages.view(request).language()),
                        Policy.allows(user, Action.MAKE_DEMAND_PROFILE, new Resource.OfUnit(user.unit()))));
    }

    // A page sent twice is stored once: its id was made with it.
    private HttpResponse<?> kept(Actor actor, User user, DemandProfile profile, List<Demand> demands) {
        Optional<DemandProfile> before = profiles.find(profile.id());
        if (before.isPresent() && !before.get().unitId().equals(user.unit())) {
            throw Refused.hidden();
        }
        if (before.isEmpty()) {
            shelf.add(
                    profile,
                    demands,
                    AuditEvent.of(actor, "demand-profile.made", "", "demand-profile/" + profile.id()));
        }
        return HttpResponse.seeOther(URI.create("/krav/" + profile.id()));
    }

    private Optional<DemandProfile> own(User user, String id) {
        Optional<UUID> known = uuid(id);
        return Optional.of(known.flatMap(profiles::find)
                .filter(profile -> profile.unitId().equals(user.unit()))
                .orElseThrow(Refused::hidden));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(uuid -> uuid.toString().equals(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private @Nullable Station station(String id) {
        return id.isEmpty() ? null : stations.latest(id).orElseThrow(Refused::hidden);
    }

    private ProfileForm.Setting setting(User user, @Nullable Station station, Instrument instrument, String language) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DefinitionRef ref = profiling.ref(instrument);
        String hash = station == null
                ? ""
                : stations.hash(station.id(), station.revision()).orElse("");
        return new ProfileForm.Setting(
                user.unit(), user.account(), Dates.today(clock), now, instrument, ref, station, hash, language);
    }

    private ProfileNewPage draft(
            View view, @Nullable Station station, boolean shipped, Optional<DemandProfile> from, Fields fields) {
        return profiling.draft(
                view, station, shipped, from.map(DemandProfile::madeOn).orElse(null), fields);
    }
}
