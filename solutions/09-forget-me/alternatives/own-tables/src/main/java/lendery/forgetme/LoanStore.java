package lendery.forgetme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Loans with random names in a table of their own; the shelf is changed only if nobody has changed it since it was looked at. */
final class LoanStore {
    private final DataSource db;

    LoanStore(DataSource db) {
        this.db = db;
        Tables.make(db, "CREATE TABLE IF NOT EXISTS lent (id VARCHAR PRIMARY KEY, isbn VARCHAR, member VARCHAR)");
        Tables.make(db, "CREATE TABLE IF NOT EXISTS wish (member VARCHAR, name VARCHAR, loan VARCHAR, PRIMARY KEY (member, name))");
    }

    private List<String> row(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            List<String> row = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.add(rows.getString(i));
                    }
                }
            }
            return row;
        }
    }

    private int change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        }
    }

    Optional<Book> book(String isbn) throws SQLException {
        try (Connection connection = db.getConnection()) {
            List<String> row = row(connection, "SELECT title, available FROM book WHERE isbn = ?", isbn);
            return row.isEmpty() ? Optional.empty() : Optional.of(new Book(isbn, row.get(0), Integer.parseInt(row.get(1))));
        }
    }

    Optional<Loan> loan(String id) throws SQLException {
        try (Connection connection = db.getConnection()) {
            return loan(connection, id);
        }
    }

    private Optional<Loan> loan(Connection connection, String id) throws SQLException {
        List<String> row = row(connection, "SELECT isbn, member FROM lent WHERE id = ?", id);
        return row.isEmpty() ? Optional.empty() : Optional.of(new Loan(id, row.get(0), row.get(1)));
    }

    Loan lend(String isbn, String member, String key) throws SQLException {
        while (true) {
            try (Connection connection = db.getConnection()) {
                connection.setAutoCommit(false);
                Optional<Loan> loan = tryOnce(connection, isbn, member, key);
                if (loan.isPresent()) {
                    connection.commit();
                    return loan.get();
                }
                connection.rollback();
            }
        }
    }

    /** Empty when somebody was faster: then all is looked at once more. */
    private Optional<Loan> tryOnce(Connection connection, String isbn, String member, String key) throws SQLException {
        if (key != null) {
            List<String> before = row(connection, "SELECT loan FROM wish WHERE member = ? AND name = ?", member, key);
            if (!before.isEmpty()) {
                return loan(connection, before.get(0));
            }
        }
        List<String> shelf = row(connection, "SELECT available FROM book WHERE isbn = ?", isbn);
        int available = shelf.isEmpty() ? 0 : Integer.parseInt(shelf.get(0));
        if (available == 0) {
            throw Refusal.of(409, "no copy of " + isbn + " is left");
        }
        if (change(connection, "UPDATE book SET available = ? WHERE isbn = ? AND available = ?", available - 1, isbn, available) == 0) {
            return Optional.empty();
        }
        Loan loan = new Loan(UUID.randomUUID().toString(), isbn, member);
        change(connection, "INSERT INTO lent VALUES (?, ?, ?)", loan.id(), isbn, member);
        if (key != null) {
            change(connection, "INSERT INTO wish VALUES (?, ?, ?)", member, key, loan.id());
        }
        return Optional.of(loan);
    }
}
