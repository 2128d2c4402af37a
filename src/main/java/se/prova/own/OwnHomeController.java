package se.prova.own;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Guest;
import se.prova.access.Unit;
import se.prova.assessment.Assessments;
import se.prova.interview.Interviews;
import se.prova.session.Session;
import se.prova.session.Sessions;
import se.prova.signin.guest.GuestFilter;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.station.Picture;
import se.prova.station.StationCard;
import se.prova.station.Stations;
import se.prova.web.Dates;
import se.prova.web.Pages;
import se.prova.web.View;

/** The participant's page: what happens, today's station, what was signed, and their rights. */
@Controller(GuestFilter.PATH + "/sida")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnHomeController {

    private final OwnEntrance entrance;
    private final Assessments assessments;
    private final Interviews interviews;
    private final Sessions sessions;
    private final Stations stations;
    private final Statements statements;
    private final Accounts accounts;
    private final Pages pages;
    private final Clock clock;

    OwnHomeController(
            OwnEntrance entrance,
            Assessments assessments,
            Interviews interviews,
            Sessions sessions,
            Stations stations,
            Statements statements,
            Accounts accounts,
            Pages pages,
            Clock clock) {
        this.entrance = entrance;
        this.assessments = assessments;
        this.interviews = interviews;
        this.sessions = sessions;
        this.stations = stations;
        this.statements = statements;
        this.accounts = accounts;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request, Guest guest) {
        Owned owned = entrance.read(guest, "own.page.read");
        UUID id = owned.assessment().id();
        LocalDate today = Dates.today(clock);
        List<Session> held = sessions.ofAssessment(id);
        List<Statement> versions = statements.ofAssessment(id);
        HomePage page = new HomePage(
                owned,
                Stage.of(!interviews.ofAssessment(id).isEmpty(), !held.isEmpty(), versions),
                next(id, today),
                held.stream()
                        .filter(one -> one.heldOn().equals(today))
                        .map(one -> task(pages.view(request), one))
                        .toList(),
                versions.stream()
                        .filter(one -> one.state() == Statement.State.SIGNED)
                        .findFirst(),
                versions.stream().anyMatch(one -> one.state() == Statement.State.REPLACED),
                OwnWordsController.about(versions).isPresent(),
                contact(owned));
        return pages.page(request, "own/home", page);
    }

    private Optional<HomePage.Day> next(UUID assessment, LocalDate today) {
        return assessments.days(assessment).stream()
                .filter(one -> !one.day().isBefore(today) && one.absence() == null)
                .map(one -> new HomePage.Day(
                        one.day(),
                        one.agreedFrom(),
                        one.agreedUntil(),
                        one.day().equals(today)))
                .findFirst();
    }

    private HomePage.Task task(View view, Session session) {
        List<StationCard.Step> steps = new ArrayList<>();
        stations.station(session.stationId(), session.stationRevision())
                .ifPresent(station -> station.instruction().forEach(step -> {
                    String drawing = step.picture() == null ? "" : step.picture();
                    steps.add(new StationCard.Step(
                            steps.size() + 1,
                            step.text().in(view.language()),
                            Picture.inline(stations, drawing, "step-pic").orElse("")));
                }));
        return new HomePage.Task(session.task(), steps);
    }

    private HomePage.Contact contact(Owned owned) {
        Unit unit = accounts.place(owned.assessment().unitId()).unit();
        Optional<Account> responsible = accounts.find(owned.assessment().responsibleId());
        return new HomePage.Contact(
                responsible.map(Account::name).orElse(""),
                responsible.map(Account::title).orElse(""),
                unit.name(),
                responsible
                        .map(Account::telephone)
                        .filter(number -> !number.isEmpty())
                        .orElse(unit.telephone()),
                unit.email());
    }
}
