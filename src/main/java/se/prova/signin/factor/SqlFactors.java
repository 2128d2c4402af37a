package se.prova.signin.factor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.UUID;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;

/** The second factor of accounts, in the database. */
@Singleton
public class SqlFactors {

    // As long as what SHA-1 gives, as RFC 4226 asks for.
    private static final int SECRET_BYTES = 20;

    private final FactorRows rows;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SqlFactors(FactorRows rows, AuditLog log, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /** Whether codes are asked for at this account. */
    @Transactional
    public boolean enrolled(UUID account) {
        return rows.findByAccountId(account)
                .filter(factor -> factor.enrolledAt() != null)
                .isPresent();
    }

    /** The secret to put into an app, in Base32: the same until its first code was right. */
    @Transactional
    public String secret(UUID account) {
        Factor factor = rows.findByAccountId(account).orElseGet(() -> {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            return rows.save(new Factor(account, Base32.encode(secret), 0, null));
        });
        if (factor.enrolledAt() != null) {
            throw new IllegalStateException("A secret in use is shown to nobody");
        }
        return factor.secret();
    }

    /** Takes the first code; from then on codes are asked for. */
    @Transactional
    public boolean enrol(UUID account, String code, Actor actor) {
        boolean right = take(account, code);
        if (right) {
            rows.enrol(account, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
            log.append(AuditEvent.of(actor, "factor.enrolled", "", "account/" + account));
        }
        return right;
    }

    /** Takes a code, if it is right and neither it nor a later one was taken before. */
    @Transactional
    public boolean take(UUID account, String code) {
        return rows.findByAccountId(account)
                .map(factor -> {
                    OptionalLong step = Totp.stepOf(code, Base32.decode(factor.secret()), clock.instant());
                    return step.isPresent() && rows.take(account, step.getAsLong()) == 1;
                })
                .orElse(false);
    }

    /** Forgets the factor, in the transaction that is already open: the phone is lost. */
    @Transactional
    public void remove(UUID account) {
        rows.remove(account);
    }
}
