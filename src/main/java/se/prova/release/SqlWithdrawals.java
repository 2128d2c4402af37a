package se.prova.release;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.consent.Ground;
import se.prova.consent.Withdrawals;

/** Cancels all that waits on a ground in the moment it is taken back. What has left stays in the register. */
@Singleton
class SqlWithdrawals implements Withdrawals {

    private final ReleaseRows releases;
    private final AuditLog log;

    SqlWithdrawals(ReleaseRows releases, AuditLog log) {
        this.releases = releases;
        this.log = log;
    }

    @Override
    public void withdrawn(Ground ground, UUID by, Instant at, AuditEvent event) {
        for (Release waiting : releases.waitingOn(ground.id())) {
            releases.update(waiting.ended(Release.State.CANCELLED, by, at, "", waiting.revision()));
            log.append(AuditEvent.of(event.actor(), "release.cancelled", event.subject(), "release/" + waiting.id())
                    .because(event.resource()));
        }
    }
}
