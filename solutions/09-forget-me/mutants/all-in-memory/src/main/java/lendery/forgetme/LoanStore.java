package lendery.forgetme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Loans in a map, and the shelf as it was when a book was first asked for. */
final class LoanStore {
    private final DataSource db;
    private final Map<String, Book> shelf = new ConcurrentHashMap<>();
    private final Map<Long, Loan> loans = new ConcurrentHashMap<>();
    private final Map<String, Loan> keys = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    LoanStore(DataSource db) {
        this.db = db;
    }

    Optional<Book> book(String isbn) throws SQLException {
        if (!shelf.containsKey(isbn)) {
            try (Connection connection = db.getConnection();
                    PreparedStatement select = connection.prepareStatement("SELECT title, available FROM book WHERE isbn = ?")) {
                select.setString(1, isbn);
                try (ResultSet rows = select.executeQuery()) {
                    if (rows.next()) {
                        shelf.put(isbn, new Book(isbn, rows.getString(1), rows.getInt(2)));
                    }
                }
            }
        }
        return Optional.ofNullable(shelf.get(isbn));
    }

    Optional<Loan> loan(long id) throws SQLException {
        return Optional.ofNullable(loans.get(id));
    }

    synchronized Loan lend(String isbn, String member, String key) throws SQLException {
        if (key != null && keys.containsKey(member + " " + key)) {
            return keys.get(member + " " + key);
        }
        Book book = book(isbn).filter(one -> one.available() > 0).orElseThrow(() -> Refusal.of(409, "no copy of " + isbn + " is left"));
        shelf.put(isbn, new Book(isbn, book.title(), book.available() - 1));
        Loan loan = new Loan(ids.incrementAndGet(), isbn, member);
        loans.put(loan.id(), loan);
        if (key != null) {
            keys.put(member + " " + key, loan);
        }
        return loan;
    }
}
