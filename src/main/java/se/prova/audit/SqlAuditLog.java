package se.prova.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.prova.audit.proof.Fault;
import se.prova.audit.proof.SqlSignedHeads;
import se.prova.db.RequestId;

/** The chain in the database. Details get a salt of their own and lie apart, since they may have to be erased. */
@Singleton
class SqlAuditLog implements AuditLog {

    private static final int HEAD = 1;
    private static final int SALT_BYTES = 32;

    private final AuditRows entries;
    private final AuditDetailRows details;
    private final AuditHeadRows heads;
    private final SqlSignedHeads signed;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SqlAuditLog(AuditRows entries, AuditDetailRows details, AuditHeadRows heads, SqlSignedHeads signed, Clock clock) {
        this.entries = entries;
        this.details = details;
        this.heads = heads;
        this.signed = signed;
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
    public List<AuditEntry> found(Search search) {
        return entries.found(
                among(search.units()),
                search.actor(),
                search.subject(),
                among(search.kind().acts()),
                ChronoUnit.MICROS.between(Instant.EPOCH, search.from()),
                ChronoUnit.MICROS.between(Instant.EPOCH, search.until()),
                search.before(),
                search.count());
    }

    /** Words as one text that a query looks for a word in; empty for none. */
    private static String among(List<String> words) {
        return words.isEmpty() ? "" : words.stream().collect(Collectors.joining(" ", " ", " "));
    }

    @Override
    @Transactional
    public List<AuditEntry> newestOf(String action, int count) {
        return entries.newestOf(action, count);
    }

    @Override
    @Transactional
    public List<AuditEntry> numbered(Collection<Long> numbers) {
        return numbers.isEmpty() ? List.of() : entries.findBySeqInOrderBySeq(numbers);
    }

    @Override
    @Transactional
    public List<AuditEntry> newestAbout(String subject, int count) {
        return entries.newestAbout(subject, count);
    }

    @Override
    @Transactional
    public List<AuditEntry> newestOpened(String subject, int count) {
        return entries.newestOpened(subject, count);
    }

    @Override
    @Transactional
    public List<Detailed> about(String subject) {
        Map<Long, String> told =
                details.about(subject).stream().collect(Collectors.toMap(AuditDetail::seq, AuditDetail::details));
        return entries.findBySubjectOrderBySeq(subject).stream()
                .map(entry -> new Detailed(entry, told.getOrDefault(entry.seq(), "")))
                .toList();
    }

    @Override
    public Optional<Long> firstBroken() {
        return signed.proof().fault().map(Fault::seq);
    }

    private AuditHead headRow() {
        return heads.findById(HEAD).orElseThrow(() -> new IllegalStateException("The log has no head row"));
    }
}
