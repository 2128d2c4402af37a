package se.prova.overview;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.overview.WorkList.Filter;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Dates;
import se.prova.web.Pages;

/** The list of assessments the user has a right to: code and first name, how far, what next. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class WorkListController {

    private final Assessments assessments;
    private final Participants participants;
    private final Accounts accounts;
    private final SqlStandings standings;
    private final Gate gate;
    private final AuditLog log;
    private final Pages pages;
    private final Clock clock;

    WorkListController(
            Assessments assessments,
            Participants participants,
            Accounts accounts,
            SqlStandings standings,
            Gate gate,
            AuditLog log,
            Pages pages,
            Clock clock) {
        this.assessments = assessments;
        this.participants = participants;
        this.accounts = accounts;
        this.standings = standings;
        this.gate = gate;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/bedomningar")
    HttpResponse<?> list(HttpRequest<?> request, User user, @QueryValue(defaultValue = "") String visa) {
        Resource here = new Resource.OfUnit(user.unit());
        Actor actor = gate.open(user, Action.LIST_ASSESSMENTS, here);
        LocalDate today = Dates.today(clock);
        List<Assessment> all = assessments.ofUnit(user.unit()).stream()
                .filter(assessment -> user.granted().contains(assessment.id()))
                .toList();
        Map<UUID, Participant> people = participants
                .all(all.stream().map(Assessment::participantId).toList())
                .stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        List<Assessment> granted = all.stream()
                .filter(assessment -> user.reaches(assessment.id(), protectedPerson(people, assessment)))
                .toList();
        if (!granted.isEmpty()) {
            log.append(AuditEvent.of(actor, "assessments.listed", "", "unit/" + user.unit()));
        }
        String unit = accounts.place(user.unit()).unit().name();
        List<Job> jobs = granted.stream()
                .map(assessment -> job(user, assessment, shown(people.get(assessment.participantId()), unit), today))
                .toList();
        boolean leads = Policy.allows(user, Action.CREATE_ASSESSMENT, here);
        return pages.page(request, "overview/list", new WorkList(jobs, Filter.of(visa), leads, today));
    }

    private Job job(User user, Assessment assessment, Job.Shown shown, LocalDate today) {
        // Whoever is here reaches it already: what is left to ask is what their roles may do in the unit.
        Resource unit = new Resource.OfUnit(assessment.unitId());
        Standing standing = standings.gather(assessment, today).standing();
        return Policy.allows(user, Action.READ_ASSESSMENT, unit)
                ? Job.whole(standing, shown, today)
                : Job.part(standing, shown, today, action -> Policy.allows(user, action, unit));
    }

    private static boolean protectedPerson(Map<UUID, Participant> people, Assessment assessment) {
        return Optional.ofNullable(people.get(assessment.participantId()))
                .map(person -> person.protection().hides())
                .orElseThrow();
    }

    private Job.Shown shown(@Nullable Participant participant, String unit) {
        if (participant == null) {
            throw new IllegalStateException("Every assessment has its participant");
        }
        String name = !participant.protection().hides()
                ? participants
                        .identity(participant.id())
                        .map(Identity::firstName)
                        .orElse("")
                : "";
        return new Job.Shown(name, participant.code(), unit);
    }
}
