package roundtrip.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {
    private final FaultServer server = FaultServer.start();
    private final Transcript transcript = new Transcript();
    private final Probe probe = new Probe(
            (port, deadline) -> Dialer.loopback().dial(port, deadline), server.uri().getPort(), new Patience(new Pace(1)), transcript);

    @AfterEach
    void close() {
        server.close();
    }

    private Reply answerTo(String method, String bytes) {
        server.next(peer -> {
            peer.readHead();
            peer.send(bytes);
        });
        return probe.send(Request.of(method, "/x")).reply();
    }

    private static Response response(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        return ((Reply.Answered) reply).response();
    }

    @Test
    void sendsExactlyWhatItIsTold() {
        server.next(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 204 No Content\r\n\r\n");
        });

        probe.send(Request.of("PUT", "/caf%C3%A9").with("X-A", "b").withJson("{}"));

        assertThat(server.deliveries())
                .containsExactly("PUT /caf%C3%A9 HTTP/1.1\r\nHost: 127.0.0.1:" + server.uri().getPort()
                        + "\r\nX-A: b\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n");
    }

    @Test
    void readsALengthChunksAndAClosedConnection() {
        assertThat(response(answerTo("GET", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")).text()).isEqualTo("hello");
        assertThat(response(answerTo(
                                "GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\nT: 1\r\n\r\n"))
                        .text())
                .isEqualTo("hello");
        assertThat(response(answerTo("GET", "HTTP/1.0 200 OK\r\n\r\nhello")).text()).isEqualTo("hello");
    }

    @Test
    void headHasNoContentWhateverItsLengthSays() {
        Response response = response(answerTo("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5120\r\n\r\n"));

        assertThat(response.content()).isEmpty();
        assertThat(response.field("content-length")).contains("5120");
    }

    @Test
    void keepsTheBytesAfterAnAnnouncedEnd() {
        Response response = response(answerTo("HEAD", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"));

        assertThat(response.excess()).hasSize(2);
    }

    @Test
    void passesOverInterimResponses() {
        Response response = response(answerTo("GET", "HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 204 Gone\r\n\r\n"));

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.interim()).containsExactly(103);
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO, 'no status line but \"HELLO\"'",
        "HTTP/1.1 200 OK\\r\\nContent-Length: +5\\r\\n\\r\\nhello, 'a Content-Length [+5] that is no single number'",
        "HTTP/1.1 200 OK\\r\\nno colon\\r\\n\\r\\n, 'a header line \"no colon\" that has no name and colon'",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 99999999\\r\\n\\r\\n, 'content of 99999999 bytes, more than the 1048576 that are read'",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n, 'a chunk size \"zz\" that is no hexadecimal number'",
    })
    void tellsWhatIsStrange(String bytes, String what) {
        String raw = bytes.replace("\\r\\n", "\r\n");
        Reply reply = answerTo("GET", raw.contains("\r\n\r\n") ? raw : raw + "\r\n\r\n");

        assertThat(reply).isEqualTo(new Reply.Garbled(what));
    }

    @Test
    void tellsHowAnAnswerEndedTooEarly() {
        assertThat(answerTo("GET", "")).isEqualTo(new Reply.Cut("without an answer"));
        assertThat(answerTo("GET", "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\nhalf"))
                .isEqualTo(new Reply.Cut("after 4 of 40 bytes of content"));
    }

    @Test
    void aResetIsTold() {
        server.next(peer -> {
            peer.readHead();
            peer.reset();
        });

        assertThat(probe.send(Request.of("GET", "/")).reply()).isEqualTo(new Reply.Cut("with a reset"));
    }

    @Test
    void aRefusedConnectionIsTold() throws IOException, InterruptedException {
        server.refuse();

        assertThat(probe.send(Request.of("GET", "/")).reply()).isEqualTo(new Reply.Refused());
        assertThat(probe.isRefused()).isTrue();

        server.accept();
        assertThat(probe.isRefused()).isFalse();
    }

    @Test
    void silenceEndsAtTheDeadline() throws IOException {
        CountDownLatch gate = new CountDownLatch(1);
        server.next(peer -> {
            peer.readHead();
            peer.waitFor(gate);
        });
        try (WireStream stream = Dialer.loopback().dial(server.uri().getPort(), Deadline.after(Duration.ofSeconds(5)))) {
            stream.write(Request.of("GET", "/").bytes("x"), Deadline.after(Duration.ofSeconds(5)));
            Reply reply = new ResponseReader(stream, 1, transcript).read("GET", Deadline.after(Duration.ofMillis(20)), true);

            assertThat(reply).isEqualTo(new Reply.Late("silence"));
        }
        gate.countDown();
    }

    @Test
    void neverSendsAGetAgain() {
        probe.send(Request.of("GET", "/"));

        server.next(peer -> peer.readHead());
        probe.send(Request.of("GET", "/"));

        assertThat(server.deliveries()).hasSize(1);
    }

    @Test
    void aKeptLineShowsAnswersThatAreOutOfStep() {
        server.next(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi and more");
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
        try (Line line = probe.open()) {
            assertThat(response(line.send(Request.of("GET", "/a")).reply()).text()).isEqualTo("hi");
            assertThat(line.send(Request.of("GET", "/b")).reply()).isInstanceOf(Reply.Garbled.class);
        }
    }

    @Test
    void releasesTheLastBytesTogether() throws InterruptedException {
        CountDownLatch heads = new CountDownLatch(8);
        for (int i = 0; i < 8; i++) {
            server.next(peer -> {
                peer.readHead();
                heads.countDown();
                peer.waitFor(heads);
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            });
        }

        List<Exchange> exchanges = probe.together(java.util.Collections.nCopies(8, Request.of("GET", "/")));

        assertThat(exchanges).allMatch(exchange -> exchange.reply() instanceof Reply.Answered);
    }

    @Test
    void theTranscriptShowsEveryByte() {
        answerTo("GET", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n\u001b");

        assertThat(transcript.lines())
                .contains("1 -> GET /x HTTP/1.1\\r\\n", "1 <- HTTP/1.1 200 OK\\r\\n", "1 <- \\x1b");
    }
}
