package se.prova.release;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.statement.Endings;
import se.prova.statement.Statement;

/**
 * Notices in the database. In the moment a version is replaced or revoked, what waits to leave is stopped, and whoever
 * got it is noted as somebody to tell.
 */
@Singleton
class SqlNotices implements Notices, Endings {

    private final NoticeRows rows;
    private final ReleaseRows releases;
    private final AuditLog log;
    private final Ids ids;

    SqlNotices(NoticeRows rows, ReleaseRows releases, AuditLog log, Ids ids) {
        this.rows = rows;
        this.releases = releases;
        this.log = log;
        this.ids = ids;
    }

    @Override
    public void ended(Statement ended, UUID by, Instant at, AuditEvent event) {
        for (Release release : releases.findByAssessmentIdOrderByPreparedAtDescAndIdDesc(ended.assessmentId())) {
            if (!release.statementId().equals(ended.id())) {
                continue;
            }
            switch (release.state()) {
                case WAITING -> {
                    releases.update(release.ended(Release.State.CANCELLED, by, at, "", release.revision()));
                    log.append(AuditEvent.of(
                                    event.actor(), "release.cancelled", event.subject(), "release/" + release.id())
                            .because("statement/" + ended.id() + " " + ended.state()));
                }
                case LEFT -> rows.save(Notice.of(ids.next(), release, ended, at));
                case CANCELLED -> {}
            }
        }
    }

    @Override
    @Transactional
    public List<Notice> ofAssessment(UUID assessmentId) {
        return rows.findByAssessmentIdOrderByMadeAtAscAndIdAsc(assessmentId);
    }

    @Override
    @Transactional
    public void tell(Notice told, AuditEvent event) {
        rows.update(told);
        log.append(event);
    }
}
