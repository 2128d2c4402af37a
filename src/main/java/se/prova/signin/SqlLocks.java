package se.prova.signin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.User;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;

/** How sessions are locked and opened again, in the database. */
@Singleton
class SqlLocks {

    /** How often the short code may be wrong before the password is asked for. */
    static final int WRONG_MAX = 5;

    private final SessionRows rows;
    private final Passwords passwords;
    private final AuditLog log;
    private final Clock clock;

    SqlLocks(SessionRows rows, Passwords passwords, AuditLog log, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public void lock(UUID session) {
        rows.lock(session, now());
    }

    /** The password was right. */
    @Transactional
    public void open(UUID session) {
        rows.unlock(session, now());
    }

    /**
     * Tries the short code. A try is counted before it is looked at, so that many at once are no faster.
     *
     * @return whether it was right and the session is open
     */
    @Transactional
    public boolean open(WebSession session, String pin) {
        String hash = session.pinHash();
        if (hash == null || rows.countPin(session.id(), WRONG_MAX) != 1 || !passwords.matches(pin, hash)) {
            return false;
        }
        rows.unlock(session.id(), now());
        return true;
    }

    @Transactional
    public void choose(User user, UUID session, String pin) {
        rows.pin(session, passwords.hash(pin));
        log.append(AuditEvent.of(user.actor(), "session.pin.chosen", "", "account/" + user.account()));
    }

    /** Turns the device around: from now on it shows this page and nothing else. */
    @Transactional
    public void turn(WebSession session, String path) {
        if (!path.equals(session.ownView())) {
            rows.ownView(session.id(), path);
        }
    }

    /** Remembers which sheet is on, or that none is. */
    @Transactional
    public void sheet(WebSession session, @Nullable String path) {
        if (!Objects.equals(path, session.sheet())) {
            rows.sheet(session.id(), path);
        }
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
