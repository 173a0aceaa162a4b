package lendery.client;

import java.util.Optional;
import roundtrip.kit.Settings;
import roundtrip.kit.Todo;

/** A client of Lendery's library. This file is yours, and so is every file that you put beside it. Any thread may use a client. */
public final class LoanClient implements AutoCloseable {
    /** Sends nothing yet. */
    public LoanClient(Settings settings) {}

    /** The book with that number, or empty when the library has none. */
    public Optional<Book> findBook(String isbn) throws LenderyException {
        throw Todo.step(1, "send GET /books/{isbn} and return the book, or empty for a 404", "#step-1");
    }

    /** Puts the book on the library's shelf, in place of one with the same number. */
    public void putBook(Book book) throws LenderyException {
        throw Todo.step(2, "send PUT /books/{isbn} with the book as JSON", "#step-2");
    }

    /** Takes the book off the shelf; one that is not there is gone already. */
    public void removeBook(String isbn) throws LenderyException {
        throw Todo.step(2, "send DELETE /books/{isbn}", "#step-2");
    }

    /** Suggests a book that the library should buy: said once, even when nobody hears it. */
    public void suggest(String text) throws LenderyException {
        throw Todo.step(3, "send POST /suggestions with the text as JSON", "#step-3");
    }

    /** Borrows one copy of a book, and one only. */
    public Loan borrow(String isbn) throws LenderyException {
        throw Todo.step(4, "send POST /loans with the isbn as JSON and an Idempotency-Key", "#step-4");
    }

    @Override
    public void close() {}
}
