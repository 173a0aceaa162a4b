package lendery.status;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The books of one library, by number. Any thread may use it; a look and the change that follows from it are one step. */
final class Shelf {
    private final Map<String, Book> books = new HashMap<>();

    synchronized Optional<Book> find(String isbn) {
        return Optional.ofNullable(books.get(isbn));
    }

    /**
     * Puts what {@code change} makes of the book; null stands for no book, before and after. What it throws leaves all as it is.
     *
     * @return the book as it was
     */
    synchronized Optional<Book> change(String isbn, UnaryOperator<Book> change) {
        Book old = books.get(isbn);
        Book next = change.apply(old);
        if (next == null) {
            books.remove(isbn);
        } else {
            books.put(isbn, next);
        }
        return Optional.ofNullable(old);
    }
}
