package lendery.idempotency;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The shelves. */
final class Books {
    private final Database database;

    Books(Database database) {
        this.database = database;
    }

    Optional<Book> find(String isbn) throws SQLException {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT title FROM book WHERE isbn = ?")) {
                select.setString(1, isbn);
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(new Book(isbn, row.getString(1))) : Optional.empty();
            }
        });
    }

    boolean isGone(String isbn) throws SQLException {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT isbn FROM gone WHERE isbn = ?")) {
                select.setString(1, isbn);
                return select.executeQuery().next();
            }
        });
    }

    /** True when there was no such book before. */
    boolean put(Book book) throws SQLException {
        return database.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE book SET title = ? WHERE isbn = ?")) {
                update.setString(1, book.title());
                update.setString(2, book.isbn());
                if (update.executeUpdate() == 1) {
                    return false;
                }
            }
            try (PreparedStatement insert = connection.prepareStatement("MERGE INTO book (isbn, title) VALUES (?, ?)")) {
                insert.setString(1, book.isbn());
                insert.setString(2, book.title());
                insert.executeUpdate();
                return true;
            }
        });
    }

    /** True when there was such a book. */
    boolean remove(String isbn) throws SQLException {
        return database.run(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM book WHERE isbn = ?")) {
                delete.setString(1, isbn);
                if (delete.executeUpdate() == 0) {
                    return false;
                }
            }
            try (PreparedStatement mark = connection.prepareStatement("MERGE INTO gone (isbn) VALUES (?)")) {
                mark.setString(1, isbn);
                return mark.executeUpdate() == 1;
            }
        });
    }
}
