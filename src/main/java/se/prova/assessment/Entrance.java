package se.prova.assessment;

import jakarta.inject.Singleton;
import java.util.UUID;
import se.prova.access.Action;
import se.prova.access.Gate;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.web.Refused;

/** The way in to one assessment: each of its pages passes here before it reads or changes anything. */
@Singleton
public class Entrance {

    private static final int ID_CHARS = 36;

    private final Assessments assessments;
    private final Participants participants;
    private final Gate gate;

    Entrance(Assessments assessments, Participants participants, Gate gate) {
        this.assessments = assessments;
        this.participants = participants;
        this.gate = gate;
    }

    /**
     * Lets a reading through and logs it.
     *
     * @param id as written in the address
     * @param act what is read, as noun and verb: {@code assessment.read}
     * @throws Refused as hidden if there is no such assessment, or none this user may know of
     */
    public Entered read(User user, String id, Action action, String act) {
        Assessment found = find(id);
        return entered(user, found, gate.read(user, action, resource(found), found.participantId(), act));
    }

    /**
     * Lets a change through; the change is stored with an event of its own.
     *
     * @throws Refused as hidden if there is no such assessment, or none this user may know of
     */
    public Entered open(User user, String id, Action action) {
        Assessment found = find(id);
        return entered(user, found, gate.open(user, action, resource(found), found.participantId()));
    }

    /**
     * An id of something inside an assessment, as written in an address.
     *
     * @throws Refused as hidden if it is no id
     */
    public static UUID id(String text) {
        if (text.length() != ID_CHARS) {
            throw Refused.hidden();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.hidden();
        }
    }

    private Assessment find(String id) {
        return assessments.find(id(id)).orElseThrow(Refused::hidden);
    }

    private Entered entered(User user, Assessment found, Actor actor) {
        Participant participant = participants.find(found.participantId()).orElseThrow();
        String firstName =
                participants.identity(participant.id()).map(Identity::firstName).orElse("");
        boolean whole = Policy.allows(user, Action.READ_ASSESSMENT, resource(found, participant));
        String up = whole ? "/bedomningar/" + found.id() : "/bedomningar";
        return new Entered(found, participant, firstName, actor, up);
    }

    /** An assessment as the policy knows it. */
    public Resource resource(Assessment found) {
        Participant participant = participants.find(found.participantId()).orElseThrow();
        return resource(found, participant);
    }

    static Resource resource(Assessment found, Participant participant) {
        return new Resource.OfAssessment(
                found.unitId(), found.id(), participant.protection().hides());
    }
}
