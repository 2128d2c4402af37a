package se.prova.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A row that could not be stored since another one already had what only one may have. */
public final class SqlConflict {

    private static final String POSTGRES = "23505";
    private static final int CAUSES_MAX = 10;

    private SqlConflict() {}

    /** Whether that is why something failed: two who asked at once, both told by a look before that it was free. */
    public static boolean is(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int i = 0; i < CAUSES_MAX && cause != null; i++) {
            if (cause instanceof SQLException sql && unique(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean unique(SQLException failure) {
        return failure instanceof SQLiteException lite
                ? lite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                        || lite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
                : POSTGRES.equals(failure.getSQLState());
    }
}
