package se.prova.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.prova.db.Keys;
import se.prova.db.SigningKey;
import se.prova.journal.Journal;

/**
 * The service with the database it runs on.
 *
 * @param databaseUrl a PostgreSQL address; empty for SQLite in the data folder
 */
public record Server(int port, Path data, Optional<String> databaseUrl, String databaseUser, String databasePassword) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public Server {
        if (databaseUrl.isPresent() && !databaseUrl.get().startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("A database address starts with " + POSTGRESQL);
        }
    }

    /** On SQLite in a folder; port 0 takes any free one. */
    public static Server onSqlite(int port, Path data) {
        return new Server(port, data, Optional.empty(), "", "");
    }

    /**
     * Makes the data folder, migrates the database and starts answering.
     *
     * @throws IOException if the folder cannot be made or written to
     * @throws SQLException if the database does not answer
     */
    public EmbeddedServer start(Map<String, Object> more) throws IOException, SQLException {
        Journal.takeOver();
        makeFolder();
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("micronaut.server.port", port);
        settings.put("micronaut.server.ssl.port", port);
        settings.put("prova.data", data.toString());
        if (databaseUrl.isPresent()) {
            String url = withStringType(databaseUrl.get());
            DriverManager.getConnection(url, databaseUser, databasePassword).close();
            settings.put("prova.database-url", url);
            settings.put("prova.database-user", databaseUser);
            settings.put("prova.database-password", databasePassword);
        }
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .environments(databaseUrl.isPresent() ? "postgres" : "sqlite")
                .properties(settings)
                .start();
        try {
            // Made now and not at the first sign-in, so that a folder that cannot hold it is told of at start.
            context.getBean(Keys.class);
            context.getBean(SigningKey.class);
            return context.getBean(EmbeddedServer.class).start();
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    // Ids, dates and JSON are bound as text; the server then finds their type.
    private static String withStringType(String url) {
        return url.contains("stringtype=") ? url : url + (url.contains("?") ? "&" : "?") + "stringtype=unspecified";
    }

    private void makeFolder() throws IOException {
        Path folder = data.toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        Files.delete(Files.createTempFile(folder, "prova", ".try"));
    }
}
