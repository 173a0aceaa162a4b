package roundtrip.training;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts a Javalin server, asks it a few things over the wire, and ends. */
final class Training {
    private static final List<String> REQUESTS = List.of(
            "GET /books/1",
            "HEAD /books/1",
            "POST /books",
            "PUT /books",
            "DELETE /books/1",
            "OPTIONS /books",
            "GET /nothing",
            "GET /fails");
    private static final String BODY = "{\"isbn\":\"1\",\"title\":\"t\",\"copies\":2}";

    private Training() {}

    record Book(String isbn, String title, int copies) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Javalin app = Javalin.create(config -> {
            config.http.prefer405over404 = true;
            config.routes.get("/books/{isbn}", context -> context.json(new Book(context.pathParam("isbn"), "t", 1)));
            config.routes.post("/books", context -> context.status(201).json(context.bodyAsClass(Book.class)));
            config.routes.put("/books", context -> context.result(context.body()));
            config.routes.get("/fails", context -> {
                throw new IllegalStateException(context.path());
            });
            config.routes.exception(IllegalStateException.class, (failure, context) -> context.status(409));
        });
        app.start("127.0.0.1", 0);
        for (String request : REQUESTS) {
            ask(app.port(), request);
        }
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + "/books/1"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        app.stop();
        System.exit(0);
    }

    private static void ask(int port, String request) throws IOException {
        boolean hasBody = request.startsWith("P");
        String head = request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + (hasBody ? "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n" : "");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((head + "\r\n" + (hasBody ? BODY : "")).getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
