package se.prova.assessment;

import se.prova.access.Resource;
import se.prova.audit.Actor;
import se.prova.participant.Participant;
import se.prova.participant.Protection;

/**
 * One assessment that a user has been let in to.
 *
 * @param firstName as the identity holds it; use {@link #name} on a page
 * @param actor who acts, in the role that let them in
 * @param up where its pages lead back to: its overview, or the list for who may not open that
 */
public record Entered(Assessment assessment, Participant participant, String firstName, Actor actor, String up) {

    /** What the person is called on pages: the first name, or the code alone for somebody protected. */
    public String name() {
        return participant.protection() == Protection.NONE ? firstName : participant.code();
    }

    /** Name and code as in titles: "Tore B-17", or the code alone for somebody protected. */
    public String label() {
        return name().equals(participant.code()) ? participant.code() : firstName + " " + participant.code();
    }

    /** What the person is called in a sentence: the first name, or another word for somebody protected. */
    public String called(String otherwise) {
        return participant.protection() == Protection.NONE ? firstName : otherwise;
    }

    /** What the policy is asked about for whatever else this user may do to it. */
    public Resource resource() {
        return Entrance.resource(assessment, participant);
    }

    /** The address of the assessment's overview; its parts lie under it. */
    public String path() {
        return "/bedomningar/" + assessment.id();
    }
}
