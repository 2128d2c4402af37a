package se.prova.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import se.prova.World;
import se.prova.bench.Clients.Client;
import se.prova.bench.Clients.Rate;
import se.prova.field.Load;
import se.prova.web.Site;

/**
 * Durable writes of one event each by 32 clients, each answered before its next: through the program, beside the bare
 * driver on the same disk with the same settings in the same run. Prints numbers and their ratio; only the ratio can be
 * compared between machines.
 *
 * <p>Run: {@code mvn -q test-compile exec:exec@write-bench}
 */
public final class WriteBench {

    private static final int CLIENTS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private WriteBench() {}

    /** Measures both and prints one line each. */
    public static void main(String[] arguments) throws Exception {
        Rate raw = raw();
        Rate http = http();
        System.out.println("Durable writes of one event each, 32 clients, WAL, synchronous=FULL");
        System.out.println(raw.line("sqlite-jdbc alone, a row a commit"));
        System.out.println(http.line("over HTTP, checked and logged"));
        System.out.printf("HTTP / sqlite-jdbc: %.2f%n", http.perSecond() / raw.perSecond());
        System.exit(0);
    }

    private static Rate http() throws InterruptedException, ExecutionException {
        try (Site site = Site.open()) {
            World world = Load.world(site, Load.store(site));
            return clients(number -> new Load(site, world)::once);
        }
    }

    /** One row as the event table has it, one commit each, one connection that clients take in turn. */
    private static Rate raw() throws IOException, SQLException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "raw");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("raw.db"))) {
            try (Statement statement = connection.createStatement()) {
                for (String pragma :
                        List.of("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")) {
                    statement.execute("PRAGMA " + pragma);
                }
                statement.execute("""
                    CREATE TABLE event (id TEXT NOT NULL PRIMARY KEY, assessment_id TEXT NOT NULL, session_id TEXT,
                        device TEXT NOT NULL, seq INTEGER NOT NULL, type TEXT NOT NULL, author_id TEXT NOT NULL,
                        at INTEGER NOT NULL, at_text TEXT NOT NULL, mono INTEGER NOT NULL,
                        received_at INTEGER NOT NULL, content_hash TEXT NOT NULL, data TEXT NOT NULL,
                        UNIQUE (device, seq)) STRICT\
                    """);
                statement.execute("CREATE INDEX event_by_session ON event (session_id)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                var turn = new Object();
                return clients(number -> {
                    var row = new Row("device-" + number);
                    return () -> {
                        synchronized (turn) {
                            row.insert(insert);
                            connection.commit();
                        }
                    };
                });
            }
        }
    }

    private static final class Row {

        private static final String SOME = UUID.randomUUID().toString();
        private final String device;
        private long seq;

        Row(String device) {
            this.device = device;
        }

        void insert(PreparedStatement insert) throws SQLException {
            seq++;
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, SOME);
            insert.setString(3, SOME);
            insert.setString(4, device);
            insert.setLong(5, seq);
            insert.setString(6, "rating");
            insert.setString(7, SOME);
            insert.setLong(8, 1_772_438_400_000_000L + seq);
            insert.setString(9, "2026-03-02T09:00:00.500+01:00");
            insert.setLong(10, seq);
            insert.setLong(11, 1_772_438_400_000_000L + seq);
            insert.setString(12, World.HASH);
            insert.setString(13, "0:{\"skill\":\"posture\",\"rating\":\"3\"}");
            insert.executeUpdate();
        }
    }

    private static Rate clients(IntFunction<Client> client) throws InterruptedException, ExecutionException {
        return Clients.measure(IntStream.range(0, CLIENTS).mapToObj(client).toList(), WARM_UP, MEASURED);
    }
}
