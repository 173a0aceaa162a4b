package roundtrip.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultServerTest {
    private final FaultServer server = FaultServer.start();
    private final Deadline deadline = Deadline.after(Duration.ofSeconds(30));

    @AfterEach
    void close() {
        server.close();
    }

    private Socket sent(String request) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", server.uri().getPort()));
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private String said(String request) throws IOException {
        try (Socket socket = sent(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRequestIsCountedWhenItIsWhole() throws Exception {
        server.on("/a", peer -> peer.send("done"));
        try (Socket socket = sent("PUT /a HTTP/1.1\r\nContent-Length: 6\r\n\r\nhalf")) {
            assertThat(server.received("/a")).isEmpty();

            socket.getOutputStream().write("ed".getBytes(StandardCharsets.UTF_8));
            Delivery delivery = server.received("/a", 1, deadline).get(0);
            assertThat(delivery.method()).isEqualTo("PUT");
            assertThat(delivery.text()).isEqualTo("halfed");
            assertThat(delivery.header("content-length")).contains("6");
        }
    }

    @Test
    void contentInChunksIsReadWithoutItsFraming() throws Exception {
        server.on("wave", peer -> peer.send("done"));

        assertThat(said("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nwav\r\n2;x=y\r\ne!\r\n0\r\n\r\n")).isEqualTo("done");
        assertThat(server.received("wave").get(0).text()).isEqualTo("wave!");
    }

    @Test
    void eachMarkHasItsOwnRowOfAnswersAndTheLastOneStays() throws Exception {
        server.on("/a", peer -> peer.send("one"), peer -> peer.send("two")).on("/b", peer -> peer.send("other"));

        assertThat(List.of(said(get("/a")), said(get("/b")), said(get("/a")), said(get("/a"))))
                .containsExactly("one", "other", "two", "two");
        assertThat(said(get("/c"))).isEmpty();
        assertThat(server.received("/a")).hasSize(3);
        assertThat(server.deliveries()).hasSize(5);
    }

    @Test
    void halfAnswersAndBrokenStatusLinesGoOutAsTheyAre() throws Exception {
        server.on("/half", peer -> peer.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhal"))
                .on("/broken", peer -> peer.send("HTTP/1.1 abc\r\n\r\n"))
                .on("/chunk", peer -> peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"));

        assertThat(said(get("/half"))).endsWith("\r\n\r\nhal");
        assertThat(said(get("/broken"))).isEqualTo("HTTP/1.1 abc\r\n\r\n");
        assertThat(said(get("/chunk"))).endsWith("3\r\nabc\r\n");
    }

    @Test
    void instantsBoundAWaitFromBelow() throws Exception {
        server.on("/a", peer -> peer.send("done"));
        long before = System.nanoTime();
        said(get("/a"));
        long between = System.nanoTime();
        said(get("/a"));
        long after = System.nanoTime();

        List<Delivery> deliveries = server.received("/a");
        assertThat(deliveries.get(0).firstByte()).isBetween(before, between);
        assertThat(deliveries.get(0).lastByte()).isBetween(deliveries.get(0).firstByte(), between);
        assertThat(deliveries.get(0).answered()).isGreaterThan(deliveries.get(0).lastByte()).isLessThan(between);
        assertThat(deliveries.get(1).firstByte()).isBetween(between, after);
    }

    @Test
    void silenceLastsUntilTheClientLeavesAndThatIsSeen() throws Exception {
        server.on("/a", peer -> peer.silence());
        Socket socket = sent(get("/a"));
        Delivery delivery = server.received("/a", 1, deadline).get(0);
        assertThat(delivery.isLeft(Deadline.after(Duration.ZERO))).isFalse();

        socket.close();
        assertThat(delivery.isLeft(deadline)).isTrue();
    }

    @Test
    void aClosedServerIsNotTakenForAClientThatLeft() throws Exception {
        server.on("/a", peer -> peer.silence());
        try (Socket socket = sent(get("/a"))) {
            Delivery delivery = server.received("/a", 1, deadline).get(0);
            server.close();

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(delivery.isLeft(Deadline.after(Duration.ZERO))).isFalse();
        }
    }

    @Test
    void dribbleGoesOnUntilTheClientLeaves() throws Exception {
        server.on("/a", peer -> peer.send("head").dribble(".", Duration.ofMillis(5)));
        Delivery delivery;
        try (Socket socket = sent(get("/a"))) {
            InputStream in = socket.getInputStream();
            assertThat(in.readNBytes(8)).asString().isEqualTo("head....");
            delivery = server.received("/a").get(0);
            assertThat(delivery.isLeft(Deadline.after(Duration.ZERO))).isFalse();
        }
        assertThat(delivery.isLeft(deadline)).isTrue();
    }

    @Test
    void refusesAndThenAcceptsAtTheSamePort() throws Exception {
        server.on("/a", peer -> peer.send("done"));
        server.refuse();
        Assertions.assertThatThrownBy(() -> said(get("/a"))).isInstanceOf(ConnectException.class);

        server.accept();
        assertThat(said(get("/a"))).isEqualTo("done");
    }

    @Test
    void waitingForRequestsEndsWithTheDeadline() throws Exception {
        assertThat(server.received("/a", 1, Deadline.after(Duration.ofMillis(20)))).isEmpty();
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\n\r\n";
    }
}
