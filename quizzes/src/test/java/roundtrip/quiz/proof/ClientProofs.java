package roundtrip.quiz.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the JDK's HTTP client makes of the responses of the bank. */
class ClientProofs {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    private HttpResponse<String> send(String method, URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    @Proof("head-length")
    void aResponseToHeadIsCompleteWithoutItsContent() throws Exception {
        ProvenItem item = ProvenItem.named("me-head");
        try (Script script = Script.keeping(item.responses().get(0))) {
            HttpResponse<String> response = send("HEAD", script.uri("/books/7/cover"));

            assertThat(response.body()).isEmpty();
            assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(5120);
            assertThat(item.right()).singleElement().asString().startsWith("Yes");
        }
    }

    @Test
    @Proof("no-length-with-204")
    void aLengthWith204IsRefused() throws Exception {
        ProvenItem item = ProvenItem.named("sc-204-content");
        try (Script script = Script.keeping(item.responses().get(0))) {
            assertThatThrownBy(() -> send("DELETE", script.uri("/loans/17")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("204");
            assertThat(item.wrongIds()).contains("nothing", "zero");
        }
    }

    @Test
    @Proof("challenge-on-401")
    void a401WithoutAChallengeIsNoProper401() throws Exception {
        ProvenItem item = ProvenItem.named("sc-401-challenge");
        HttpClient member = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication("m", "p".toCharArray());
                    }
                })
                .build();
        try (Script script = Script.keeping(item.responses().get(0))) {
            HttpRequest request = HttpRequest.newBuilder(script.uri("/members/me"))
                    .timeout(PATIENCE)
                    .build();

            assertThatThrownBy(() -> member.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("WWW-Authenticate");
            assertThat(item.right()).singleElement().asString().contains("WWW-Authenticate");
        }
    }

    @Test
    @Proof("redirect-method")
    void some301To308KeepThePost() throws Exception {
        ProvenItem item = ProvenItem.named("sc-keep-post");
        List<String> kept = new ArrayList<>();
        List<String> turned = new ArrayList<>();
        for (String code : List.of("301", "302", "303", "307", "308")) {
            byte[] there = Script.ascii("HTTP/1.1 " + code + " x\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n");
            try (Script script = Script.keeping(there, Script.ascii("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
                post(script, "/here");
                (script.request().startsWith("POST /here ") && script.request().startsWith("POST /there ")
                                ? kept
                                : turned)
                        .add(code);
            }
        }

        assertThat(kept).containsExactlyInAnyOrderElementsOf(item.rightIds());
        assertThat(turned).containsExactlyInAnyOrderElementsOf(item.wrongIds());
    }

    @Test
    @Proof("redirect-method")
    void a302MayTurnPostIntoGet() throws Exception {
        ProvenItem item = ProvenItem.named("sc-post-302");
        byte[] found = Script.ascii("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        try (Script script = Script.keeping(item.responses().get(0), found)) {
            post(script, "/search");

            assertThat(script.request()).startsWith("POST /search HTTP/1.1\r\n");
            String second = new String(item.requests().get(1), US_ASCII)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(script.request()).startsWith(second + "\r\n");
            assertThat(item.right()).singleElement().asString().startsWith("Yes");
        }
    }

    private void post(Script script, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(script.uri(path))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("q=atlas"))
                .build();
        client.send(request, BodyHandlers.ofString());
    }

    @Test
    @Proof("close-delimited")
    void theEndOfTheConnectionEndsTheContent() throws Exception {
        ProvenItem item = ProvenItem.named("ct-close-delimited");
        List<String> lines = item.lines('<');
        try (Script script = Script.closing(item.responses().get(0))) {
            assertThat(send("GET", script.uri("/hello")).body()).isEqualTo(lines.get(lines.size() - 1));
            assertThat(item.rightIds()).containsExactly("end");
        }
    }

    @Test
    @Proof("chunked-decodes")
    void chunksAreJoined() throws Exception {
        ProvenItem item = ProvenItem.named("ct-chunked");
        try (Script script = Script.keeping(item.responses().get(0))) {
            assertThat(item.item().json().at("/ask/accept/0/value").asText())
                    .isEqualTo(send("GET", script.uri("/name")).body());
        }
    }

    @Test
    @Proof("chunk-hex")
    void aChunksSizeIsHexadecimal() throws Exception {
        ProvenItem item = ProvenItem.named("ct-chunk-size");
        for (ObjectNode values : item.combinations()) {
            int size = Integer.parseInt(item.answer(values).toString());
            String chunk = values.path("hex").asText() + "\r\n" + "x".repeat(size) + "\r\n0\r\n\r\n";
            byte[] response = Script.ascii(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n" + chunk);
            try (Script script = Script.keeping(response)) {
                assertThat(send("GET", script.uri("/x")).body())
                        .as("%s", values)
                        .hasSize(size);
            }
        }
        assertThat(item.combinations()).hasSize(7);
    }

    @Test
    @Proof("short-body")
    void contentThatEndsEarlyIsIncomplete() throws Exception {
        ProvenItem item = ProvenItem.named("ct-short");
        try (Script script = Script.closing(item.responses().get(0))) {
            assertThatThrownBy(() -> send("GET", script.uri("/books")))
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("bytes received: 16");
            assertThat(item.right()).singleElement().asString().contains("incomplete", "16 of 40");
        }
    }
}
