package se.prova.assessment;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Accounts;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Grant;
import se.prova.access.Place;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.assessment.Assessment.State;
import se.prova.assessment.Assessments.Opening;
import se.prova.assessment.Assessments.Person;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Pages;

/** Makes a new assessment, with its person, its referral and the right of its maker to it. */
@Controller("/bedomningar/ny")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NewAssessmentController {

    private static final String PAGE = "assessment/new";

    private final Assessments assessments;
    private final Participants participants;
    private final Accounts accounts;
    private final Gate gate;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;
    private final int grantMonths;

    /** @param grantMonths how long after the period its maker keeps the right to it */
    NewAssessmentController(
            Assessments assessments,
            Participants participants,
            Accounts accounts,
            Gate gate,
            Pages pages,
            Ids ids,
            Clock clock,
            @Value("${prova.access.grant-months:6}") int grantMonths) {
        this.assessments = assessments;
        this.participants = participants;
        this.accounts = accounts;
        this.gate = gate;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
        this.grantMonths = grantMonths;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, User user) {
        open(user);
        Fields fields = Fields.filled(
                Map.of("case-namnd", accounts.place(user.unit()).namnd().name()));
        return pages.page(request, PAGE, NewPage.of(fields, Optional.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, User user, Fields fields) {
        Actor actor = open(user);
        if (!fields.typed("add").isEmpty()) {
            return pages.page(request, PAGE, NewPage.of(fields, Optional.empty()));
        }
        Place place = accounts.place(user.unit());
        Optional<PersonForm> person = PersonForm.read(fields, Dates.today(clock));
        Optional<ReferralForm> referral = ReferralForm.read(fields);
        Optional<Participant> known = person.flatMap(PersonForm::number)
                .flatMap(number -> participants.withNumber(place.branch().id(), number));
        if (known.filter(one -> !one.unitId().equals(user.unit())).isPresent()) {
            fields.wrong("number", "person.elsewhere");
        }
        if (person.isEmpty() || referral.isEmpty() || fields.anyWrong()) {
            return pages.page(request, HttpStatus.BAD_REQUEST, PAGE, NewPage.of(fields, Optional.empty()));
        }
        if (known.filter(one -> !fields.typed("same").equals(one.id().toString()))
                .isPresent()) {
            return pages.page(request, HttpStatus.CONFLICT, PAGE, NewPage.of(fields, known));
        }
        Opening opening = opening(user, place, person.get(), known, referral.get());
        UUID id = opening.assessment().id();
        assessments.open(
                opening,
                AuditEvent.of(actor, "assessment.created", opening.assessment().participantId(), "assessment/" + id));
        return HttpResponse.seeOther(URI.create("/bedomningar/" + id));
    }

    private Actor open(User user) {
        return gate.open(user, Action.CREATE_ASSESSMENT, new Resource.OfUnit(user.unit()));
    }

    private Opening opening(
            User user, Place place, PersonForm typed, Optional<Participant> known, ReferralForm referral) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID branch = place.branch().id();
        Optional<Person> fresh = known.isPresent() ? Optional.empty() : Optional.of(person(user, branch, typed, now));
        UUID participant = known.map(Participant::id)
                .or(() -> fresh.map(one -> one.participant().id()))
                .orElseThrow();
        Assessment assessment = blank(user, participant, referral, now);
        Grant grant = new Grant(
                ids.next(),
                assessment.id(),
                user.account(),
                user.unit(),
                "assessment.created",
                user.account(),
                now,
                lastDay(referral).plusMonths(grantMonths),
                null,
                null,
                null);
        return new Opening(assessment, questions(referral, assessment), trials(referral, assessment), grant, fresh);
    }

    /** A trial entered when it is over is still to be written about. */
    private LocalDate lastDay(ReferralForm referral) {
        LocalDate today = Dates.today(clock);
        return referral.until().isAfter(today) ? referral.until() : today;
    }

    private Person person(User user, UUID branch, PersonForm typed, Instant now) {
        Participant participant =
                typed.participant(ids.next(), user.unit(), branch, participants.freeCode(branch), now);
        return new Person(
                participant,
                typed.identity(
                        participant.id(),
                        branch,
                        typed.number().map(participants::index).orElse(null)));
    }

    private Assessment blank(User user, UUID participant, ReferralForm referral, Instant now) {
        Assessment empty = new Assessment(
                ids.next(),
                user.unit(),
                participant,
                referral.kind(),
                State.OPEN,
                user.account(),
                referral.from(),
                referral.until(),
                0,
                "",
                "",
                "",
                "",
                "",
                null,
                "",
                "",
                "",
                null,
                "",
                now,
                0);
        return referral.applied(empty, 0);
    }

    private List<Question> questions(ReferralForm referral, Assessment assessment) {
        List<Question> questions = new ArrayList<>();
        referral.questions()
                .forEach((_, text) ->
                        questions.add(new Question(ids.next(), assessment.id(), questions.size() + 1, text, 0)));
        return questions;
    }

    private List<EarlierTrial> trials(ReferralForm referral, Assessment assessment) {
        List<EarlierTrial> trials = new ArrayList<>();
        referral.trials()
                .forEach(row -> trials.add(new EarlierTrial(
                        ids.next(), assessment.id(), trials.size() + 1, row.what(), row.held(), row.whyEnded(), 0)));
        return trials;
    }
}
