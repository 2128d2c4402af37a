package se.prova.verify;

import io.micronaut.context.annotation.Factory;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** The archive of the running service. */
@Factory
final class ArchiveConfig {

    @Singleton
    Archive archive(TransactionOperations<Connection> transactions) {
        return new SqlArchive(new SqlArchive.Connections() {
            @Override
            public <T> T read(SqlArchive.Reading<T> reading) {
                return transactions.executeRead(status -> {
                    try {
                        return reading.from(status.getConnection());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        });
    }
}
