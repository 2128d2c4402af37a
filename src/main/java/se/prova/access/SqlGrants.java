package se.prova.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Grants in the database. */
@Singleton
class SqlGrants implements Grants {

    private final GrantRows rows;

    SqlGrants(GrantRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public Optional<Grant> find(UUID id) {
        return rows.findById(id);
    }

    @Override
    @Transactional
    public List<Grant> ofAssessment(UUID assessmentId) {
        return rows.findByAssessmentIdOrderByGrantedAt(assessmentId);
    }

    @Override
    @Transactional
    public List<Grant> ofAccount(UUID accountId) {
        return rows.findByAccountIdOrderByGrantedAt(accountId);
    }

    @Override
    @Transactional
    public List<Grant> ofUnit(UUID unitId) {
        return rows.findByUnitIdOrderByGrantedAt(unitId);
    }

    @Override
    @Transactional
    public List<Grant> waitingFor(UUID seconderId) {
        return rows.waitingFor(seconderId);
    }

    @Override
    @Transactional
    public void add(Grant grant) {
        rows.save(grant);
    }

    @Override
    @Transactional
    public boolean second(UUID grantId, Instant at) {
        return rows.second(grantId, micros(at)) > 0;
    }

    @Override
    @Transactional
    public boolean ask(UUID grantId, UUID seconderId) {
        return rows.ask(grantId, seconderId) > 0;
    }

    @Override
    @Transactional
    public boolean revoke(UUID grantId, Instant at) {
        return rows.revoke(grantId, micros(at)) > 0;
    }

    @Override
    @Transactional
    public void unsecond(UUID assessmentId) {
        rows.unsecond(assessmentId);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
