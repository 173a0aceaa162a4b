package lendery.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lendery.client.LenderyException.Kind;
import roundtrip.kit.Settings;

/** A client of Lendery's library: what is asked, and what each answer means. How often it is asked is {@link Tries}' matter. */
public final class LoanClient implements AutoCloseable {
    private final Tries tries;
    private final Tries suggestions;
    private final Copies copies;

    public LoanClient(Settings settings) {
        this.tries = new Tries(settings, new Waits(settings), new Hops(settings, new Line(settings)));
        this.suggestions = new Tries(settings, new Waits(settings), new Hops(settings, new OldLine(settings)));
        this.copies = new Copies(settings.clock());
    }

    public Optional<Book> findBook(String isbn) throws LenderyException {
        Optional<Copies.Copy> kept = copies.of(isbn);
        if (kept.isPresent() && copies.isFresh(kept.get())) {
            return Optional.of(kept.get().book());
        }
        Answer answer = tries.ask(Ask.get(Ask.book(isbn)).ifNot(kept.flatMap(Copies.Copy::tag)), true);
        if (answer.status() == 304 && kept.isPresent()) {
            return Optional.of(copies.renew(isbn, kept.get(), answer).book());
        }
        if (answer.status() == 404) {
            copies.drop(isbn);
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw unfit(answer);
        }
        JsonNode found = content(answer);
        Book book = new Book(text(found, "isbn"), text(found, "title"));
        copies.keep(isbn, book, answer);
        return Optional.of(book);
    }

    public void putBook(Book book) throws LenderyException {
        Answer answer = tries.ask(Ask.put(Ask.book(book.isbn()), Json.write(book)), true);
        if (!answer.isSuccess()) {
            throw unfit(answer);
        }
        copies.drop(book.isbn());
    }

    public void removeBook(String isbn) throws LenderyException {
        Answer answer = tries.ask(Ask.delete(Ask.book(isbn)), true);
        boolean gone = answer.status() == 404 || answer.status() == 410;
        if (!answer.isSuccess() && !gone) {
            throw unfit(answer);
        }
        copies.drop(isbn);
    }

    public void suggest(String text) throws LenderyException {
        Answer answer = suggestions.ask(Ask.post("/suggestions", Json.write(Map.of("text", text))), false);
        if (!answer.isSuccess()) {
            throw unfit(answer);
        }
    }

    public Loan borrow(String isbn) throws LenderyException {
        String key = "\"" + UUID.randomUUID() + "\"";
        Answer answer = tries.ask(Ask.post("/loans", Json.write(Map.of("isbn", isbn))).withKey(key), true);
        if (!answer.isSuccess()) {
            throw unfit(answer);
        }
        JsonNode made = content(answer);
        return new Loan(text(made, "id"), text(made, "isbn"));
    }

    private static LenderyException unfit(Answer answer) {
        Kind kind = answer.status() >= 400 && answer.status() < 500 ? Kind.REFUSED : Kind.UNAVAILABLE;
        return new LenderyException(kind, answer.status(), "the library answered " + answer.status());
    }

    private static JsonNode content(Answer answer) throws LenderyException {
        try {
            return Json.read(answer.body());
        } catch (JsonProcessingException e) {
            throw new LenderyException(Kind.UNAVAILABLE, 0, "the library's answer is not JSON");
        }
    }

    private static String text(JsonNode object, String field) throws LenderyException {
        if (object.path(field).isTextual()) {
            return object.get(field).textValue();
        }
        throw new LenderyException(Kind.UNAVAILABLE, 0, "the library's answer has no text \"" + field + "\"");
    }

    @Override
    public void close() {
        copies.clear();
    }
}
