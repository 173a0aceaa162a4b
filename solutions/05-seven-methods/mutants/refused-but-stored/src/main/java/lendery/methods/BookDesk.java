package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/** Answers requests for books. The client names the book, so PUT may be repeated. */
final class BookDesk {
    private final Books books;

    BookDesk(Books books) {
        this.books = books;
    }

    void open(RoutesConfig routes) {
        new Address(routes, "/books").get(this::list);
        new Address(routes, "/books/{isbn}").get(this::show).on(HandlerType.PUT, this::store).on(HandlerType.DELETE, this::remove);
    }

    private void list(Context ctx) {
        Answers.json(ctx, 200, books.all());
    }

    private void show(Context ctx) {
        Book book = books.find(isbn(ctx)).orElseThrow(() -> missing(ctx));
        Answers.json(ctx, 200, book);
    }

    private void store(Context ctx) throws JsonProcessingException {
        boolean isNew = books.put(new Book(isbn(ctx), Json.read(ctx.body()).path("title").asText(), null, null, 1));
        Book book = BookForm.read(isbn(ctx), ctx.body());
        books.put(book);
        Answers.json(ctx, isNew ? 201 : 200, book);
    }

    private void remove(Context ctx) {
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
