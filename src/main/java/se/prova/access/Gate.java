package se.prova.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.web.Refused;

/** What every controller asks before it touches data. What is refused, and what is read, is logged. */
@Singleton
public class Gate {

    private final AuditLog log;

    Gate(AuditLog log) {
        this.log = log;
    }

    /**
     * Lets an action through.
     *
     * @return who acts, in the role that allows it, for the event that the change is stored with
     * @throws Refused as hidden if the policy denies it: what one may not see is not there
     */
    public Actor open(User user, Action action, Resource resource) {
        return open(user, action, resource, "");
    }

    /**
     * Lets an action through on something that is about a participant, whom a refusal then names by opaque id. Where the
     * refused one is of another unit the participant stays unnamed: it might be a hint of who is known there.
     *
     * @throws Refused as hidden if the policy denies it
     */
    public Actor open(User user, Action action, Resource resource, UUID subject) {
        return open(user, action, resource, resource.unit().equals(user.unit()) ? subject.toString() : "");
    }

    private Actor open(User user, Action action, Resource resource, String subject) {
        if (Policy.decide(user, action, resource) == Policy.Decision.DENIED) {
            log.append(AuditEvent.of(user.actor(), "access.refused", subject, name(resource))
                    .because(action.name()));
            throw Refused.hidden();
        }
        Role role = Policy.roleFor(user, action, resource.unit());
        return Actor.of(user.account(), role.name(), resource.unit());
    }

    /**
     * Lets a reading of personal data through and logs it.
     *
     * @param subject opaque id of the participant it concerns
     * @param act what was read, as noun and verb: {@code assessment.read}
     */
    @Transactional(dontRollbackOn = Refused.class)
    public Actor read(User user, Action action, Resource resource, UUID subject, String act) {
        Actor actor = open(user, action, resource, subject);
        log.append(AuditEvent.of(actor, act, subject, name(resource)));
        return actor;
    }

    /**
     * Lets the participant through on their own page.
     *
     * @param goesOn whether the assessment does
     * @throws Refused as hidden if the policy denies it
     */
    public Actor open(Guest guest, Resource resource, boolean goesOn) {
        if (Policy.decide(guest, resource, goesOn) == Policy.Decision.DENIED) {
            log.append(AuditEvent.of(guest.actor(), "access.refused", guest.participant(), name(resource))
                    .because("own-page"));
            throw Refused.hidden();
        }
        return guest.actor();
    }

    /** The same for a reading, which is logged as the participant's own. */
    @Transactional(dontRollbackOn = Refused.class)
    public Actor read(Guest guest, Resource resource, boolean goesOn, String act) {
        Actor actor = open(guest, resource, goesOn);
        log.append(AuditEvent.of(actor, act, guest.participant(), name(resource)));
        return actor;
    }

    private static String name(Resource resource) {
        return switch (resource) {
            case Resource.OfUnit(UUID unit) -> "unit/" + unit;
            case Resource.OfAssessment(UUID _, UUID assessment, boolean _) -> "assessment/" + assessment;
        };
    }
}
