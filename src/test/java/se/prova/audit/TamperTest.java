package se.prova.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import se.prova.audit.proof.Fault;
import se.prova.audit.proof.Fault.Kind;

// Somebody with the database file in hand who has taken the triggers away, knows how hashes are made, and lacks one
// thing:
// the key. Each try is one transaction on a real file, rolled back.
class TamperTest {

    private static final int ENTRIES = 60;
    private static final int SIGNED_EACH = 5;
    private static final Duration APART = Duration.ofHours(9);
    private static final List<String> TEXTS = List.of(
            "actor",
            "role",
            "unit",
            "action",
            "subject",
            "resource",
            "reason",
            "request_id",
            "commitment",
            "prev_hash",
            "hash");
    private static final String COPIED =
            "at, actor, role, unit, action, subject, resource, reason, request_id," + " commitment, prev_hash, hash";

    private static @Nullable LogFile shared;

    private static synchronized LogFile log() {
        if (shared == null) {
            shared = LogFile.with(ENTRIES, APART, SIGNED_EACH);
        }
        return shared;
    }

    @AfterContainer
    static void close() {
        log().close();
    }

    /** What is done to the log; answers with what must be told. */
    private interface Tamper {
        Told with(LogFile log, Random random) throws SQLException;
    }

    /**
     * @param first the entry that must be named
     * @param ranged whether only a range that holds it can be told, for a chain made anew
     */
    private record Told(Kind kind, long first, boolean ranged) {

        static Told at(Kind kind, long seq) {
            return new Told(kind, seq, false);
        }

        boolean by(Fault fault) {
            return fault.kind() == kind
                    && (ranged ? fault.from() <= first && first <= fault.seq() : fault.seq() == first);
        }
    }

    private static final List<Tamper> TAMPERS = List.of(
            TamperTest::changed,
            TamperTest::changed,
            TamperTest::changed,
            TamperTest::changedTime,
            TamperTest::changedAndRehashed,
            TamperTest::detail,
            TamperTest::removed,
            TamperTest::removedAndClosed,
            TamperTest::insertedWithHash,
            TamperTest::insertedWithoutHash,
            TamperTest::insertedBefore,
            TamperTest::appended,
            TamperTest::swapped,
            TamperTest::cut,
            TamperTest::cutWithHead,
            TamperTest::recomputed,
            TamperTest::recomputedAndSignedAnew,
            TamperTest::signaturesRemoved,
            TamperTest::signatureChanged,
            TamperTest::head);

    @Property(tries = 1_000)
    void each_of_a_thousand_random_tamperings_is_found_and_its_entry_named(@ForAll Random random) throws SQLException {
        LogFile log = log();
        Tamper tamper = TAMPERS.get(random.nextInt(TAMPERS.size()));
        try {
            Told told = tamper.with(log, random);
            Fault fault = log.proof().fault().orElseThrow(() -> new AssertionError("Not found: " + told));
            assertThat(told.by(fault)).as("%s, found %s", told, fault).isTrue();
        } finally {
            log.undo();
        }
    }

    @Example
    void an_untouched_log_is_whole_with_every_signature() throws SQLException {
        var proof = log().proof();
        assertThat(proof.fault()).isEmpty();
        assertThat(proof.entries()).isEqualTo(ENTRIES);
        assertThat(proof.signedHeads()).isEqualTo(ENTRIES / SIGNED_EACH);
        assertThat(proof.erased()).isZero();
    }

    @Example
    void erased_details_leave_the_log_whole() throws SQLException {
        try {
            log().execute("DELETE FROM audit_detail WHERE seq > 50");
            var proof = log().proof();
            assertThat(proof.fault()).isEmpty();
            assertThat(proof.erased()).isEqualTo(ENTRIES - 50);
        } finally {
            log().undo();
        }
    }

    @Example
    void a_printed_head_is_found_where_it_was_and_not_in_a_log_made_anew() throws SQLException {
        String printed = entry(log(), 33).hash().substring(0, 16);
        assertThat(log().proof(printed).printed()).hasValue(33);
        try {
            recompute(log(), 10);
            log().execute("DELETE FROM signed_head");
            assertThat(log().proof(printed).printed()).isEmpty();
        } finally {
            log().undo();
        }
    }

    private static long any(Random random) {
        return random.nextInt(1, ENTRIES + 1);
    }

    private static Told changed(LogFile log, Random random) throws SQLException {
        long seq = any(random);
        String column = TEXTS.get(random.nextInt(TEXTS.size()));
        // Every character counts, and so does its case.
        String value = column.endsWith("hash") || column.equals("commitment")
                ? "%016x".formatted(random.nextLong()).repeat(4)
                : "x" + random.nextInt();
        log.execute("UPDATE audit_event SET %s = '%s' WHERE seq = %d".formatted(column, value, seq));
        return Told.at(Kind.CHANGED, seq);
    }

    private static Told changedTime(LogFile log, Random random) throws SQLException {
        long seq = any(random);
        log.execute("UPDATE audit_event SET at = at + %d WHERE seq = %d".formatted(1 + random.nextInt(9), seq));
        return Told.at(Kind.CHANGED, seq);
    }

    /** Only its own hash, so that the next one does not follow; where a head was signed just there, that tells first. */
    private static Told changedAndRehashed(LogFile log, Random random) throws SQLException {
        long seq = any(random);
        replace(log, changed(entry(log, seq)));
        return seq % SIGNED_EACH == 0 ? new Told(Kind.RECOMPUTED, seq, true) : Told.at(Kind.REHASHED, seq);
    }

    private static Told detail(LogFile log, Random random) throws SQLException {
        long seq = any(random);
        String set = List.of("details = '0:annat'", "details = 'annat'", "salt = '" + "e".repeat(64) + "'")
                .get(random.nextInt(3));
        log.execute("UPDATE audit_detail SET %s WHERE seq = %d".formatted(set, seq));
        return Told.at(Kind.DETAIL, seq);
    }

    private static Told removed(LogFile log, Random random) throws SQLException {
        long seq = any(random);
        log.execute("DELETE FROM audit_event WHERE seq = " + seq);
        return Told.at(seq == ENTRIES ? Kind.CUT : Kind.REMOVED, seq);
    }

    private static Told removedAndClosed(LogFile log, Random random) throws SQLException {
        long seq = random.nextInt(1, ENTRIES);
        log.execute("DELETE FROM audit_event WHERE seq = " + seq);
        log.execute("DELETE FROM audit_detail WHERE seq = " + seq);
        for (String table : List.of("audit_event", "audit_detail")) {
            for (long later = seq + 1; later <= ENTRIES; later++) {
                log.execute("UPDATE %s SET seq = %d WHERE seq = %d".formatted(table, later - 1, later));
            }
        }
        log.execute("UPDATE audit_head SET seq = seq - 1");
        return Told.at(Kind.REMOVED, seq);
    }

    private static void makeRoom(LogFile log, long seq) throws SQLException {
        for (String table : List.of("audit_event", "audit_detail")) {
            for (long later = ENTRIES; later >= seq; later--) {
                log.execute("UPDATE %s SET seq = %d WHERE seq = %d".formatted(table, later + 1, later));
            }
        }
        log.execute("UPDATE audit_head SET seq = seq + 1");
    }

    private static Told insertedWithHash(LogFile log, Random random) throws SQLException {
        long seq = random.nextInt(1, ENTRIES);
        String before = seq == 1 ? Chain.START : entry(log, seq - 1).hash();
        AuditEntry like = entry(log, seq);
        makeRoom(log, seq);
        log.insert(rehashed(like, seq, before, "påhittad"));
        return seq % SIGNED_EACH == 0 ? new Told(Kind.RECOMPUTED, seq, true) : Told.at(Kind.INSERTED, seq);
    }

    private static Told insertedWithoutHash(LogFile log, Random random) throws SQLException {
        long seq = random.nextInt(1, ENTRIES);
        makeRoom(log, seq);
        log.execute("INSERT INTO audit_event SELECT %d, at, 'x', %s FROM audit_event WHERE seq = %d"
                .formatted(seq, COPIED.substring("at, actor, ".length()), seq + 1));
        return Told.at(Kind.INSERTED, seq);
    }

    private static Told insertedBefore(LogFile log, Random random) throws SQLException {
        long seq = -random.nextInt(3);
        log.execute("INSERT INTO audit_event SELECT %d, %s FROM audit_event WHERE seq = %d"
                .formatted(seq, COPIED, any(random)));
        return Told.at(Kind.INSERTED, seq);
    }

    /** A copy of an older one after the last, with the head's number moved along. */
    private static Told appended(LogFile log, Random random) throws SQLException {
        long seq = random.nextInt(1, ENTRIES - 1);
        log.execute("INSERT INTO audit_event SELECT %d, %s FROM audit_event WHERE seq = %d"
                .formatted(ENTRIES + 1, COPIED, seq));
        log.execute("UPDATE audit_head SET seq = seq + 1");
        return Told.at(Kind.INSERTED, ENTRIES + 1);
    }

    private static Told swapped(LogFile log, Random random) throws SQLException {
        long one = random.nextInt(1, ENTRIES);
        long other = random.nextLong(one + 1, ENTRIES + 1);
        for (String table : List.of("audit_event", "audit_detail")) {
            log.execute("UPDATE %s SET seq = 999 WHERE seq = %d".formatted(table, one));
            log.execute("UPDATE %s SET seq = %d WHERE seq = %d".formatted(table, one, other));
            log.execute("UPDATE %s SET seq = %d WHERE seq = 999".formatted(table, other));
        }
        return Told.at(Kind.SWAPPED, one);
    }

    private static Told cut(LogFile log, Random random) throws SQLException {
        long seq = any(random);
        log.execute("DELETE FROM audit_event WHERE seq >= " + seq);
        return Told.at(Kind.CUT, seq);
    }

    private static Told cutWithHead(LogFile log, Random random) throws SQLException {
        long seq = any(random);
        String hash = seq == 1 ? Chain.START : entry(log, seq - 1).hash();
        log.execute("DELETE FROM audit_event WHERE seq >= " + seq);
        log.head(seq - 1, hash);
        return Told.at(Kind.CUT, seq);
    }

    /** A change, and every hash after it made anew, the head too. */
    private static Told recomputed(LogFile log, Random random) throws SQLException {
        long seq = any(random);
        recompute(log, seq);
        return new Told(Kind.RECOMPUTED, seq, true);
    }

    private static Told recomputedAndSignedAnew(LogFile log, Random random) throws SQLException {
        long seq = any(random);
        recompute(log, seq);
        long signed = (seq + SIGNED_EACH - 1) / SIGNED_EACH * SIGNED_EACH;
        try {
            var own = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            for (long at = signed; at <= ENTRIES; at += SIGNED_EACH) {
                log.sign(entry(log, at), own);
            }
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return Told.at(Kind.UNKNOWN_KEY, signed);
    }

    /** Made anew, and the signatures that would tell are taken away: too much is then unsigned. */
    private static Told signaturesRemoved(LogFile log, Random random) throws SQLException {
        long seq = random.nextInt(1, ENTRIES - 15);
        recompute(log, seq);
        log.execute("DELETE FROM signed_head WHERE seq >= " + seq);
        long first = (seq - 1) / SIGNED_EACH * SIGNED_EACH + 1;
        Fault fault = log.proof().fault().orElseThrow();
        assertThat(fault.from()).isEqualTo(first);
        return Told.at(Kind.UNSIGNED, fault.seq());
    }

    private static Told signatureChanged(LogFile log, Random random) throws SQLException {
        long seq = (long) SIGNED_EACH * random.nextInt(1, ENTRIES / SIGNED_EACH + 1);
        String set = List.of(
                        "signature = '" + "0".repeat(128) + "'",
                        "signature = 'x'",
                        "signed_at = signed_at + 1",
                        "hash = '" + "a".repeat(64) + "'")
                .get(random.nextInt(4));
        log.execute("UPDATE signed_head SET %s WHERE seq = %d".formatted(set, seq));
        return Told.at(Kind.SIGNATURE, seq);
    }

    private static Told head(LogFile log, Random random) throws SQLException {
        return switch (random.nextInt(4)) {
            case 0 -> {
                int less = 1 + random.nextInt(ENTRIES);
                log.execute("UPDATE audit_head SET seq = seq - " + less);
                yield Told.at(Kind.HEAD, ENTRIES - less + 1);
            }
            case 1 -> {
                log.execute("UPDATE audit_head SET seq = seq + 1");
                yield Told.at(Kind.CUT, ENTRIES + 1);
            }
            case 2 -> {
                log.execute("UPDATE audit_head SET hash = '" + "f".repeat(64) + "'");
                yield Told.at(Kind.HEAD, ENTRIES);
            }
            default -> {
                log.execute("DELETE FROM audit_head");
                yield Told.at(Kind.HEAD, 0);
            }
        };
    }

    private static void recompute(LogFile log, long from) throws SQLException {
        String before = from == 1 ? Chain.START : entry(log, from - 1).hash();
        List<AuditEntry> anew = new ArrayList<>();
        for (long seq = from; seq <= ENTRIES; seq++) {
            AuditEntry entry = entry(log, seq);
            AuditEntry own = rehashed(entry, seq, before, seq == from ? "ändrad" : entry.reason());
            anew.add(own);
            before = own.hash();
        }
        for (AuditEntry entry : anew) {
            replace(log, entry);
        }
        log.head(ENTRIES, before);
    }

    private static AuditEntry changed(AuditEntry entry) {
        return rehashed(entry, entry.seq(), entry.prevHash(), "ändrad");
    }

    private static void replace(LogFile log, AuditEntry entry) throws SQLException {
        log.execute("DELETE FROM audit_event WHERE seq = " + entry.seq());
        log.insert(entry);
    }

    private static AuditEntry rehashed(AuditEntry like, long seq, String prevHash, String reason) {
        AuditEntry open = with(like, seq, prevHash, reason, Chain.START);
        return with(like, seq, prevHash, reason, Chain.hashOf(open));
    }

    private static AuditEntry with(AuditEntry like, long seq, String prevHash, String reason, String hash) {
        return new AuditEntry(
                seq,
                like.at(),
                like.actor(),
                like.role(),
                like.unit(),
                like.action(),
                like.subject(),
                like.resource(),
                reason,
                like.requestId(),
                like.commitment(),
                prevHash,
                hash);
    }

    private static AuditEntry entry(LogFile log, long seq) throws SQLException {
        try (Statement statement = log.connection().createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM audit_event WHERE seq = " + seq)) {
            return new AuditEntry(
                    found.getLong("seq"),
                    Instant.EPOCH.plus(found.getLong("at"), ChronoUnit.MICROS),
                    found.getString("actor"),
                    found.getString("role"),
                    found.getString("unit"),
                    found.getString("action"),
                    found.getString("subject"),
                    found.getString("resource"),
                    found.getString("reason"),
                    found.getString("request_id"),
                    found.getString("commitment"),
                    found.getString("prev_hash"),
                    found.getString("hash"));
        }
    }
}
