package roundtrip.kit.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

class RobotTest {
    private RunningServer robot;

    @BeforeEach
    void start() {
        robot = Robot.start(Settings.loopback());
    }

    @AfterEach
    void close() {
        robot.close();
    }

    private HttpResponse<String> send(String method, String path, String content) throws Exception {
        URI uri = robot.baseUri().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.ofString(content))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void twoRequestsForOneLoanAreOneHandout() throws Exception {
        assertThat(send("PUT", "/handouts/l-1", "{\"isbn\":\"1\"}").statusCode()).isEqualTo(201);
        assertThat(send("PUT", "/handouts/l-1", "{\"isbn\":\"1\"}").statusCode()).isEqualTo(204);
        assertThat(send("PUT", "/handouts/l-2", "{\"isbn\":\"1\"}").statusCode()).isEqualTo(201);

        assertThat(send("GET", "/handouts", "").body()).isEqualTo("{\"l-1\":\"{\\\"isbn\\\":\\\"1\\\"}\",\"l-2\":\"{\\\"isbn\\\":\\\"1\\\"}\"}");
    }

    @Test
    void knowsNothingElse() throws Exception {
        assertThat(send("POST", "/handouts", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/", "").statusCode()).isEqualTo(404);
    }

    @Test
    void twoRobotsKeepLedgersOfTheirOwn() throws Exception {
        send("PUT", "/handouts/l-1", "");
        robot.close();
        start();

        assertThat(send("GET", "/handouts", "").body()).isEqualTo("{}");
    }
}
