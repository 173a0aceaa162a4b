package roundtrip.kit.check;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import roundtrip.kit.bench.Neighbourhood;

class OriginTest {
    private final Neighbours neighbours = new Neighbours(new Neighbourhood(new StandIns(Map.of())), () -> {
        throw new IllegalStateException("no program runs here");
    });
    private final Origin origin = new Origin(neighbours);

    @AfterEach
    void close() {
        neighbours.close();
    }

    private int status(String method, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + origin.wireMock().port() + path);
        HttpRequest request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void answersAsToldAndCountsWhatArrives() throws Exception {
        origin.wireMock().stubFor(get("/books").willReturn(ok()));

        assertThat(status("GET", "/books")).isEqualTo(200);

        origin.wireMock().verify(1, getRequestedFor(urlEqualTo("/books")));
    }

    @Test
    void itsAdministrationIsClosedToThoseOnTheWire() throws Exception {
        assertThat(status("GET", "/__admin/mappings")).isEqualTo(401);
        assertThat(status("DELETE", "/__admin/requests")).isEqualTo(401);
        assertThat(status("POST", "/__admin/shutdown")).isEqualTo(401);
    }
}
