package roundtrip.kit.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import roundtrip.kit.wire.Deadline;

/**
 * The suite's own way into the exercise's store, beside every cable, as an administrator.
 *
 * <p>What the store says is not believed to be harmless: columns are read as text and as whole numbers, never as objects. A
 * statement that the store refuses fails the check, since the program can change the tables that it was given.
 */
public final class Store {
    /** Not stretched on a slow computer: the sessions' own wait for a lock is not, either. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

    private final Scope scope;
    private final Door door;

    /** Opens connections as the store's administrator. */
    public interface Door {
        /** One that the caller closes. */
        Connection open() throws SQLException;

        /** One that all checks of a run share, one after the other. */
        Connection shared() throws SQLException;

        /** Throws when the store itself has ended, which is no program's doing. */
        void shouldBeOpen();
    }

    public Store(Scope scope, Door door) {
        this.scope = scope;
        this.door = door;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Changes rows or tables. */
    public Store run(String sql, Object... parameters) {
        ask(sql, parameters, PreparedStatement::execute);
        return this;
    }

    /** The first column of the first row; fails the check when there is no row. */
    public long number(String sql, Object... parameters) {
        return ask(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw refused(sql, parameters, "no row");
                }
                return rows.getLong(1);
            }
        });
    }

    /** The first column of every row. */
    public List<String> texts(String sql, Object... parameters) {
        return ask(sql, parameters, statement -> {
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return List.copyOf(texts);
        });
    }

    private <T> T ask(String sql, Object[] parameters, Work<T> work) {
        try (PreparedStatement statement = prepared(door.shared(), sql, parameters)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw refused(sql, parameters, e.getMessage());
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object[] parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private CheckFailed refused(String sql, Object[] parameters, String got) {
        door.shouldBeOpen();
        String with = parameters.length == 0 ? "" : " with " + Arrays.toString(parameters);
        return scope.failed(List.of("in the store: " + sql + with), "the tables as they were given", got.split("\n", 2)[0]);
    }

    /** Locks the rows that {@code SELECT ... FOR UPDATE} names, until it is closed: whoever wants to write them waits. */
    public Held hold(String select, Object... parameters) {
        Connection connection = null;
        try {
            connection = door.open();
            connection.setAutoCommit(false);
            Held held = new Held(connection);
            try (PreparedStatement statement = prepared(connection, select, parameters);
                    ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw refused(select, parameters, "no row");
                }
            }
            return held;
        } catch (SQLException | CheckFailed e) {
            close(connection);
            throw e instanceof CheckFailed ? (CheckFailed) e : refused(select, parameters, e.getMessage());
        }
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // the store forgets its locks with the connection
        }
    }

    /** Rows that nobody else may write. */
    public final class Held implements AutoCloseable {
        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /** How many sessions wait for a lock of another one. */
        public long waiting() {
            return number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL");
        }

        /** Waits until so many sessions wait for a lock; false when they do not within some seconds, which proves nothing. */
        public boolean awaitWaiting(int sessions) {
            Deadline end = Deadline.after(LONG_ENOUGH);
            while (waiting() < sessions) {
                if (end.hasPassed()) {
                    return false;
                }
                LockSupport.parkNanos(2_000_000);
            }
            return true;
        }

        /** Lets go; what was changed with the rows is undone. */
        @Override
        public void close() {
            try {
                connection.rollback();
            } catch (SQLException e) {
                // closing undoes it as well
            }
            Store.close(connection);
        }
    }
}
