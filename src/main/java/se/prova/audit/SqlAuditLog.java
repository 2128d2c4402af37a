package se.prova.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.prova.db.RequestId;

/** The chain in the database. Details get a salt of their own and lie apart, since they may have to be erased. */
@Singleton
class SqlAuditLog implements AuditLog {

    private static final int SALT_BYTES = 32;
    private static final int PAGE = 1_000;

    private final AuditRows entries;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SqlAuditLog(AuditRows entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AuditEntry append(AuditEvent act) {
        entries.advance();
        long before = entries.headSeq() - 1;
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String saltHex = HexFormat.of().formatHex(salt);
        AuditEntry entry = Chain.next(before, entries.headHash(), act, clock.instant(), RequestId.current(), saltHex);
        entries.save(entry);
        entries.detail(entry.seq(), saltHex, act.details());
        entries.head(entry.hash());
        return entry;
    }

    @Override
    @Transactional
    public String head() {
        return entries.headHash();
    }

    @Override
    @Transactional
    public List<AuditEntry> newest(int count) {
        return entries.newest(count);
    }

    @Override
    @Transactional
    public List<AuditEntry> newestAbout(String subject, int count) {
        return entries.newestAbout(subject, count);
    }

    @Override
    @Transactional
    public Optional<Long> firstBroken() {
        long seq = 0;
        String hash = Chain.START;
        while (true) {
            List<AuditEntry> page = entries.after(seq, PAGE);
            if (page.isEmpty()) {
                return entries.headSeq() == seq && entries.headHash().equals(hash)
                        ? Optional.empty()
                        : Optional.of(seq + 1);
            }
            for (AuditEntry entry : page) {
                boolean fits = entry.seq() == seq + 1
                        && entry.prevHash().equals(hash)
                        && Chain.hashOf(entry).equals(entry.hash());
                if (!fits) {
                    return Optional.of(seq + 1);
                }
                seq = entry.seq();
                hash = entry.hash();
            }
        }
    }
}
