package lendery.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Whoever works on a wish holds the lock on its row; the others wait for it, and a crash lets go of it by itself. */
public final class RepeatSafeLoanApi {
    private final Store store;
    private final Keyring keyring;
    private final Work work;

    private RepeatSafeLoanApi(Settings settings) throws SQLException {
        store = new Store(settings.text("db.url"));
        keyring = Keyring.from(settings);
        work = new Work(store, new ShelfRobot(settings), settings.clock(), settings.duration("key.life"));
    }

    public static RunningServer start(Settings settings) throws SQLException {
        RepeatSafeLoanApi api = new RepeatSafeLoanApi(settings);
        String host = settings.text("host");
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.put("/books/{isbn}", api::put);
                    config.routes.get("/books/{isbn}", api::get);
                    config.routes.delete("/books/{isbn}", api::delete);
                    config.routes.get("/loans", api::list);
                    config.routes.get("/loans/{id}", api::show);
                    config.routes.post("/loans", api::lend);
                    config.routes.exception(JsonProcessingException.class, (e, ctx) -> ctx.status(400));
                })
                .start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), () -> {
            app.stop();
            api.store.close();
        });
    }

    private void put(Context ctx) throws SQLException, JsonProcessingException {
        JsonNode title = Json.read(ctx.bodyAsBytes()).path("title");
        if (!title.isTextual()) {
            ctx.status(400);
            return;
        }
        String isbn = ctx.pathParam("isbn");
        try (Connection connection = store.connect()) {
            boolean known = Store.one(connection, "SELECT 1 FROM books WHERE isbn = ?", isbn).isPresent();
            Store.change(connection, "MERGE INTO books VALUES (?, ?)", isbn, title.textValue());
            connection.commit();
            ctx.status(known ? 204 : 201);
        }
    }

    private void get(Context ctx) throws SQLException {
        String isbn = ctx.pathParam("isbn");
        try (Connection connection = store.connect()) {
            Optional<List<Object>> row = Store.one(connection, "SELECT title FROM books WHERE isbn = ?", isbn);
            ctx.status(row.isPresent() ? 200 : 404);
            row.ifPresent(book -> json(ctx, new Book(isbn, (String) book.get(0))));
        }
    }

    private void delete(Context ctx) throws SQLException {
        try (Connection connection = store.connect()) {
            Store.change(connection, "DELETE FROM books WHERE isbn = ?", ctx.pathParam("isbn"));
            connection.commit();
            ctx.status(204);
        }
    }

    private void list(Context ctx) throws SQLException {
        Optional<String> member = member(ctx);
        if (member.isPresent()) {
            try (Connection connection = store.connect()) {
                json(ctx, Store.loans(connection, "member = ?", member.get()));
            }
        }
    }

    private void show(Context ctx) throws SQLException {
        Optional<String> member = member(ctx);
        if (member.isPresent()) {
            try (Connection connection = store.connect()) {
                List<Loan> found = Store.loans(connection, "id = ? AND member = ?", ctx.pathParam("id"), member.get());
                ctx.status(found.isEmpty() ? 404 : 200);
                found.forEach(loan -> json(ctx, loan));
            }
        }
    }

    private void lend(Context ctx) throws SQLException, JsonProcessingException {
        Optional<String> member = member(ctx);
        if (member.isEmpty()) {
            return;
        }
        List<String> lines = Collections.list(ctx.req().getHeaders("Idempotency-Key"));
        if (lines.size() != 1 || !QuotedString.isGood(lines.get(0))) {
            ctx.status(400);
            json(ctx, Map.of("error", "Idempotency-Key must be one quoted string of 1 to 64 characters"));
            return;
        }
        Done done = work.on(member.get(), lines.get(0), ctx.bodyAsBytes());
        ctx.status(done.status());
        if (done.loan() != null) {
            ctx.header("Location", "/loans/" + done.loan().id());
            done.replayed(ctx::header);
            json(ctx, done.loan());
        }
    }

    private Optional<String> member(Context ctx) {
        Optional<String> member = keyring.member(ctx.header("Authorization"));
        if (member.isEmpty()) {
            ctx.status(401).header("WWW-Authenticate", "Bearer");
        }
        return member;
    }

    private static void json(Context ctx, Object value) {
        ctx.contentType("application/json").result(Json.write(value));
    }
}
