package roundtrip.kit.neighbour;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;
import roundtrip.kit.wire.Json;

/**
 * The shelf robot of 07: {@code PUT /handouts/{loan}} notes a handout, and {@code GET /handouts} lists what it has handed out.
 *
 * <p>The caller names the handout, so the second PUT of one name changes nothing: 201, then 204.
 */
public final class Robot {
    private static final String HANDOUTS = "/handouts";
    private static final int CONTENT = 64 * 1024;

    private final Map<String, String> ledger = new ConcurrentHashMap<>();

    private Robot() {}

    /** Starts on {@code host} and {@code port}. */
    public static RunningServer start(Settings settings) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(settings.text("host"), settings.number("port")), 0);
            ExecutorService threads = Executors.newCachedThreadPool(Robot::thread);
            server.setExecutor(threads);
            server.createContext("/", new Robot()::answer);
            server.start();
            URI uri = URI.create("http://" + settings.text("host") + ":" + server.getAddress().getPort());
            return RunningServer.of(uri, () -> {
                server.stop(0);
                threads.shutdownNow();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the robot could not be started", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "robot");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String content = new String(exchange.getRequestBody().readNBytes(CONTENT), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("GET") && path.equals(HANDOUTS)) {
                list(exchange);
            } else if (exchange.getRequestMethod().equals("PUT") && path.startsWith(HANDOUTS + "/")) {
                boolean isNew = ledger.putIfAbsent(path.substring(HANDOUTS.length() + 1), content) == null;
                exchange.sendResponseHeaders(isNew ? 201 : 204, -1);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        byte[] text = Json.write(new TreeMap<>(ledger)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
    }
}
