package lendery.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** The JDK's own server, one connection to the database, and repeats that wait for the first. */
public final class RepeatSafeLoanApi {
    private final Keyring keyring;
    private final Shelves shelves;
    private final Counter counter;

    private RepeatSafeLoanApi(Settings settings) throws SQLException {
        keyring = Keyring.from(settings);
        shelves = new Shelves(settings.text("db.url"));
        counter = new Counter(shelves, new ShelfRobot(settings), settings.clock(), settings.duration("key.life"));
    }

    public static RunningServer start(Settings settings) throws SQLException, IOException {
        RepeatSafeLoanApi api = new RepeatSafeLoanApi(settings);
        HttpServer server = HttpServer.create(new InetSocketAddress(settings.text("host"), settings.number("port")), 100);
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", api::handle);
        server.start();
        URI uri = URI.create("http://" + settings.text("host") + ":" + server.getAddress().getPort());
        return RunningServer.of(uri, () -> {
            server.stop(0);
            threads.shutdownNow();
            api.shelves.close();
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange; InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readAllBytes();
            Said said;
            try {
                said = answer(exchange, body);
            } catch (JsonProcessingException e) {
                said = Said.refusal(400, "that is no JSON");
            } catch (SQLException | RuntimeException e) {
                said = Said.refusal(500, e.toString());
            }
            if (said.location() != null) {
                exchange.getResponseHeaders().set("Location", said.location());
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(said.status(), said.content().length == 0 ? -1 : said.content().length);
            if (said.content().length > 0) {
                exchange.getResponseBody().write(said.content());
            }
        }
    }

    private Said answer(HttpExchange exchange, byte[] body) throws SQLException, JsonProcessingException {
        String path = exchange.getRequestURI().getPath();
        String call = exchange.getRequestMethod() + path.replaceFirst("(?<=^/(books|loans)/).+", "{name}");
        String name = path.substring(path.lastIndexOf('/') + 1);
        switch (call) {
            case "PUT/books/{name}":
                return shelves.put(name, Json.read(body));
            case "GET/books/{name}":
                return shelves.book(name).map(book -> Said.json(200, book)).orElse(Said.refusal(404, "no such book"));
            case "DELETE/books/{name}":
                return shelves.remove(name) ? Said.nothing() : Said.refusal(404, "no such book");
            case "GET/loans":
            case "GET/loans/{name}":
            case "POST/loans":
                return ofMember(exchange, call, name, body);
            default:
                return Said.refusal(404, "no such address");
        }
    }

    private Said ofMember(HttpExchange exchange, String call, String name, byte[] body) throws SQLException, JsonProcessingException {
        Optional<String> member = keyring.member(exchange.getRequestHeaders().getFirst("Authorization"));
        if (member.isEmpty()) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            return Said.refusal(401, "who are you?");
        }
        List<Loan> loans = shelves.loans(member.get());
        if (call.equals("GET/loans")) {
            return Said.json(200, loans);
        }
        if (call.startsWith("GET")) {
            Optional<Loan> loan = loans.stream().filter(one -> one.id().equals(name)).findFirst();
            return loan.map(one -> Said.json(200, one)).orElse(Said.refusal(404, "no such loan"));
        }
        List<String> lines = exchange.getRequestHeaders().getOrDefault("Idempotency-Key", List.of());
        Optional<String> key = lines.size() == 1 ? Quoted.read(lines.get(0)) : Optional.empty();
        return key.isEmpty()
                ? Said.refusal(400, "one Idempotency-Key, please, in double quotes")
                : counter.serve(new Counter.Key(member.get(), key.get()), body);
    }
}
