package se.prova.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.prova.db.RequestId;

/** The chain in the database. Details get a salt of their own and lie apart, since they may have to be erased. */
@Singleton
class SqlAuditLog implements AuditLog {

    private static final int HEAD = 1;
    private static final int SALT_BYTES = 32;
    private static final int PAGE = 1_000;

    private final AuditRows entries;
    private final AuditDetailRows details;
    private final AuditHeadRows heads;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SqlAuditLog(AuditRows entries, AuditDetailRows details, AuditHeadRows heads, Clock clock) {
        this.entries = entries;
        this.details = details;
        this.heads = heads;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AuditEntry append(AuditEvent act) {
        heads.advance();
        AuditHead head = headRow();
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String saltHex = HexFormat.of().formatHex(salt);
        AuditEntry entry = Chain.next(head.seq() - 1, head.hash(), act, clock.instant(), RequestId.current(), saltHex);
        entries.save(entry);
        details.save(new AuditDetail(entry.seq(), saltHex, act.details()));
        heads.move(entry.hash());
        return entry;
    }

    @Override
    @Transactional
    public String head() {
        return headRow().hash();
    }

    @Override
    @Transactional
    public List<AuditEntry> newest(int count) {
        return entries.newest(count);
    }

    @Override
    @Transactional
    public List<AuditEntry> newestIn(String unit, int count) {
        return entries.newestIn(unit, count);
    }

    @Override
    @Transactional
    public List<AuditEntry> newestAbout(String subject, int count) {
        return entries.newestAbout(subject, count);
    }

    /** Page by page, so that nobody who writes has to wait for the whole; what is written meanwhile is checked too. */
    @Override
    public Optional<Long> firstBroken() {
        long seq = 0;
        String hash = Chain.START;
        while (true) {
            List<AuditEntry> page = entries.after(seq, PAGE);
            if (page.isEmpty()) {
                AuditHead head = headRow();
                if (head.seq() == seq && head.hash().equals(hash)) {
                    return Optional.empty();
                }
                if (entries.after(seq, 1).isEmpty()) {
                    return Optional.of(Math.min(seq, head.seq()) + 1);
                }
                continue;
            }
            Map<Long, AuditDetail> own = detailsOf(page);
            for (AuditEntry entry : page) {
                if (!Chain.follows(entry, seq, hash)
                        || !Chain.covers(entry, Optional.ofNullable(own.get(entry.seq())))) {
                    return Optional.of(seq + 1);
                }
                seq = entry.seq();
                hash = entry.hash();
            }
        }
    }

    private Map<Long, AuditDetail> detailsOf(List<AuditEntry> page) {
        return details.findBySeqBetween(page.getFirst().seq(), page.getLast().seq()).stream()
                .collect(Collectors.toMap(AuditDetail::seq, Function.identity()));
    }

    private AuditHead headRow() {
        return heads.findById(HEAD).orElseThrow(() -> new IllegalStateException("The log has no head row"));
    }
}
