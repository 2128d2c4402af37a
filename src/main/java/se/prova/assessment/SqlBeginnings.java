package se.prova.assessment;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Grant;
import se.prova.access.Place;
import se.prova.access.User;
import se.prova.assessment.Assessments.Opening;
import se.prova.assessment.Assessments.Person;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.participant.Personnummer;
import se.prova.web.Dates;

/** Makes and stores what a new assessment consists of: its person, referral and first right. */
@Singleton
class SqlBeginnings {

    private final Assessments assessments;
    private final Participants participants;
    private final Ids ids;
    private final Clock clock;
    private final int grantMonths;

    /** @param grantMonths how long after the period its maker keeps the right to it */
    SqlBeginnings(
            Assessments assessments,
            Participants participants,
            Ids ids,
            Clock clock,
            @Value("${prova.access.grant-months:6}") int grantMonths) {
        this.assessments = assessments;
        this.participants = participants;
        this.ids = ids;
        this.clock = clock;
        this.grantMonths = grantMonths;
    }

    /**
     * Who has the number already. Somebody protected is known to those alone who have a right to them; to all others the
     * number is a new one.
     */
    Optional<Participant> known(User user, Place place, PersonForm typed) {
        return typed.number()
                .flatMap(number ->
                        participants.withNumber(place.branch().id(), number).or(() -> amongSeconded(user, number)));
    }

    private Optional<Participant> amongSeconded(User user, Personnummer number) {
        return user.seconded().stream()
                .flatMap(id -> assessments.find(id).stream())
                .map(Assessment::participantId)
                .distinct()
                .filter(id -> participants
                        .identity(id)
                        .filter(identity -> identity.number().equals(number.digits()))
                        .isPresent())
                .flatMap(id -> participants.find(id).stream())
                .findFirst();
    }

    /** Stores a new assessment and answers its id. */
    UUID begin(
            Actor actor,
            User user,
            Place place,
            PersonForm typed,
            Optional<Participant> known,
            ReferralForm referral,
            Optional<UUID> seconder) {
        Opening opening = opening(user, place, typed, known, referral, seconder);
        UUID id = opening.assessment().id();
        assessments.open(
                opening,
                AuditEvent.of(actor, "assessment.created", opening.assessment().participantId(), "assessment/" + id));
        return id;
    }

    private Opening opening(
            User user,
            Place place,
            PersonForm typed,
            Optional<Participant> known,
            ReferralForm referral,
            Optional<UUID> seconder) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID branch = place.branch().id();
        Optional<Person> fresh = known.isPresent() ? Optional.empty() : Optional.of(person(user, branch, typed, now));
        Participant participant = known.or(() -> fresh.map(Person::participant)).orElseThrow();
        Assessment assessment = blank(user, participant.id(), referral, now);
        Grant plain = Grant.plain(
                ids.next(),
                assessment.id(),
                user.account(),
                user.unit(),
                "assessment.created",
                user.account(),
                now,
                lastDay(referral).plusMonths(grantMonths));
        Grant grant = participant.protection().hides() ? plain.toProtected(seconder) : plain;
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
                        typed.number().map(number -> index(number, participant)).orElse(null)));
    }

    private String index(Personnummer number, Participant participant) {
        return participant.protection().hides()
                ? participants.index(number, participant.id())
                : participants.index(number);
    }

    private Assessment blank(User user, UUID participant, ReferralForm referral, Instant now) {
        Assessment empty = Assessment.begun(
                ids.next(),
                user.unit(),
                participant,
                referral.kind(),
                user.account(),
                referral.from(),
                referral.until(),
                now);
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
