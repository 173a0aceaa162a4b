package lendery.forgetme;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What goes back; no fields in {@code content} stand for no content. */
record Reply(int status, Map<String, String> fields, Map<String, Object> content) {
    static Reply of(int status) {
        return new Reply(status, Map.of(), Map.of());
    }

    void sendOn(HttpExchange exchange) throws IOException {
        fields.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (content.isEmpty()) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            byte[] bytes = Json64.write(content).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
