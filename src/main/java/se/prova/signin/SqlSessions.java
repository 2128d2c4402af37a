package se.prova.signin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.web.Dates;

/** Who is signed in, kept in the database. The cookie holds a random token, the table only its hash. */
@Singleton
class SqlSessions {

    private static final int TOKEN_BYTES = 32;
    // A session is marked as seen this often at most, so that reading a page seldom writes.
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final Accounts accounts;
    private final AuditLog log;
    private final Clock clock;
    private final SessionConfig config;
    private final SecureRandom random = new SecureRandom();

    // How long the password counts as just given.
    private static final Duration CONFIRMED_FOR = Duration.ofMinutes(10);

    /**
     * A user with the value that this session's forms send back.
     *
     * @param confirmed whether they gave their password within the last minutes
     */
    record SignedIn(User user, String csrf, boolean confirmed) {}

    SqlSessions(SessionRows rows, Accounts accounts, AuditLog log, Clock clock, SessionConfig config) {
        this.rows = rows;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
        this.config = config;
    }

    /** Opens a new session and closes the one the browser had; the answer is the new cookie's value. */
    @Transactional
    public String open(User user, String oldToken) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.end(hash(oldToken), micros(now));
        String token = token();
        rows.save(new WebSession(hash(token), user.account(), token(), now, now, null));
        log.append(AuditEvent.of(user.actor(), "session.opened", "", "account/" + user.account()));
        return token;
    }

    /** Who the cookie's value belongs to, if its session is neither ended nor too old and the account is open. */
    @Transactional
    public Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        return rows.findByTokenHash(hash(token))
                .filter(session -> isOpen(session, now))
                .flatMap(session -> {
                    if (session.seenAt().plus(SEEN_EVERY).isBefore(now)) {
                        rows.seen(session.tokenHash(), micros(now));
                    }
                    boolean confirmed = now.isBefore(session.createdAt().plus(CONFIRMED_FOR));
                    return user(session.accountId()).map(user -> new SignedIn(user, session.csrf(), confirmed));
                });
    }

    /** Notes in the log that somebody tried to sign in as this account and could not. */
    @Transactional
    public void refuse(Account account) {
        log.append(AuditEvent.of(Actor.program("sign-in"), "session.refused", "", "account/" + account.id()));
    }

    @Transactional
    public void close(User user, String token) {
        rows.end(hash(token), micros(clock.instant()));
        log.append(AuditEvent.of(user.actor(), "session.closed", "", "account/" + user.account()));
    }

    private Optional<User> user(UUID account) {
        return accounts.user(account, Dates.today(clock));
    }

    private boolean isOpen(WebSession session, Instant now) {
        return session.endedAt() == null
                && now.isBefore(session.seenAt().plus(config.idle()))
                && now.isBefore(session.createdAt().plus(config.longest()));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
