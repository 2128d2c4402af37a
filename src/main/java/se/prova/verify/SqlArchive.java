package se.prova.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;

/** What was signed, in the database of a running service or of one that stands still. It reads and changes nothing. */
public final class SqlArchive implements Archive {

    private static final String VERSION = """
        SELECT s.id, s.assessment_id, s.unit_id, s.document_id, s.version, s.state, s.signed_at, a.name,
        (SELECT max(l.version) FROM statement l WHERE l.replaces_id = s.id AND l.state <> 'DRAFT') AS later
        FROM statement s LEFT JOIN account a ON a.id = s.signed_by\
        """;

    /** Lends a connection for one reading. */
    @FunctionalInterface
    public interface Connections {
        <T> T read(Reading<T> reading);
    }

    /** What is read with it. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private final Connections connections;

    public SqlArchive(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<Known> bySha256(String sha256) {
        return connections.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(VERSION.replace("SELECT s.id", "SELECT r.recipient, s.id")
                            + " JOIN rendering r ON r.statement_id = s.id WHERE r.sha256 = ?")) {
                select.setString(1, sha256);
                return first(select, true);
            }
        });
    }

    @Override
    public Optional<Known> byName(String documentId, int version) {
        return connections.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(VERSION + " WHERE s.document_id = ? AND s.version = ?")) {
                select.setString(1, documentId);
                select.setInt(2, version);
                return first(select, false);
            }
        });
    }

    private static Optional<Known> first(PreparedStatement select, boolean document) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(known(row, document)) : Optional.empty();
        }
    }

    private static Known known(ResultSet row, boolean document) throws SQLException {
        return new Known(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("assessment_id")),
                UUID.fromString(row.getString("unit_id")),
                row.getString("document_id"),
                row.getInt("version"),
                document ? Recipient.valueOf(row.getString("recipient")) : null,
                Statement.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("name")).orElse(""),
                moment(row),
                row.getInt("later"));
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        long micros = row.getLong("signed_at");
        return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
