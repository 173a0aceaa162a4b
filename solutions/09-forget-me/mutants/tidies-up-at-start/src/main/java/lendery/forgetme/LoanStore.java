package lendery.forgetme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Loans and the shelf, which change together or not at all. */
final class LoanStore {
    private static final String UNIQUE_VIOLATED = "23505";

    private final DataSource db;

    LoanStore(DataSource db) {
        this.db = db;
        try (Connection connection = db.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM loan")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Book> book(String isbn) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT title, available FROM book WHERE isbn = ?")) {
            select.setString(1, isbn);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Book(isbn, rows.getString(1), rows.getInt(2))) : Optional.empty();
            }
        }
    }

    Optional<Loan> loan(long id) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id, isbn, member FROM loan WHERE id = ?")) {
            select.setLong(1, id);
            return loan(select);
        }
    }

    private static Optional<Loan> loan(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Loan(rows.getLong(1), rows.getString(2), rows.getString(3)))
                    : Optional.empty();
        }
    }

    /** A new loan, or the one that this member has made with this key before. {@code key} may be null. */
    Loan lend(String isbn, String member, String key) throws SQLException {
        try (Connection connection = db.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Loan> before = madeWith(connection, member, key);
                if (before.isPresent()) {
                    return before.get();
                }
                takeCopy(connection, isbn);
                Loan loan = insert(connection, isbn, member, key);
                connection.commit();
                return loan;
            } catch (SQLException e) {
                connection.rollback();
                if (UNIQUE_VIOLATED.equals(e.getSQLState())) {
                    return madeWith(connection, member, key).orElseThrow(() -> e);
                }
                throw e;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Optional<Loan> madeWith(Connection connection, String member, String key) throws SQLException {
        if (key == null) {
            return Optional.empty();
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, isbn, member FROM loan WHERE member = ? AND idempotency_key = ?")) {
            select.setString(1, member);
            select.setString(2, key);
            return loan(select);
        }
    }

    private static void takeCopy(Connection connection, String isbn) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE book SET available = available - 1 WHERE isbn = ? AND available > 0")) {
            update.setString(1, isbn);
            if (update.executeUpdate() == 0) {
                throw Refusal.of(409, "no copy of " + isbn + " is left");
            }
        }
    }

    private static Loan insert(Connection connection, String isbn, String member, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO loan (isbn, member, idempotency_key) VALUES (?, ?, ?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, isbn);
            insert.setString(2, member);
            insert.setString(3, key);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return new Loan(keys.getLong(1), isbn, member);
            }
        }
    }
}
