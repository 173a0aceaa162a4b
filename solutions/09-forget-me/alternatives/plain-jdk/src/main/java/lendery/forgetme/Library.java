package lendery.forgetme;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.kit.Settings;

/** All requests: each opens a connection to the store, does its work in one transaction, and closes it. */
final class Library {
    private final Settings settings;
    private final SignedTokens tokens;

    Library(Settings settings, SignedTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    void handle(HttpExchange exchange) throws IOException {
        Reply reply;
        try (Connection db = DriverManager.getConnection(
                settings.text("store.url"), settings.text("store.user"), settings.text("store.password"))) {
            db.setAutoCommit(false);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            reply = answer(exchange, new Sql(db), body);
            db.commit();
        } catch (SQLException e) {
            reply = new Reply(503, Map.of(), Map.of("detail", "the store is away"));
        } catch (IllegalArgumentException e) {
            reply = new Reply(400, Map.of(), Map.of("detail", "not understood"));
        }
        reply.sendOn(exchange);
    }

    private Reply answer(HttpExchange exchange, Sql sql, String body) throws SQLException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String route = exchange.getRequestMethod() + " " + (path.length > 1 ? path[1] : "");
        if (route.equals("POST tokens")) {
            return logIn(sql, Json64.read(body));
        }
        if (route.equals("GET books") && path.length == 3) {
            return book(sql, path[2]);
        }
        Optional<Claims> claims = claims(exchange, sql);
        if (claims.isEmpty()) {
            return new Reply(401, Map.of("WWW-Authenticate", "Bearer"), Map.of());
        }
        String member = claims.get().member();
        switch (route) {
            case "DELETE tokens":
                sql.change("MERGE INTO revoked VALUES (?, ?)", claims.get().tokenId(), claims.get().expires().atOffset(ZoneOffset.UTC));
                return Reply.of(204);
            case "GET basket":
                return basket(member, sql.column("SELECT isbn FROM basket WHERE member = ? ORDER BY 1", member));
            case "PUT basket":
                boolean there = sql.any("SELECT 1 FROM basket WHERE member = ? AND isbn = ?", member, path[2]);
                return Reply.of(there || sql.change("INSERT INTO basket VALUES (?, ?)", member, path[2]) == 0 ? 204 : 201);
            case "DELETE basket":
                return Reply.of(sql.change("DELETE FROM basket WHERE member = ? AND isbn = ?", member, path[2]) > 0 ? 204 : 404);
            case "POST loans":
                return lend(sql, member, String.valueOf(Json64.read(body).get("isbn")), exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            case "GET loans":
                return loan(sql, member, path[2]);
            default:
                return Reply.of(404);
        }
    }

    private Optional<Claims> claims(HttpExchange exchange, Sql sql) throws SQLException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return Optional.empty();
        }
        Optional<Claims> claims = tokens.verify(authorization.substring(7));
        boolean dead = claims.isPresent() && sql.any("SELECT 1 FROM revoked WHERE token_id = ?", claims.get().tokenId());
        return dead ? Optional.empty() : claims;
    }

    /** Counts what is younger than the window. */
    private Reply logIn(Sql sql, Map<String, Object> body) throws SQLException {
        String member = String.valueOf(body.get("member"));
        Object since = settings.clock().instant().minus(settings.duration("pin.window")).atOffset(ZoneOffset.UTC);
        long wrong = sql.number("SELECT COUNT(*) FROM wrong_pin WHERE member = ? AND at > ?", member, since);
        if (wrong >= settings.number("pin.attempts")) {
            return new Reply(429, Map.of("Retry-After", "60"), Map.of());
        }
        if (!Members.pinIsRight(sql.connection(), member, String.valueOf(body.get("pin")))) {
            sql.change("INSERT INTO wrong_pin VALUES (?, ?)", member, settings.clock().instant().atOffset(ZoneOffset.UTC));
            return Reply.of(401);
        }
        return new Reply(200, Map.of(), Map.of("token", tokens.issue(member, settings.duration("token.life"))));
    }

    private static Reply book(Sql sql, String isbn) throws SQLException {
        List<String> title = sql.column("SELECT title FROM book WHERE isbn = ?", isbn);
        if (title.isEmpty()) {
            return Reply.of(404);
        }
        long available = sql.number("SELECT available FROM book WHERE isbn = ?", isbn);
        return new Reply(200, Map.of(), Map.of("isbn", isbn, "title", title.get(0), "available", available));
    }

    private static Reply basket(String member, List<String> isbns) {
        String tag = "\"" + isbns.size() + "-" + Json64.encode((member + isbns).getBytes(StandardCharsets.UTF_8)) + "\"";
        return new Reply(200, Map.of("ETag", tag), Map.of("member", member, "isbns", isbns));
    }

    /** Holds the book's row from the first look on; so a key is looked for when nobody else can write one for this book. */
    private static Reply lend(Sql sql, String member, String isbn, String key) throws SQLException {
        List<String> left = sql.column("SELECT available FROM book WHERE isbn = ? FOR UPDATE", isbn);
        List<String> known = sql.column("SELECT id FROM loan WHERE member = ? AND idempotency_key = ?", member, key);
        if (!known.isEmpty()) {
            return created(known.get(0));
        }
        if (left.isEmpty() || left.get(0).equals("0")) {
            return Reply.of(409);
        }
        sql.change("UPDATE book SET available = ? WHERE isbn = ?", Integer.parseInt(left.get(0)) - 1, isbn);
        return created(sql.insert("INSERT INTO loan (isbn, member, idempotency_key) VALUES (?, ?, ?)", isbn, member, key));
    }

    private static Reply created(String id) {
        return new Reply(201, Map.of("Location", "/loans/" + id), Map.of());
    }

    private static Reply loan(Sql sql, String member, String id) throws SQLException {
        List<String> isbn = sql.column("SELECT isbn FROM loan WHERE id = ?", Long.parseLong(id));
        if (isbn.isEmpty()) {
            return Reply.of(404);
        }
        if (!sql.any("SELECT 1 FROM loan WHERE id = ? AND member = ?", Long.parseLong(id), member)) {
            return Reply.of(403);
        }
        return new Reply(200, Map.of(), Map.of("id", Long.parseLong(id), "isbn", isbn.get(0), "member", member));
    }
}
