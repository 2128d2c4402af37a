package se.prova;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A running database with the program's repositories on it. */
public record Store(Engine engine, ApplicationContext context, Path data) implements AutoCloseable {

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs in one transaction; an exception rolls it back and is thrown on. */
    @SuppressWarnings("unchecked")
    public <T> T inTransaction(Supplier<T> what) {
        TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
        return transactions.executeWrite(status -> what.get());
    }

    /** Runs a statement past the program, as somebody with a shell would. */
    public int raw(String sql) {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new RefusedByDatabase(e);
        }
    }

    /** All rows of a query, values as text. */
    public List<List<String>> rows(String sql) {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new RefusedByDatabase(e);
        }
    }

    public String one(String sql) {
        return rows(sql).getFirst().getFirst();
    }

    private DataSource pool() {
        return io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(
                context.getBean(DataSource.class));
    }

    @Override
    public void close() {
        context.close();
    }

    /** The database said no. */
    public static final class RefusedByDatabase extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedByDatabase(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
