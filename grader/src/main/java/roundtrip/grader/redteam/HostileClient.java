package roundtrip.grader.redteam;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import roundtrip.kit.check.ClosedWireMock;

/** A client that tries to run the origin it is graded against. */
final class HostileClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private HostileClient() {}

    /** Reads stubs, adds one, empties the journal of requests, resets all, shuts down; none of it may work. */
    static List<String> administers() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        WireMockServer origin = ClosedWireMock.start();
        try {
            origin.stubFor(WireMock.get("/secret").willReturn(WireMock.ok("hidden")));
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            URI base = URI.create("http://127.0.0.1:" + origin.port());
            String stub = "{\"request\":{\"url\":\"/forged\"},\"response\":{\"status\":200}}";
            refused(client, request(base, "GET", "/__admin/mappings", ""), faults);
            refused(client, request(base, "POST", "/__admin/mappings", stub), faults);
            refused(client, request(base, "GET", "/__admin/requests", ""), faults);
            refused(client, request(base, "DELETE", "/__admin/requests", ""), faults);
            refused(client, request(base, "POST", "/__admin/reset", ""), faults);
            refused(client, request(base, "POST", "/__admin/shutdown", ""), faults);
            HttpResponse<String> forged =
                    client.send(request(base, "GET", "/forged", ""), HttpResponse.BodyHandlers.ofString());
            if (forged.statusCode() != 404) {
                faults.add("a stub that a client added was served with " + forged.statusCode());
            }
            HttpResponse<String> honest =
                    client.send(request(base, "GET", "/secret", ""), HttpResponse.BodyHandlers.ofString());
            if (!honest.body().equals("hidden")) {
                faults.add("a stub of ours was lost: " + honest.statusCode());
            }
            int counted = origin.getAllServeEvents().size();
            if (counted != 2) {
                faults.add("expected the journal to hold 2 requests, got " + counted);
            }
        } finally {
            origin.stop();
        }
        return faults;
    }

    private static HttpRequest request(URI base, String method, String path, String body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void refused(HttpClient client, HttpRequest request, List<String> faults)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 401) {
            faults.add(request.method() + " " + request.uri().getPath() + " was answered " + answer.statusCode()
                    + ": expected 401");
        }
    }
}
