package server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = Server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answers() throws Exception {
        assertTrue(send("GET", "/").statusCode() > 0);
    }

    @Test
    void nothingIsNotFound() throws Exception {
        assertEquals(404, send("GET", "/nothing").statusCode());
    }

    @Test
    void listsBooks() throws Exception {
        assertEquals(200, send("GET", "/books").statusCode());
    }

    @Test
    void booksAreJson() throws Exception {
        assertEquals("application/json", send("GET", "/books").headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void booksAreAnArray() throws Exception {
        assertEquals('[', send("GET", "/books").body().charAt(0));
    }

    @Test
    void putMakes() throws Exception {
        assertEquals(201, send("PUT", "/books/1").statusCode());
    }

    @Test
    void postMakes() throws Exception {
        assertEquals(201, send("POST", "/loans").statusCode());
    }

    @Test
    void postNames() throws Exception {
        assertTrue(send("POST", "/loans").headers().firstValue("Location").orElseThrow().startsWith("/loans/"));
    }

    @Test
    void optionsTell() throws Exception {
        assertTrue(send("OPTIONS", "/books").headers().firstValue("Allow").orElseThrow().contains("GET"));
    }

    @Test
    void deleteIsRefused() throws Exception {
        assertEquals(405, send("DELETE", "/books").statusCode());
    }
}
