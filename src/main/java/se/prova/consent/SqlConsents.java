package se.prova.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;

/** Grounds and agreements in the database. What they say is written once there too, by triggers. */
@Singleton
class SqlConsents implements Consents {

    private final WaiverRows waivers;
    private final OtherGroundRows otherGrounds;
    private final ParticipationRows participations;
    private final PaperRows papers;
    private final List<Withdrawals> withdrawals;
    private final AuditLog log;

    SqlConsents(
            WaiverRows waivers,
            OtherGroundRows otherGrounds,
            ParticipationRows participations,
            PaperRows papers,
            List<Withdrawals> withdrawals,
            AuditLog log) {
        this.waivers = waivers;
        this.otherGrounds = otherGrounds;
        this.participations = participations;
        this.papers = papers;
        this.withdrawals = withdrawals;
        this.log = log;
    }

    @Override
    @Transactional
    public List<Waiver> waivers(UUID assessmentId) {
        return waivers.findByAssessmentIdOrderByCreatedAtDescAndIdDesc(assessmentId);
    }

    @Override
    @Transactional
    public List<OtherGround> otherGrounds(UUID assessmentId) {
        return otherGrounds.findByAssessmentIdOrderByCreatedAtDescAndIdDesc(assessmentId);
    }

    @Override
    @Transactional
    public Optional<Ground> ground(UUID id) {
        return waivers.findById(id).<Ground>map(found -> found).or(() -> otherGrounds.findById(id));
    }

    @Override
    @Transactional
    public void add(Ground ground, AuditEvent event) {
        switch (ground) {
            case Waiver waiver -> waivers.save(waiver);
            case OtherGround other -> otherGrounds.save(other);
        }
        log.append(event);
    }

    @Override
    @Transactional
    public void withdraw(Ground ground, UUID by, Instant at, AuditEvent event) {
        switch (ground) {
            case Waiver waiver -> waivers.update(waiver.withdrawn(at));
            case OtherGround other -> otherGrounds.update(other.withdrawn(at));
        }
        log.append(event);
        withdrawals.forEach(one -> one.withdrawn(ground, by, at, event));
    }

    @Override
    @Transactional
    public List<Paper> papers(UUID assessmentId) {
        return papers.findByAssessmentIdOrderByCreatedAt(assessmentId);
    }

    @Override
    @Transactional
    public Optional<Paper> paper(UUID id) {
        return papers.findById(id);
    }

    @Override
    @Transactional
    public void add(Paper paper, AuditEvent event) {
        papers.save(paper);
        log.append(event);
    }

    @Override
    @Transactional
    public List<Participation> participations(UUID assessmentId) {
        return participations.findByAssessmentIdOrderByCreatedAtDescAndIdDesc(assessmentId);
    }

    @Override
    @Transactional
    public Optional<Participation> participation(UUID id) {
        return participations.findById(id);
    }

    @Override
    @Transactional
    public void add(Participation participation, AuditEvent event) {
        participations.save(participation);
        log.append(event);
    }

    @Override
    @Transactional
    public void withdraw(Participation withdrawn, AuditEvent event) {
        participations.update(withdrawn);
        log.append(event);
    }
}
