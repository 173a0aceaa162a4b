package lendery.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcConnectionPool;

/** Connections without auto-commit, and the few ways in which they are used. */
final class Store implements AutoCloseable {
    private final JdbcConnectionPool pool;

    Store(String url) throws SQLException {
        pool = JdbcConnectionPool.create(url + ";WRITE_DELAY=0", "sa", "");
        pool.setMaxConnections(100);
        try (Connection connection = connect()) {
            change(connection, "CREATE TABLE IF NOT EXISTS books (isbn VARCHAR PRIMARY KEY, title VARCHAR)");
            change(connection, "CREATE SEQUENCE IF NOT EXISTS loan_number");
            change(connection, "CREATE TABLE IF NOT EXISTS loans (id VARCHAR PRIMARY KEY, isbn VARCHAR, member VARCHAR)");
            change(
                    connection,
                    "CREATE TABLE IF NOT EXISTS keys (member VARCHAR, line VARCHAR, body VARBINARY, loan VARCHAR, expires TIMESTAMP WITH TIME ZONE,"
                            + " PRIMARY KEY (member, line))");
            connection.commit();
        }
    }

    Connection connect() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static Optional<List<Object>> one(Connection connection, String sql, Object... values) throws SQLException {
        return all(connection, sql, values).stream().findFirst();
    }

    static List<Loan> loans(Connection connection, String where, Object... values) throws SQLException {
        return all(connection, "SELECT id, isbn, member FROM loans WHERE " + where, values).stream()
                .map(row -> new Loan((String) row.get(0), (String) row.get(1), (String) row.get(2)))
                .collect(Collectors.toList());
    }

    private static List<List<Object>> all(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(connection, sql, values)) {
            ResultSet set = statement.executeQuery();
            List<List<Object>> rows = new ArrayList<>();
            while (set.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= set.getMetaData().getColumnCount(); column++) {
                    row.add(set.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
