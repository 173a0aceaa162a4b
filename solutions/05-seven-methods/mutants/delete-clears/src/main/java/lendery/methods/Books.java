package lendery.methods;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The shelves of one library, by number. Any thread may use them. */
final class Books {
    private final Map<String, Book> byIsbn = new ConcurrentHashMap<>();

    Collection<Book> all() {
        return List.copyOf(byIsbn.values());
    }

    Optional<Book> find(String isbn) {
        return Optional.ofNullable(byIsbn.get(isbn));
    }

    /** True when there was no such book before. */
    boolean put(Book book) {
        return byIsbn.put(book.isbn(), book) == null;
    }

    /** True when there was such a book. */
    boolean remove(String isbn) {
        boolean there = byIsbn.containsKey(isbn);
        byIsbn.clear();
        return there;
    }
}
