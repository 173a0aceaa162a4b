package lendery.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One connection, one statement at a time. Each statement is a transaction of its own. */
final class Shelves implements AutoCloseable {
    private final Connection connection;

    Shelves(String url) throws SQLException {
        connection = DriverManager.getConnection(url, "sa", "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            statement.execute("CREATE TABLE IF NOT EXISTS shelf (isbn VARCHAR(64) PRIMARY KEY, title VARCHAR)");
            statement.execute("CREATE TABLE IF NOT EXISTS promise (member VARCHAR, token VARCHAR, body VARBINARY, isbn VARCHAR,"
                    + " loan VARCHAR UNIQUE, made TIMESTAMP(9) WITH TIME ZONE, kept BOOLEAN, expired BOOLEAN)");
            statement.execute("CREATE UNIQUE INDEX IF NOT EXISTS by_key ON promise (member, token, loan)");
        }
    }

    synchronized Said put(String isbn, JsonNode book) throws SQLException {
        if (!book.path("title").isTextual()) {
            return Said.refusal(422, "a book has a title");
        }
        boolean isNew = book(isbn).isEmpty();
        change("MERGE INTO shelf VALUES (?, ?)", isbn, book.get("title").textValue());
        return isNew ? Said.json(201, new Book(isbn, book.get("title").textValue())) : Said.nothing();
    }

    synchronized Optional<Book> book(String isbn) throws SQLException {
        try (PreparedStatement select = filled("SELECT title FROM shelf WHERE isbn = ?", isbn)) {
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(new Book(isbn, row.getString(1))) : Optional.empty();
        }
    }

    synchronized boolean remove(String isbn) throws SQLException {
        return change("DELETE FROM shelf WHERE isbn = ?", isbn) > 0;
    }

    synchronized List<Loan> loans(String member) throws SQLException {
        try (PreparedStatement select = filled("SELECT loan, isbn FROM promise WHERE member = ? AND kept ORDER BY made", member)) {
            ResultSet rows = select.executeQuery();
            List<Loan> loans = new ArrayList<>();
            while (rows.next()) {
                loans.add(new Loan(rows.getString(1), rows.getString(2), member));
            }
            return loans;
        }
    }

    /** The promise under a key that has not expired. */
    synchronized Optional<Promise> promise(Counter.Key key) throws SQLException {
        String sql = "SELECT body, loan, isbn, made, kept FROM promise WHERE member = ? AND token = ? AND NOT expired";
        try (PreparedStatement select = filled(sql, key.member(), key.text())) {
            ResultSet row = select.executeQuery();
            return row.next()
                    ? Optional.of(new Promise(
                            row.getBytes(1),
                            new Loan(row.getString(2), row.getString(3), key.member()),
                            row.getObject(4, java.time.Instant.class),
                            row.getBoolean(5)))
                    : Optional.empty();
        }
    }

    synchronized void promise(Counter.Key key, Promise promise) throws SQLException {
        change(
                "INSERT INTO promise VALUES (?, ?, ?, ?, ?, ?, FALSE, FALSE)",
                key.member(),
                key.text(),
                promise.body(),
                promise.loan().isbn(),
                promise.loan().id(),
                promise.made());
    }

    synchronized void keep(Promise promise) throws SQLException {
        change("UPDATE promise SET kept = TRUE WHERE loan = ?", promise.loan().id());
    }

    synchronized void expire(Promise promise) throws SQLException {
        change("UPDATE promise SET expired = TRUE WHERE loan = ?", promise.loan().id());
    }

    private int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement filled(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
