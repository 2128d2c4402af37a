package se.prova.rights;

import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Grant;
import se.prova.access.Grants;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.participant.Protection;
import se.prova.web.Refused;

/** Changes rights and protection, each with its event in one transaction. */
@Singleton
class SqlRights {

    /**
     * A right to be given.
     *
     * @param seconder who is asked to stand behind it; empty unless the person is protected and the unit has somebody
     */
    record Gift(UUID to, String reason, LocalDate until, Optional<UUID> seconder) {}

    private final Grants grants;
    private final Assessments assessments;
    private final Participants participants;
    private final AuditLog log;
    private final Ids ids;
    private final Clock clock;

    SqlRights(Grants grants, Assessments assessments, Participants participants, AuditLog log, Ids ids, Clock clock) {
        this.grants = grants;
        this.assessments = assessments;
        this.participants = participants;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void give(Actor actor, UUID by, Assessment assessment, Participant about, Gift gift) {
        Grant plain = Grant.plain(
                ids.next(), assessment.id(), gift.to(), assessment.unitId(), gift.reason(), by, now(), gift.until());
        Grant grant = about.protection().hides() ? plain.toProtected(gift.seconder()) : plain;
        grants.add(grant);
        log.append(
                event(actor, "grant.given", assessment).because(gift.reason()).detailed("account/" + gift.to()));
        if (grant.alone()) {
            log.append(event(actor, "grant.alone", assessment).because(gift.reason()));
        }
    }

    /**
     * Ends a grant.
     *
     * @throws Refused as hidden if it is not one of this assessment's, or has ended
     */
    @Transactional
    public void revoke(Actor actor, Assessment assessment, UUID grantId, String reason) {
        Grant grant = grants.find(grantId)
                .filter(one -> one.assessmentId().equals(assessment.id()))
                .orElseThrow(Refused::hidden);
        if (!grants.revoke(grantId, now())) {
            throw Refused.hidden();
        }
        log.append(event(actor, "grant.revoked", assessment).because(reason).detailed("account/" + grant.accountId()));
    }

    /**
     * Answers whether one stands behind a colleague's right. A no ends the grant.
     *
     * @throws Refused as hidden if this account was not asked, or the grant was answered or ended meanwhile
     */
    @Transactional
    public void answer(Actor actor, UUID asked, UUID grantId, boolean stands) {
        Grant grant = grants.find(grantId)
                .filter(one -> asked.equals(one.seconderId()) && one.waiting())
                .orElseThrow(Refused::hidden);
        Assessment assessment = assessments.find(grant.assessmentId()).orElseThrow();
        boolean stored = stands ? grants.second(grantId, now()) : grants.revoke(grantId, now());
        if (!stored) {
            throw Refused.hidden();
        }
        log.append(event(actor, stands ? "grant.seconded" : "grant.declined", assessment)
                .detailed("account/" + grant.accountId()));
    }

    /** Gives each of an account's valid rights in the unit to another account, and ends the first one's. */
    @Transactional
    public int handOver(Actor actor, UUID by, UUID unit, UUID from, Gift gift, LocalDate today) {
        List<Grant> held = grants.ofAccount(from).stream()
                .filter(grant -> grant.unitId().equals(unit) && grant.validOn(today))
                .toList();
        for (Grant grant : held) {
            Assessment assessment = assessments.find(grant.assessmentId()).orElseThrow();
            Participant about = participants.find(assessment.participantId()).orElseThrow();
            give(actor, by, assessment, about, new Gift(gift.to(), gift.reason(), grant.validUntil(), gift.seconder()));
            revoke(actor, assessment, grant.id(), gift.reason());
            assessments.handOver(assessment.id(), from, gift.to());
            log.append(event(actor, "assessment.handed-over", assessment).because(gift.reason()));
        }
        return held.size();
    }

    /**
     * Changes how a person is protected. When protection begins, every right to the person has to be given by two again;
     * the one who changes it asks a colleague at once.
     *
     * @param seconder empty where the unit has nobody else, and where protection does not begin now
     * @throws OptimisticLockException if somebody else changed the person meanwhile
     */
    @Transactional
    public void protect(
            Actor actor, UUID by, Participant about, Protection level, long revision, Optional<UUID> seconder) {
        boolean begins = level.hides() && !about.protection().hides();
        participants.protect(
                about.protectedAs(level, revision),
                AuditEvent.of(actor, "participant.protected", about.id(), "participant/" + about.id())
                        .detailed(about.protection() + " → " + level));
        if (!begins) {
            return;
        }
        for (Assessment assessment : assessments.ofParticipant(about.id())) {
            grants.unsecond(assessment.id());
            grants.ofAssessment(assessment.id()).stream()
                    .filter(grant -> grant.accountId().equals(by) && grant.revokedAt() == null)
                    .forEach(grant -> askAgain(actor, assessment, grant, seconder));
        }
    }

    private void askAgain(Actor actor, Assessment assessment, Grant grant, Optional<UUID> seconder) {
        if (seconder.isPresent()) {
            grants.ask(grant.id(), seconder.get());
        } else {
            grants.second(grant.id(), now());
            log.append(event(actor, "grant.alone", assessment));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static AuditEvent event(Actor actor, String act, Assessment assessment) {
        return AuditEvent.of(actor, act, assessment.participantId(), "assessment/" + assessment.id());
    }
}
