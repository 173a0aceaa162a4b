package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Reads the body of a PUT: the whole book, whatever was there before. */
final class BookForm {
    private BookForm() {}

    static Book read(String isbn, String body) throws JsonProcessingException {
        Fields fields = Fields.read(body);
        if (!fields.optional("isbn").orElse(isbn).equals(isbn)) {
            throw new Refusal(409, "the address says \"" + isbn + "\", the body \"" + fields.required("isbn") + "\"");
        }
        return new Book(
                isbn,
                fields.required("title"),
                fields.optional("author").orElse(null),
                fields.optional("shelf").orElse(null),
                fields.has("copies") ? fields.count("copies") : 1);
    }
}
