package se.prova.signin;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.prova.access.User;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;

/** The sessions that an account has open, for who looks through them and ends them. */
@Singleton
public class SqlOwnSessions {

    private final SqlWebSessions sessions;
    private final SessionRows rows;
    private final AuditLog log;
    private final Clock clock;

    SqlOwnSessions(SqlWebSessions sessions, SessionRows rows, AuditLog log, Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /**
     * One of somebody's sessions, as they see it in a list.
     *
     * @param own whether it is the one they ask with
     */
    public record Listed(UUID id, String browser, Instant createdAt, Instant seenAt, boolean own) {}

    /** The sessions of an account that open something now, the one asked with first. */
    @Transactional
    public List<Listed> ofAccount(HttpRequest<?> request) {
        Instant now = clock.instant();
        User user = SignedIn.of(request).user();
        UUID own = SignedIn.of(request).session();
        return rows.findByAccountIdAndEndedAtIsNullOrderBySeenAtDesc(user.account()).stream()
                .filter(session -> sessions.isOpen(session, now))
                .map(session -> new Listed(
                        session.id(),
                        session.browser(),
                        session.createdAt(),
                        session.seenAt(),
                        session.id().equals(own)))
                .sorted(Comparator.comparing(listed -> !listed.own()))
                .toList();
    }

    /** Ends one of somebody's own sessions; of anybody else's nothing happens. */
    @Transactional
    public void revoke(User user, UUID session) {
        if (rows.endOne(session, user.account(), micros(clock.instant())) == 1) {
            log.append(AuditEvent.of(user.actor(), "session.revoked", "", "account/" + user.account()));
        }
    }

    /** Ends all of somebody's sessions but the one they ask with. */
    @Transactional
    public void revokeOthers(User user, UUID own) {
        if (rows.endOthers(own, user.account(), micros(clock.instant())) > 0) {
            log.append(AuditEvent.of(user.actor(), "session.revoked", "", "account/" + user.account()));
        }
    }

    /** Ends all sessions of an account, in the transaction that is already open. */
    @Transactional
    public void endAll(UUID account) {
        rows.endAll(account, micros(clock.instant()));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
