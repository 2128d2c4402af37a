package se.prova;

import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The two databases that everything stored is tested on, each with the migrations of the program.
 *
 * <p>A test that only adds shares one database per engine, since what it adds has ids of its own; one that counts or
 * tampers takes a fresh one.
 */
public enum Engine {
    SQLITE,
    POSTGRES;

    private static final Map<Engine, Store> SHARED = new ConcurrentHashMap<>();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;

    public Store shared() {
        return SHARED.computeIfAbsent(this, Engine::fresh);
    }

    /** A database of its own. */
    public Store fresh() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), "store");
            Map<String, Object> properties = new HashMap<>(Map.of("prova.data", data.toString()));
            if (this == POSTGRES) {
                properties.put("prova.database-url", postgresUrl());
                properties.put("prova.database-user", "postgres");
            }
            ApplicationContext context = ApplicationContext.builder()
                    .environments(this == SQLITE ? "sqlite" : "postgres")
                    .properties(properties)
                    .start();
            return new Store(this, context, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized String postgresUrl() throws IOException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start();
        }
        String name = "prova" + DATABASES.incrementAndGet();
        try (Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    /** Runs with another time zone than the machine's. */
    public static <T> T in(String zone, Supplier<T> what) {
        var before = java.util.TimeZone.getDefault();
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(zone));
        try {
            return what.get();
        } finally {
            java.util.TimeZone.setDefault(before);
        }
    }
}
