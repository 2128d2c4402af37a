package se.prova.own;

import jakarta.inject.Singleton;
import java.util.Optional;
import se.prova.access.Gate;
import se.prova.access.Guest;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Refused;

/** The way in to a participant's own page: each of its parts passes here before it reads or keeps anything. */
@Singleton
class OwnEntrance {

    private final Assessments assessments;
    private final Participants participants;
    private final Gate gate;

    OwnEntrance(Assessments assessments, Participants participants, Gate gate) {
        this.assessments = assessments;
        this.participants = participants;
        this.gate = gate;
    }

    private record Found(Assessment assessment, Participant participant) {

        Resource resource() {
            return new Resource.OfAssessment(
                    assessment.unitId(),
                    assessment.id(),
                    participant.protection().hides());
        }

        boolean goesOn() {
            return assessment.state() == Assessment.State.OPEN;
        }
    }

    /** Whether a code opens anything today. Asked of nobody too, so that a wrong code takes as long as a right one. */
    boolean admits(Guest guest) {
        return find(guest)
                .filter(found -> Policy.decide(guest, found.resource(), found.goesOn()) == Policy.Decision.ALLOWED)
                .isPresent();
    }

    /**
     * Lets a reading through and logs it as the participant's own.
     *
     * @param act what is read, as noun and verb
     * @throws Refused as hidden if the page is no longer theirs to open
     */
    Owned read(Guest guest, String act) {
        Found found = find(guest).orElseThrow(Refused::hidden);
        return owned(guest, found, gate.read(guest, found.resource(), found.goesOn(), act));
    }

    /** The same for what is stored with an event of its own. */
    Owned open(Guest guest) {
        Found found = find(guest).orElseThrow(Refused::hidden);
        return owned(guest, found, gate.open(guest, found.resource(), found.goesOn()));
    }

    private Optional<Found> find(Guest guest) {
        Optional<Participant> participant = participants.find(guest.participant());
        return assessments.find(guest.assessment()).flatMap(one -> participant.map(whose -> new Found(one, whose)));
    }

    private Owned owned(Guest guest, Found found, Actor actor) {
        String firstName = participants
                .identity(found.participant().id())
                .map(Identity::firstName)
                .orElse("");
        return new Owned(
                guest, found.assessment(), firstName, found.participant().code(), actor);
    }
}
