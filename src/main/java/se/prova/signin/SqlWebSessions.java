package se.prova.signin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.signin.factor.SqlFactors;
import se.prova.web.Dates;

/** Who is signed in, kept in the database. The cookie holds a random token, the table only its hash. */
@Singleton
public class SqlWebSessions {

    // A session is marked as seen this often at most, so that reading a page seldom writes.
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    // How long the password counts as just given.
    private static final Duration CONFIRMED_FOR = Duration.ofMinutes(10);
    // How long there is between the password and the code.
    private static final Duration HALFWAY_FOR = Duration.ofMinutes(15);

    private final SessionRows rows;
    private final Ids ids;
    private final Accounts accounts;
    private final SqlFactors factors;
    private final SigninConfig signin;
    private final AuditLog log;
    private final Clock clock;
    private final SessionConfig config;

    SqlWebSessions(
            SessionRows rows,
            Ids ids,
            Accounts accounts,
            SqlFactors factors,
            SigninConfig signin,
            AuditLog log,
            Clock clock,
            SessionConfig config) {
        this.rows = rows;
        this.ids = ids;
        this.accounts = accounts;
        this.factors = factors;
        this.signin = signin;
        this.log = log;
        this.clock = clock;
        this.config = config;
    }

    /**
     * A session just opened.
     *
     * @param token the new cookie's value
     */
    record Opened(String token, SignedIn.Stage stage) {}

    /** Opens a new session and closes the one the browser had. */
    @Transactional
    public Opened open(User user, String browser, String oldToken) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.end(Tokens.hash(oldToken), micros(now));
        String token = Tokens.fresh();
        rows.save(new WebSession(
                ids.next(),
                Tokens.hash(token),
                user.account(),
                Tokens.fresh(),
                browser,
                now,
                now,
                now,
                null,
                null,
                null,
                null,
                null,
                0,
                null));
        SignedIn.Stage stage = stage(user.account(), null);
        if (stage == SignedIn.Stage.OPEN) {
            opened(user);
        }
        return new Opened(token, stage);
    }

    /** Who the cookie's value belongs to, if its session is neither ended nor too old and the account is open. */
    @Transactional
    public Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        return rows.findByTokenHash(Tokens.hash(token))
                .filter(session -> isOpen(session, now))
                .flatMap(session -> user(session.accountId()).map(user -> signedIn(session, user, now)));
    }

    private SignedIn signedIn(WebSession session, User user, Instant now) {
        Lock lock = lock(session, now);
        if (lock == Lock.NONE && session.seenAt().plus(SEEN_EVERY).isBefore(now)) {
            rows.seen(session.id(), micros(now));
        }
        return new SignedIn(
                session,
                user,
                stage(user.account(), session.factorAt()),
                lock,
                now.isBefore(session.confirmedAt().plus(CONFIRMED_FOR)));
    }

    private Lock lock(WebSession session, Instant now) {
        if (session.ownView() != null) {
            return Lock.OWN_VIEW;
        }
        boolean idle = !now.isBefore(session.seenAt().plus(config.lock()));
        return session.lockedAt() != null || idle ? Lock.IDLE : Lock.NONE;
    }

    /** The password was given once more: the session gets a new token, which is the answer. */
    @Transactional
    public String confirm(User user, String oldToken) {
        WebSession session = rows.findByTokenHash(Tokens.hash(oldToken)).orElseThrow();
        String token = Tokens.fresh();
        rows.confirm(session.id(), Tokens.hash(token), micros(clock.instant()));
        log.append(AuditEvent.of(user.actor(), "session.confirmed", "", "account/" + user.account()));
        return token;
    }

    /** The second factor was given, and the session is open: it gets a new token, which is the answer. */
    @Transactional
    public String factorGiven(User user, String oldToken) {
        WebSession session = rows.findByTokenHash(Tokens.hash(oldToken)).orElseThrow();
        String token = Tokens.fresh();
        rows.factor(session.id(), Tokens.hash(token), micros(clock.instant()));
        opened(user);
        return token;
    }

    /** Notes in the log that somebody tried to sign in and could not; the name they typed is not kept. */
    @Transactional
    public void refuse(Optional<Account> account) {
        String whose = account.map(known -> known.id().toString()).orElse("unknown");
        log.append(AuditEvent.of(Actor.program("sign-in"), "session.refused", "", "account/" + whose));
    }

    @Transactional
    public void close(User user, String token) {
        rows.end(Tokens.hash(token), micros(clock.instant()));
        log.append(AuditEvent.of(user.actor(), "session.closed", "", "account/" + user.account()));
    }

    private void opened(User user) {
        log.append(AuditEvent.of(user.actor(), "session.opened", "", "account/" + user.account()));
    }

    private SignedIn.Stage stage(UUID account, @Nullable Instant factorAt) {
        if (factorAt != null) {
            return SignedIn.Stage.OPEN;
        }
        if (factors.enrolled(account)) {
            return SignedIn.Stage.CODE;
        }
        return signin.totpRequired() ? SignedIn.Stage.ENROL : SignedIn.Stage.OPEN;
    }

    private Optional<User> user(UUID account) {
        return accounts.user(account, Dates.today(clock));
    }

    /** Whether a session still opens something: neither ended nor too old, nor left between password and code. */
    boolean isOpen(WebSession session, Instant now) {
        boolean halfway =
                session.factorAt() == null && now.isAfter(session.createdAt().plus(HALFWAY_FOR));
        return session.endedAt() == null
                && !(halfway && stage(session.accountId(), null) != SignedIn.Stage.OPEN)
                && now.isBefore(session.seenAt().plus(config.idle()))
                && now.isBefore(session.createdAt().plus(config.longest()));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
