package roundtrip.kit.neighbour;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;
import roundtrip.kit.wire.Json;

/**
 * A small library for trying out a client by hand: books 1 to 3, suggestions, and loans that are recognised by their key.
 *
 * <p>It is tired: each third request is answered 503 with {@code Retry-After: 1} and not done. {@code GET /journal} lists what came.
 */
public final class Library {
    private final Map<String, String> titles = new LinkedHashMap<>(Map.of("1", "River Atlas", "2", "The Long Way Home", "3", "Bread"));
    private final Map<String, String> loans = new LinkedHashMap<>();
    private final List<String> journal = new ArrayList<>();

    private Library() {}

    public static RunningServer start(Settings settings) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(settings.text("host"), settings.number("port")), 50);
        server.createContext("/", new Library()::answer);
        server.start();
        return RunningServer.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> server.stop(0));
    }

    private record Said(int status, String json) {}

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/journal")) {
            send(exchange, 200, String.join("\n", journal) + "\n");
            return;
        }
        boolean tired = journal.size() % 3 == 2;
        Said said = tired ? new Said(503, "") : done(exchange, path, body);
        if (tired) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        journal.add((journal.size() + 1) + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body + " -> " + said.status());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, said.status(), said.json());
    }

    private Said done(HttpExchange exchange, String path, String body) {
        String request = exchange.getRequestMethod() + " " + (path.startsWith("/books/") ? "/books" : path);
        String isbn = path.substring(path.lastIndexOf('/') + 1);
        switch (request) {
            case "GET /books":
                return found(exchange, isbn);
            case "PUT /books":
                return new Said(titles.put(isbn, field(body, "title")) == null ? 201 : 204, "");
            case "DELETE /books":
                return new Said(titles.remove(isbn) == null ? 404 : 204, "");
            case "POST /suggestions":
                return new Said(201, "");
            case "POST /loans":
                return lent(exchange.getRequestHeaders().getFirst("Idempotency-Key"), field(body, "isbn"));
            default:
                return new Said(404, "");
        }
    }

    private Said found(HttpExchange exchange, String isbn) {
        String title = titles.get(isbn);
        if (title == null) {
            return new Said(404, "");
        }
        String tag = "\"" + Integer.toHexString(title.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
        boolean unchanged = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        return unchanged ? new Said(304, "") : new Said(200, json("isbn", isbn, "title", title));
    }

    /** A loan of its own for each key, and for each request without one. */
    private Said lent(String key, String isbn) {
        if (!titles.containsKey(isbn)) {
            return new Said(409, "");
        }
        String name = key == null ? "request " + journal.size() : key;
        return new Said(201, json("id", loans.computeIfAbsent(name, first -> "loan-" + (loans.size() + 1)), "isbn", isbn));
    }

    private static String json(String name, String value, String other, String otherValue) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        object.put(other, otherValue);
        return Json.write(object);
    }

    private static String field(String body, String name) {
        try {
            Object json = Json.read(body);
            return json instanceof Map ? String.valueOf(((Map<?, ?>) json).get(name)) : "";
        } catch (Json.Malformed e) {
            return "";
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
