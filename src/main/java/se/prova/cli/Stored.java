package se.prova.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** The database as a command may open it: to read, whether the service runs or not, and to change nothing. */
final class Stored {

    static final String FILE = "prova.db";

    private Stored() {}

    /** The one that the environment names, else the file in the folder; empty if that does not exist. */
    static Optional<Connection> open(Path data) throws SQLException {
        Map<String, String> environment = System.getenv();
        String url = environment.getOrDefault("PROVA_DATABASE_URL", "");
        if (!url.isEmpty()) {
            Connection connection = DriverManager.getConnection(
                    url,
                    environment.getOrDefault("PROVA_DATABASE_USER", ""),
                    environment.getOrDefault("PROVA_DATABASE_PASSWORD", ""));
            connection.setReadOnly(true);
            return Optional.of(connection);
        }
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return Optional.of(connection);
    }
}
