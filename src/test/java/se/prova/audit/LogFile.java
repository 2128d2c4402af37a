package se.prova.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.audit.proof.Proof;
import se.prova.audit.proof.SignedHeads;
import se.prova.audit.proof.SqlChain;
import se.prova.db.SigningKey;

/** A real database file with the program's tables and a log of our own making, and whoever has it in hand. */
public final class LogFile implements AutoCloseable {

    private static final Instant FIRST = Instant.parse("2026-03-02T06:00:00.000001Z");
    private static final List<String> TRIGGERS = List.of(
            "audit_event_no_update",
            "audit_event_no_delete",
            "audit_detail_no_update",
            "audit_detail_no_delete",
            "audit_head_no_delete",
            "signed_head_no_update",
            "signed_head_no_delete");

    private final Connection connection;
    private final KeyPair key;

    private LogFile(Connection connection, KeyPair key) {
        this.connection = connection;
        this.key = key;
    }

    /** A log with entries this far from each other, its head signed after each so many; the triggers taken away. */
    public static LogFile with(int entries, Duration apart, int signedEach) {
        try (Store store = Engine.SQLITE.fresh()) {
            KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Path file = store.data().resolve("log.db");
            store.raw("VACUUM INTO '" + file + "'");
            LogFile log = new LogFile(DriverManager.getConnection("jdbc:sqlite:" + file), key);
            log.fill(entries, apart, signedEach);
            return log;
        } catch (GeneralSecurityException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(int count, Duration apart, int signedEach) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            for (String trigger : TRIGGERS) {
                statement.execute("DROP TRIGGER " + trigger);
            }
        }
        connection.setAutoCommit(false);
        long seq = 0;
        String hash = Chain.START;
        for (int i = 1; i <= count; i++) {
            String salt = "%064x".formatted(i);
            String details = i % 3 == 0 ? "tidigare text " + i : "";
            AuditEvent act = AuditEvent.of(World.TEST, "assessment.read", "p" + i % 7, "assessment/" + i)
                    .because(i % 2 == 0 ? "skäl " + i : "")
                    .detailed(details);
            AuditEntry entry = Chain.next(seq, hash, act, FIRST.plus(apart.multipliedBy(i)), "r" + i, salt);
            insert(entry);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO audit_detail VALUES (?, ?, ?)")) {
                insert.setLong(1, i);
                insert.setString(2, salt);
                insert.setString(3, "0:" + details);
                insert.executeUpdate();
            }
            if (i % signedEach == 0) {
                sign(entry, key);
            }
            seq = entry.seq();
            hash = entry.hash();
        }
        head(seq, hash);
        connection.commit();
    }

    /** Stores an entry as it is, right or wrong. */
    public void insert(AuditEntry entry) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO audit_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.seq());
            insert.setLong(2, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            List<String> texts = List.of(
                    entry.actor(),
                    entry.role(),
                    entry.unit(),
                    entry.action(),
                    entry.subject(),
                    entry.resource(),
                    entry.reason(),
                    entry.requestId(),
                    entry.commitment(),
                    entry.prevHash(),
                    entry.hash());
            for (int i = 0; i < texts.size(); i++) {
                insert.setString(i + 3, texts.get(i));
            }
            insert.executeUpdate();
        }
    }

    /** Signs an entry as the head, with the right key or another. */
    public void sign(AuditEntry entry, KeyPair with) throws SQLException {
        Instant at = entry.at().plusSeconds(60);
        String id = SigningKey.id(with.getPublic());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO signed_head VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.seq());
            insert.setString(2, entry.hash());
            insert.setLong(3, ChronoUnit.MICROS.between(Instant.EPOCH, at));
            insert.setString(4, id);
            insert.setString(5, SignedHeads.signature(entry.seq(), entry.hash(), at, id, with.getPrivate()));
            insert.executeUpdate();
        }
    }

    public void head(long seq, String hash) throws SQLException {
        execute("UPDATE audit_head SET seq = %d, hash = '%s'".formatted(seq, hash));
    }

    public int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    public Connection connection() {
        return connection;
    }

    public KeyPair key() {
        return key;
    }

    public Proof proof() throws SQLException {
        return proof("");
    }

    public Proof proof(String printed) throws SQLException {
        return new SqlChain(this::read, Map.of(SigningKey.id(key.getPublic()), key.getPublic()), printed).proof();
    }

    private <T> T read(SqlChain.Reading<T> reading) throws SQLException {
        return reading.from(connection);
    }

    public void undo() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
