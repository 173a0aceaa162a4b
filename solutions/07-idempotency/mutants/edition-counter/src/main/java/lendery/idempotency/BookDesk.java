package lendery.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Map;

/** Answers requests for books. The client names the book, so PUT and DELETE may be repeated. */
final class BookDesk {
    private final Books books;

    BookDesk(Books books) {
        this.books = books;
    }

    void open(RoutesConfig routes) {
        routes.get("/books/{isbn}", this::show);
        routes.put("/books/{isbn}", this::store);
        routes.delete("/books/{isbn}", this::remove);
    }

    private void show(Context ctx) throws SQLException {
        Book book = books.find(isbn(ctx)).orElseThrow(() -> missing(ctx));
        Answer.json(200, Map.of("isbn", book.isbn(), "title", book.title(), "edition", books.edition(book.isbn()))).send(ctx);
    }

    private void store(Context ctx) throws SQLException, JsonProcessingException {
        JsonNode title = Json.read(ctx.bodyAsBytes()).path("title");
        if (!title.isTextual()) {
            throw new Refusal(422, "\"title\" must be a text");
        }
        Book book = new Book(isbn(ctx), title.textValue());
        boolean isNew = books.put(book);
        Answer.json(isNew ? 201 : 200, book).send(ctx);
    }

    private void remove(Context ctx) throws SQLException {
        if (!books.remove(isbn(ctx))) {
            throw missing(ctx);
        }
        ctx.status(204);
    }

    private static String isbn(Context ctx) {
        return ctx.pathParam("isbn");
    }

    private static Refusal missing(Context ctx) {
        return new Refusal(404, "there is no book \"" + isbn(ctx) + "\"");
    }
}
