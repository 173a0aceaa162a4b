package lendery.status;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Books and loans; each change of a book is one step of its own entry in the map. */
final class Library {
    private final ConcurrentMap<String, Book> books = new ConcurrentHashMap<>();
    private final Map<String, Loan> loans = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();

    boolean has(String isbn) {
        return books.containsKey(isbn);
    }

    Book book(String isbn) {
        Book book = books.get(isbn);
        if (book == null) {
            throw new Problem(404, "There is no such book.");
        }
        return book;
    }

    /** True when there was none. */
    boolean put(Book book, Condition condition) {
        boolean[] isNew = {false};
        books.compute(book.isbn(), (isbn, old) -> {
            condition.shouldHold(old);
            isNew[0] = old == null;
            return book;
        });
        return isNew[0];
    }

    void remove(String isbn, Condition condition) {
        books.compute(isbn, (key, old) -> {
            if (old == null) {
                throw new Problem(404, "There is no such book.");
            }
            condition.shouldHold(old);
            return null;
        });
    }

    /** Tries again when somebody else came between. */
    Loan lend(String isbn, String member) {
        Book book = book(isbn);
        while (book.copies() > 0) {
            if (books.replace(isbn, book, new Book(isbn, book.title(), book.copies() - 1))) {
                Loan loan = new Loan(Long.toString(made.incrementAndGet(), 36), isbn, member);
                loans.put(loan.id(), loan);
                return loan;
            }
            book = book(isbn);
        }
        throw new Problem(409, "Every copy is out.");
    }

    Loan loan(String id) {
        Loan loan = loans.get(id);
        if (loan == null) {
            throw new Problem(404, "There is no such loan.");
        }
        return loan;
    }

    void giveBack(String id) {
        Loan loan = loans.remove(id);
        if (loan != null) {
            books.computeIfPresent(loan.isbn(), (isbn, book) -> new Book(isbn, book.title(), book.copies() + 1));
        }
    }
}
