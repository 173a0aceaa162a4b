package roundtrip.site.store;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** Tells a duplicate key from every other failure; both databases name it by the same SQLState. */
public final class Duplicates {
    private static final String UNIQUE_VIOLATION = "23505";

    private Duplicates() {}

    public static boolean caused(JdbiException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
