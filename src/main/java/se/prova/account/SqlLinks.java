package se.prova.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.account.AccountLink.Purpose;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.signin.SqlOwnSessions;
import se.prova.signin.Tokens;
import se.prova.signin.factor.SqlFactors;
import se.prova.web.Refused;

/** One-time links in the database. */
@Singleton
public class SqlLinks {

    private static final Duration VALID_FOR = Duration.ofDays(3);

    private final LinkRows rows;
    private final HolderRows holders;
    private final Accounts accounts;
    private final SqlFactors factors;
    private final SqlOwnSessions sessions;
    private final AuditLog log;
    private final Clock clock;

    /** A link that opens, and whose account it opens. */
    record Open(AccountLink link, Account account) {}

    SqlLinks(
            LinkRows rows,
            HolderRows holders,
            Accounts accounts,
            SqlFactors factors,
            SqlOwnSessions sessions,
            AuditLog log,
            Clock clock) {
        this.rows = rows;
        this.holders = holders;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /** Makes a link; earlier ones to the account open no longer. The answer is what its address ends with, told once. */
    @Transactional
    String make(UUID account, Purpose purpose, UUID by, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.withdraw(account, micros(now));
        String token = Tokens.spoken();
        rows.save(new AccountLink(Tokens.hash(compact(token)), account, purpose, by, now, now.plus(VALID_FOR), null));
        log.append(
                AuditEvent.of(actor, "account.linked", "", "account/" + account).because(purpose.name()));
        return token;
    }

    /**
     * A link for who has nobody to ask, made by whoever runs the program: the last way back in for a unit of one.
     *
     * @param phone whether the phone is lost, and not the password
     * @return what the address ends with; empty if there is no such account
     */
    @Transactional
    public Optional<String> fromConsole(String username, boolean phone) {
        return accounts.byUsername(username)
                .filter(account -> account.closedAt() == null)
                .map(account -> make(
                        account.id(),
                        phone ? Purpose.PHONE : Purpose.PASSWORD,
                        account.id(),
                        Actor.program("console")));
    }

    /** Stores an invited account and makes its link, both or neither. */
    @Transactional
    String invite(InviteForm form, UUID by, Actor actor) {
        accounts.add(
                form.account(),
                form.roles(),
                form.training(),
                AuditEvent.of(
                                actor,
                                "account.created",
                                "",
                                "account/" + form.account().id())
                        .because(form.told()));
        return make(form.account().id(), Purpose.INVITATION, by, actor);
    }

    @Transactional
    Optional<Open> find(String token) {
        Instant now = clock.instant();
        return rows.findByTokenHash(Tokens.hash(compact(token)))
                .filter(link -> link.usedAt() == null && now.isBefore(link.validUntil()))
                .flatMap(link -> accounts.find(link.accountId())
                        .filter(account -> account.closedAt() == null)
                        .map(account -> new Open(link, account)));
    }

    /** Sets the new password; whoever is signed in as the account is signed out. */
    @Transactional
    void setPassword(Open open, String hash) {
        use(open);
        holders.password(open.account().id(), hash);
    }

    /** Forgets the lost phone, so that the next sign-in connects a new one. */
    @Transactional
    void forgetPhone(Open open) {
        use(open);
        factors.remove(open.account().id());
    }

    private void use(Open open) {
        if (rows.use(open.link().tokenHash(), micros(clock.instant())) != 1) {
            throw Refused.hidden();
        }
        UUID account = open.account().id();
        sessions.endAll(account);
        log.append(AuditEvent.of(Actor.program("sign-in"), "account.link.used", "", "account/" + account)
                .because(open.link().purpose().name()));
    }

    // However it was typed from paper or from a telephone.
    private static String compact(String token) {
        return token.replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
