package se.prova.session;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Assessments;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Definitions;
import se.prova.instrument.Instrument;
import se.prova.instrument.Overlays;
import se.prova.session.Session.Observation;
import se.prova.session.StartPage.Choose;
import se.prova.session.StartPage.Entry;
import se.prova.session.StartPage.Prepare;
import se.prova.session.StartPage.Task;
import se.prova.station.DemandProfile;
import se.prova.station.DemandProfiles;
import se.prova.station.Picture;
import se.prova.station.Station;
import se.prova.station.Stations;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Option;
import se.prova.web.Pages;
import se.prova.web.Refused;
import se.prova.web.View;

/** The start of a session: which station, which demands, who observes. */
@Controller("/bedomningar/{assessment}/pass/nytt")
@Produces(MediaType.TEXT_HTML)
class SessionController {

    /** Which instrument performance is rated with. Source: DESIGN, the chain. */
    private static final String PERFORMANCE_INSTRUMENT = "awp";

    private final Entrance entrance;
    private final Pages pages;
    private final Sessions sessions;
    private final SessionShelf shelf;
    private final Assessments assessments;
    private final Stations stations;
    private final DemandProfiles profiles;
    private final Definitions definitions;
    private final Overlays overlays;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    SessionController(
            Entrance entrance,
            Pages pages,
            Sessions sessions,
            SessionShelf shelf,
            Assessments assessments,
            Stations stations,
            DemandProfiles profiles,
            Definitions definitions,
            Overlays overlays,
            Accounts accounts,
            Ids ids,
            Clock clock) {
        this.entrance = entrance;
        this.pages = pages;
        this.sessions = sessions;
        this.shelf = shelf;
        this.assessments = assessments;
        this.stations = stations;
        this.profiles = profiles;
        this.definitions = definitions;
        this.overlays = overlays;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a session is about: a station, or a task described in a demand profile. */
    private record Subject(@Nullable Station station, List<DemandProfile> offered) {}

    @Get
    HttpResponse<?> form(
            HttpRequest<?> request,
            User user,
            String assessment,
            @QueryValue(defaultValue = "") String station,
            @QueryValue(defaultValue = "") String krav) {
        Entered entered = open(user, assessment);
        View view = pages.view(request);
        if (station.isEmpty() && krav.isEmpty()) {
            return pages.page(request, "session/choose", choose(entered, view));
        }
        Subject subject = subject(entered, station, krav);
        Map<String, String> values = new HashMap<>();
        values.put("id", ids.next().toString());
        values.put("station", station);
        values.put("krav", krav);
        values.put("observation", Observation.DIRECT.name());
        if (!subject.offered().isEmpty()) {
            values.put("profile", subject.offered().getFirst().id().toString());
        }
        return pages.page(request, "session/prepare", prepare(entered, view, subject, Fields.filled(values)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, User user, String assessment, Fields fields) {
        Entered entered = open(user, assessment);
        View view = pages.view(request);
        Subject subject = subject(entered, fields.typed("station"), fields.typed("krav"));
        Optional<Session> form = SessionForm.read(fields, setting(entered, user, subject, view.language()));
        if (form.isEmpty()) {
            return pages.page(
                    request, HttpStatus.BAD_REQUEST, "session/prepare", prepare(entered, view, subject, fields));
        }
        Session session = form.get();
        Optional<Session> before = sessions.find(session.id());
        if (before.isPresent() && !before.get().assessmentId().equals(session.assessmentId())) {
            throw Refused.hidden();
        }
        if (before.isEmpty()) {
            shelf.add(
                    session,
                    AuditEvent.of(
                            entered.actor(),
                            "session.started",
                            entered.participant().id(),
                            "session/" + session.id()));
        }
        return HttpResponse.seeOther(URI.create("/bedomningar/" + session.assessmentId() + "/pass/" + session.id()));
    }

    private Entered open(User user, String assessmentId) {
        return entrance.read(user, assessmentId, Action.RATE, "assessment.read");
    }

    private Subject subject(Entered entered, String stationId, String profileId) {
        List<DemandProfile> made = profiles.ofUnit(entered.assessment().unitId());
        if (!stationId.isEmpty()) {
            Station station = stations.latest(stationId).orElseThrow(Refused::hidden);
            return new Subject(
                    station,
                    made.stream()
                            .filter(profile -> profile.stationId().equals(station.id())
                                    && profile.stationRevision().equals(station.revision()))
                            .toList());
        }
        Optional<UUID> id = JteDesk.uuid(profileId);
        List<DemandProfile> offered = made.stream()
                .filter(profile ->
                        !profile.forStation() && id.isPresent() && profile.id().equals(id.get()))
                .toList();
        if (offered.isEmpty()) {
            throw Refused.hidden();
        }
        return new Subject(null, offered);
    }

    private Choose choose(Entered entered, View view) {
        List<Session> earlier = sessions.ofAssessment(entered.assessment().id());
        List<Entry> entries = new ArrayList<>();
        for (Station station : stations.current()) {
            int held = (int) earlier.stream()
                    .filter(session -> session.stationId().equals(station.id()))
                    .count();
            entries.add(new Entry(
                    station.id(),
                    station.title().in(view.language()),
                    station.place().in(view.language()),
                    station.plannedMinutes(),
                    Picture.inline(stations, station.picture(), "card-pic").orElse(""),
                    held));
        }
        List<Task> tasks = profiles.ofUnit(entered.assessment().unitId()).stream()
                .filter(profile -> !profile.forStation())
                .map(profile -> new Task(profile.id(), profile.task(), profile.place(), (int) earlier.stream()
                        .filter(session -> profile.id().equals(session.profileId()))
                        .count()))
                .toList();
        return new Choose(entered, entries, tasks);
    }

    private Prepare prepare(Entered entered, View view, Subject subject, Fields fields) {
        Station station = subject.station();
        List<Option> options = new ArrayList<>();
        for (DemandProfile profile : subject.offered()) {
            String made = view.text(
                    "profile.made",
                    view.text(
                            "profile.method." + profile.method(),
                            accounts.find(profile.madeBy()).map(Account::name).orElse("")),
                    view.day(profile.madeOn()));
            options.add(new Option(
                    profile.id().toString(), options.isEmpty() ? view.text("pass.profile.latest", made) : made));
        }
        DemandProfile first = station == null ? subject.offered().getFirst() : null;
        return new Prepare(
                entered,
                fields.optionalId("id").orElseGet(ids::next),
                station == null ? "" : station.id(),
                first == null || station != null ? title(station, view) : first.task(),
                first == null || station != null ? place(station, view) : first.place(),
                station == null
                        ? ""
                        : Picture.inline(stations, station.picture(), "card-pic")
                                .orElse(""),
                options,
                station != null,
                Arrays.stream(Observation.values())
                        .map(way -> new Option(way.name(), view.text("pass.observation." + way)))
                        .toList(),
                early(entered, view),
                fields);
    }

    private static String title(@Nullable Station station, View view) {
        return station == null ? "" : station.title().in(view.language());
    }

    private static String place(@Nullable Station station, View view) {
        return station == null ? "" : station.place().in(view.language());
    }

    private String early(Entered entered, View view) {
        LocalDate today = Dates.today(clock);
        LocalTime now = LocalTime.ofInstant(clock.instant(), Dates.ZONE);
        return Early.than(
                        entered.assessment(),
                        assessments.days(entered.assessment().id()),
                        today,
                        now)
                .map(early -> early.time() == null
                        ? view.text("pass.early.period", view.day(early.day()))
                        : view.text("pass.early.day", view.time(early.time())))
                .orElse("");
    }

    private SessionForm.Setting setting(Entered entered, User user, Subject subject, String language) {
        Instrument instrument = definitions.latest(PERFORMANCE_INSTRUMENT).orElseThrow(Refused::hidden);
        LocalDate today = Dates.today(clock);
        String edition = overlays.wording(instrument, today).edition();
        DefinitionRef ref =
                definitions.ref(instrument.id(), instrument.revision(), edition).orElseThrow(Refused::hidden);
        Station station = subject.station();
        return new SessionForm.Setting(
                entered.assessment(),
                station,
                station == null
                        ? ""
                        : stations.hash(station.id(), station.revision()).orElse(""),
                language,
                subject.offered(),
                ref,
                sessions.ofAssessment(entered.assessment().id()),
                user.account(),
                today,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
