package lendery.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Serves one page with the greeting on it, to whoever asks. This file is given: do not change it. */
public final class NoticeBoard implements RunningServer {
    private final HttpServer server;
    private final URI uri;
    private final Greeting greeting;

    private NoticeBoard(HttpServer server, URI uri, Greeting greeting) {
        this.server = server;
        this.uri = uri;
        this.greeting = greeting;
    }

    /** Starts the board at the host and port of the settings; returns once connections are accepted. */
    public static NoticeBoard start(Settings settings) {
        try {
            String host = settings.text("host");
            HttpServer server = HttpServer.create(new InetSocketAddress(host, settings.number("port")), 0);
            URI uri = URI.create("http://" + host + ":" + server.getAddress().getPort());
            NoticeBoard board = new NoticeBoard(server, uri, new Greeting(settings));
            server.createContext("/", board::answer);
            server.start();
            return board;
        } catch (IOException e) {
            throw new UncheckedIOException("the notice board did not start", e);
        }
    }

    /** What your class says at this moment. */
    public String greeting() {
        return greeting.text();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = page(greeting()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static String page(String heading) {
        return String.join(
                "\n",
                "<!doctype html>",
                "<html lang=\"en\">",
                "<title>Lendery's notice board</title>",
                "<h1>" + escaped(heading) + "</h1>",
                "<ul>",
                "<li><a href=\"/books\">The books</a>",
                "<li><a href=\"/hours\">Opening hours</a>",
                "<li><a href=\"/chat\">Talk to the librarian</a>",
                "</ul>",
                "</html>",
                "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public URI baseUri() {
        return uri;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
