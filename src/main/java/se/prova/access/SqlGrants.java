package se.prova.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
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
    public List<Grant> ofAssessment(UUID assessmentId) {
        return rows.findByAssessmentIdOrderByGrantedAt(assessmentId);
    }

    @Override
    @Transactional
    public void add(Grant grant) {
        rows.save(grant);
    }
}
