package lendery.status;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** The books of one library, by number. Any thread may use it. */
final class Shelf {
    private final Map<String, Book> books = new ConcurrentHashMap<>();

    Optional<Book> find(String isbn) {
        return Optional.ofNullable(books.get(isbn));
    }

    /**
     * Puts what {@code change} makes of the book; null stands for no book, before and after. What it throws leaves all as it is.
     *
     * @return the book as it was
     */
    Optional<Book> change(String isbn, UnaryOperator<Book> change) {
        Book old = books.get(isbn);
        Book next = change.apply(old);
        LockSupport.parkNanos(50_000_000);
        if (next == null) {
            books.remove(isbn);
        } else {
            books.put(isbn, next);
        }
        return Optional.ofNullable(old);
    }
}
