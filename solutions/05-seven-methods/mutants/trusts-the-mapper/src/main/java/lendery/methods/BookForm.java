package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the body of a PUT: the whole book, whatever was there before. */
final class BookForm {
    private BookForm() {}

    static Book read(String isbn, String body) throws JsonProcessingException {
        ObjectNode json = (ObjectNode) Json.read(body);
        Book sent = new JsonMapper().treeToValue(json, Book.class);
        String key = sent.isbn() == null ? isbn : sent.isbn();
        return new Book(key, sent.title(), sent.author(), sent.shelf(), json.has("copies") ? sent.copies() : 1);
    }
}
