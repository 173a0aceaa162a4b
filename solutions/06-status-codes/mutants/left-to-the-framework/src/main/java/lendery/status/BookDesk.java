package lendery.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Answers requests for books. Anyone may look; librarians change. */
final class BookDesk {
    private final Shelf shelf;
    private final SignIn signIn;

    BookDesk(Shelf shelf, SignIn signIn) {
        this.shelf = shelf;
        this.signIn = signIn;
    }

    void open(RoutesConfig routes) {
        Answers.get(routes, "/books/{isbn}", this::show);
        routes.put("/books/{isbn}", this::store);
        routes.delete("/books/{isbn}", this::remove);
    }

    private void show(Context ctx) {
        Book book = shelf.find(isbn(ctx)).orElseThrow(() -> missing(ctx));
        String tag = tag(book);
        ctx.header("ETag", tag);
        Answers.json(ctx, 200, book);
    }

    private void store(Context ctx) throws JsonProcessingException {
        signIn.librarian(ctx);
        Body body = Body.of(ctx);
        Book book = new Book(isbn(ctx), body.text("title"), body.count("copies"));

        Optional<Book> old = shelf.change(isbn(ctx), before -> {
            shouldBeAsSeen(ctx, before);
            return book;
        });
        Answers.json(ctx, old.isPresent() ? 200 : 201, book);
    }

    private void remove(Context ctx) {
        signIn.librarian(ctx);

        shelf.change(isbn(ctx), before -> {
            if (before == null) {
                throw missing(ctx);
            }
            shouldBeAsSeen(ctx, before);
            return null;
        });
        ctx.status(204);
    }

    /** 412 unless the conditions of a change hold (RFC 9110 §13.1.1, §13.1.2). */
    private static void shouldBeAsSeen(Context ctx, Book book) {
        Optional<Tags> seen = Tags.in(ctx, "If-Match");
        if (seen.isPresent() && (book == null || !seen.get().matchStrongly(tag(book)))) {
            throw new Refusal(412, "the book is not, or no longer, the one that you saw");
        }
        Optional<Tags> unseen = Tags.in(ctx, "If-None-Match");
        if (unseen.isPresent() && book != null && unseen.get().matchWeakly(tag(book))) {
            throw new Refusal(412, "there is such a book already");
        }
    }

    private static String tag(Book book) {
        return Tags.of(Json.write(book));
    }

    private static String isbn(Context ctx) {
        return ctx.pathParam("isbn");
    }

    private static Refusal missing(Context ctx) {
        return new Refusal(404, "there is no book \"" + isbn(ctx) + "\"");
    }
}
