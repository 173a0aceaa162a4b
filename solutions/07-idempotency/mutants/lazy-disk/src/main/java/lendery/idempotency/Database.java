package lendery.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** The tables, and short transactions on them. Any thread may use it. */
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 32;
    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS book (isbn VARCHAR PRIMARY KEY, title VARCHAR NOT NULL)",
            "CREATE TABLE IF NOT EXISTS loan (id VARCHAR PRIMARY KEY, isbn VARCHAR NOT NULL, member VARCHAR NOT NULL)",
            "CREATE TABLE IF NOT EXISTS wish (member VARCHAR, token VARCHAR, print VARCHAR NOT NULL, loan VARCHAR NOT NULL, since BIGINT NOT NULL,"
                    + " at_work BOOLEAN NOT NULL, status INTEGER, location VARCHAR, content VARBINARY, PRIMARY KEY (member, token))");

    private final JdbcConnectionPool pool;

    private Database(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /** Opens the database and makes the tables that it lacks. */
    static Database open(String url) throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(CONNECTIONS);
        Database database = new Database(pool);
        database.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET WRITE_DELAY 60000");
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            return null;
        });
        return database;
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work in one transaction: all of it is kept, or nothing. */
    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
