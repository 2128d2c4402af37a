package se.prova.audit.proof;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.prova.audit.AuditEntry;
import se.prova.audit.Chain;
import se.prova.audit.proof.Fault.Kind;
import se.prova.db.SealedText;

/**
 * The log as it lies in a database, read page by page over plain JDBC, so that nobody who writes waits for the whole and
 * the memory it takes does not grow. What is written meanwhile is checked too.
 */
public final class SqlChain {

    private static final int PAGE = 1_000;
    private static final String COLUMNS = "e.seq, e.at, e.actor, e.role, e.unit, e.action, e.subject, e.resource,"
            + " e.reason, e.request_id, e.commitment, e.prev_hash, e.hash";
    private static final String ENTRIES = "SELECT " + COLUMNS + ", d.salt, d.details FROM audit_event e LEFT JOIN"
            + " audit_detail d ON d.seq = e.seq WHERE e.seq > ? ORDER BY e.seq LIMIT " + PAGE;
    private static final String ENTRY = "SELECT " + COLUMNS + " FROM audit_event e WHERE e.seq = ?";
    private static final String SIGNED = "SELECT seq, hash, signed_at, key_id, signature FROM signed_head"
            + " WHERE seq > ? AND seq <= ? ORDER BY seq";
    private static final SealedText SEALED = new SealedText();

    /** Gives a connection for one short reading. */
    @FunctionalInterface
    public interface Connections {
        <T> T read(Reading<T> reading) throws SQLException;
    }

    /** What is read with it. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private record Row(
            AuditEntry entry,
            @Nullable String salt,
            @Nullable String details) {}

    private record Head(long seq, String hash) {}

    private final Connections connections;
    private final Map<String, PublicKey> trusted;
    private final String printed;
    private long erased;
    private OptionalLong printedAt = OptionalLong.empty();

    /**
     * @param trusted the keys that a head may be signed with, by their ids
     * @param printed the first digits of a hash to look for, as a statement prints them; possibly empty
     */
    public SqlChain(Connections connections, Map<String, PublicKey> trusted, String printed) {
        this.connections = connections;
        this.trusted = Map.copyOf(trusted);
        this.printed = printed;
    }

    /** Checks the whole log. */
    public Proof proof() throws SQLException {
        return proofAfter(0, Chain.START);
    }

    /** Checks what comes after an entry that is known to be right. */
    Proof proofAfter(long seq, String hash) throws SQLException {
        ChainCheck check = new ChainCheck(trusted, seq, hash);
        Optional<Fault> fault = fault(check, seq == 0 ? Long.MIN_VALUE : seq);
        if (!printed.isEmpty() && hash.startsWith(printed)) {
            printedAt = OptionalLong.of(seq);
        }
        return new Proof(check.seq(), check.hash(), check.signedHeads(), check.lastSigned(), erased, printedAt, fault);
    }

    private Optional<Fault> fault(ChainCheck check, long from) throws SQLException {
        long after = from;
        while (true) {
            List<Row> page = page(after);
            long upTo = page.isEmpty() ? after : page.getLast().entry().seq();
            List<SignedHead> heads = signed(after, upTo);
            int signed = 0;
            for (Row row : page) {
                while (signed < heads.size()
                        && heads.get(signed).seq() < row.entry().seq()) {
                    // Signed where there is no entry: the entry is gone, which the next one tells; or it was forged.
                    Optional<Fault> forged = check.signed(heads.get(signed++));
                    if (forged.isPresent() && check.seq() + 1 == row.entry().seq()) {
                        return forged;
                    }
                }
                Optional<Fault> wrong = wrong(check, row);
                if (wrong.isPresent()) {
                    return wrong;
                }
                while (signed < heads.size() && heads.get(signed).seq() == check.seq()) {
                    Optional<Fault> forged = check.signed(heads.get(signed++));
                    if (forged.isPresent()) {
                        return forged;
                    }
                }
            }
            if (page.isEmpty()) {
                Head head = head();
                if (!page(after).isEmpty()) {
                    continue;
                }
                for (SignedHead late : signed(after, Long.MAX_VALUE)) {
                    Optional<Fault> cut = check.signed(late);
                    if (cut.isPresent()) {
                        return cut;
                    }
                }
                return check.ended(head.seq(), head.hash());
            }
            after = upTo;
        }
    }

    private Optional<Fault> wrong(ChainCheck check, Row row) throws SQLException {
        AuditEntry entry = row.entry();
        if (!check.follows(entry)) {
            return Optional.of(check.fault(entry, this::entry, last(), head().hash()));
        }
        if (!printed.isEmpty() && printedAt.isEmpty() && entry.hash().startsWith(printed)) {
            printedAt = OptionalLong.of(entry.seq());
        }
        if (row.salt() == null || row.details() == null) {
            erased++;
            return Optional.empty();
        }
        return Chain.covers(entry, row.salt(), row.details())
                ? Optional.empty()
                : Optional.of(Fault.of(Kind.DETAIL, entry.seq(), entry.at()));
    }

    private List<Row> page(long after) throws SQLException {
        return connections.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
                select.setLong(1, after);
                try (ResultSet found = select.executeQuery()) {
                    List<Row> rows = new ArrayList<>(PAGE);
                    while (found.next()) {
                        rows.add(new Row(entry(found), found.getString(14), opened(found.getString(15))));
                    }
                    return rows;
                }
            }
        });
    }

    /** Text that no version of ours could have written is as good as changed. */
    private static @Nullable String opened(@Nullable String stored) {
        try {
            return SEALED.convertToEntityValue(stored, io.micronaut.core.convert.ConversionContext.DEFAULT);
        } catch (IllegalStateException _) {
            return "\0" + stored;
        }
    }

    private Optional<AuditEntry> entry(long seq) {
        try {
            return connections.read(connection -> {
                try (PreparedStatement select = connection.prepareStatement(ENTRY)) {
                    select.setLong(1, seq);
                    try (ResultSet found = select.executeQuery()) {
                        return found.next() ? Optional.of(entry(found)) : Optional.empty();
                    }
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<SignedHead> signed(long after, long upTo) throws SQLException {
        return connections.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SIGNED)) {
                select.setLong(1, after);
                select.setLong(2, upTo);
                try (ResultSet found = select.executeQuery()) {
                    List<SignedHead> heads = new ArrayList<>();
                    while (found.next()) {
                        heads.add(new SignedHead(
                                found.getLong(1),
                                found.getString(2),
                                instant(found.getLong(3)),
                                found.getString(4),
                                found.getString(5)));
                    }
                    return heads;
                }
            }
        });
    }

    private Head head() throws SQLException {
        return connections.read(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT seq, hash FROM audit_head WHERE id = 1");
                    ResultSet found = select.executeQuery()) {
                return found.next() ? new Head(found.getLong(1), found.getString(2)) : new Head(-1, "");
            }
        });
    }

    private long last() throws SQLException {
        return connections.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT MAX(seq) FROM audit_event");
                    ResultSet found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : 0L;
            }
        });
    }

    private static AuditEntry entry(ResultSet found) throws SQLException {
        return new AuditEntry(
                found.getLong(1),
                instant(found.getLong(2)),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                found.getString(7),
                found.getString(8),
                found.getString(9),
                found.getString(10),
                found.getString(11),
                found.getString(12),
                found.getString(13));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
