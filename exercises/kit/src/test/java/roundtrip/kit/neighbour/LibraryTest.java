package roundtrip.kit.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

class LibraryTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private RunningServer library;

    @BeforeEach
    void open() throws Exception {
        library = Library.start(Settings.loopback());
    }

    @AfterEach
    void close() {
        library.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(library.baseUri() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (fields.length > 0) {
            request.headers(fields);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void hasBooksThatCanBeKeptAndAskedFor() throws Exception {
        HttpResponse<String> found = send("GET", "/books/1", "");
        assertThat(found.body()).isEqualTo("{\"isbn\":\"1\",\"title\":\"River Atlas\"}");
        assertThat(found.headers().firstValue("Cache-Control")).contains("max-age=60");

        String tag = found.headers().firstValue("ETag").orElseThrow();
        assertThat(send("GET", "/books/1", "", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void eachThirdRequestIsNotDone() throws Exception {
        assertThat(send("GET", "/books/9", "").statusCode()).isEqualTo(404);
        assertThat(send("PUT", "/books/9", "{\"isbn\":\"9\",\"title\":\"Tides\"}").statusCode()).isEqualTo(201);
        HttpResponse<String> tired = send("DELETE", "/books/9", "");
        assertThat(tired.statusCode()).isEqualTo(503);
        assertThat(tired.headers().firstValue("Retry-After")).contains("1");

        assertThat(send("GET", "/books/9", "").body()).contains("Tides");
        assertThat(send("DELETE", "/books/9", "").statusCode()).isEqualTo(204);
    }

    @Test
    void aLoanIsRecognisedByItsKey() throws Exception {
        String first = send("POST", "/loans", "{\"isbn\":\"1\"}", "Idempotency-Key", "\"k\"").body();

        assertThat(send("POST", "/loans", "{\"isbn\":\"1\"}", "Idempotency-Key", "\"k\"").body()).isEqualTo(first);
        send("POST", "/suggestions", "{\"text\":\"more\"}");
        assertThat(send("POST", "/loans", "{\"isbn\":\"1\"}", "Idempotency-Key", "\"l\"").body()).isNotEqualTo(first);
        assertThat(send("POST", "/loans", "{\"isbn\":\"none\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void theJournalTellsWhatCame() throws Exception {
        send("GET", "/books/1", "");
        send("POST", "/suggestions", "{\"text\":\"more\"}");

        assertThat(send("GET", "/journal", "").body())
                .isEqualTo("1 GET /books/1  -> 200\n2 POST /suggestions {\"text\":\"more\"} -> 201\n");
    }
}
