package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;

/** Reads the body of a PUT: the whole book, whatever was there before. */
final class BookForm {
    private BookForm() {}

    static Book read(String isbn, String body, Optional<Book> old) throws JsonProcessingException {
        Fields fields = Fields.read(body);
        if (!fields.optional("isbn").orElse(isbn).equals(isbn)) {
            throw new Refusal(409, "the address says \"" + isbn + "\", the body \"" + fields.required("isbn") + "\"");
        }
        return new Book(
                isbn,
                fields.required("title"),
                fields.optional("author").orElse(old.map(Book::author).orElse(null)),
                fields.optional("shelf").orElse(old.map(Book::shelf).orElse(null)),
                fields.has("copies") ? fields.count("copies") : old.map(Book::copies).orElse(1));
    }
}
