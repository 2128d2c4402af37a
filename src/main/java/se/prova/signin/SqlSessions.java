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
class SqlSessions {

    // A session is marked as seen this often at most, so that reading a page seldom writes.
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final Ids ids;
    private final Accounts accounts;
    private final SqlFactors factors;
    private final SigninConfig signin;
    private final AuditLog log;
    private final Clock clock;
    private final SessionConfig config;

    // How long the password counts as just given.
    private static final Duration CONFIRMED_FOR = Duration.ofMinutes(10);
    // How long there is between the password and the code.
    private static final Duration HALFWAY_FOR = Duration.ofMinutes(15);

    /**
     * A user with the value that this session's forms send back.
     *
     * @param confirmed whether they gave their password within the last minutes
     * @param factor whether they gave a second factor, and so have one to give
     */
    record SignedIn(User user, String csrf, Stage stage, boolean confirmed, boolean factor) {}

    /** How far somebody has come in signing in. */
    enum Stage {
        /** The password was right; the code from the app is missing. */
        CODE,
        /** The password was right; there is no second factor yet, and there must be one. */
        ENROL,
        OPEN
    }

    SqlSessions(
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

    /** Opens a new session and closes the one the browser had; the answer is the new cookie's value. */
    @Transactional
    public String open(User user, String browser, String oldToken) {
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
        if (stage(user.account(), null) == Stage.OPEN) {
            opened(user);
        }
        return token;
    }

    /** Who the cookie's value belongs to, if its session is neither ended nor too old and the account is open. */
    @Transactional
    public Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        return rows.findByTokenHash(Tokens.hash(token))
                .filter(session -> isOpen(session, now))
                .flatMap(session -> {
                    if (session.seenAt().plus(SEEN_EVERY).isBefore(now)) {
                        rows.seen(session.id(), micros(now));
                    }
                    boolean confirmed = now.isBefore(session.confirmedAt().plus(CONFIRMED_FOR));
                    return user(session.accountId())
                            .map(user -> new SignedIn(
                                    user,
                                    session.csrf(),
                                    stage(user.account(), session.factorAt()),
                                    confirmed,
                                    session.factorAt() != null));
                });
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

    private Stage stage(UUID account, @Nullable Instant factorAt) {
        if (factorAt != null) {
            return Stage.OPEN;
        }
        if (factors.enrolled(account)) {
            return Stage.CODE;
        }
        return signin.totpRequired() ? Stage.ENROL : Stage.OPEN;
    }

    private Optional<User> user(UUID account) {
        return accounts.user(account, Dates.today(clock));
    }

    private boolean isOpen(WebSession session, Instant now) {
        boolean halfway =
                session.factorAt() == null && now.isAfter(session.createdAt().plus(HALFWAY_FOR));
        return session.endedAt() == null
                && !(halfway && stage(session.accountId(), null) != Stage.OPEN)
                && now.isBefore(session.seenAt().plus(config.idle()))
                && now.isBefore(session.createdAt().plus(config.longest()));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
