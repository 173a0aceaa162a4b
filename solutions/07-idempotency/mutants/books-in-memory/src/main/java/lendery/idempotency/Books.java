package lendery.idempotency;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The shelves. */
final class Books {
    private final Map<String, Book> shelf = new ConcurrentHashMap<>();

    Books(Database database) {}

    Optional<Book> find(String isbn) {
        return Optional.ofNullable(shelf.get(isbn));
    }

    boolean put(Book book) {
        return shelf.put(book.isbn(), book) == null;
    }

    boolean remove(String isbn) {
        return shelf.remove(isbn) != null;
    }
}
