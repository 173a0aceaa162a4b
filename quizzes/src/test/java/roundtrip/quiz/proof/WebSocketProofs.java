package roundtrip.quiz.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.internal.Generator;
import org.junit.jupiter.api.Test;

/** What Jetty and the JDK's client say on a WebSocket. */
class WebSocketProofs {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** The JDK's client cuts longer messages into frames of this size. */
    private static final int LARGEST_FRAME = 16_384;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private Jetty chat() {
        return Jetty.with(routes ->
                routes.ws("/chat", socket -> socket.onMessage(message -> heard.add(message.message()))));
    }

    private static Raw opened(Jetty jetty) throws Exception {
        Raw raw = Raw.to(jetty.port());
        raw.send(ProvenItem.named("ct-ws-status").requests().get(0));
        assertThat(raw.reader().answer().status()).isEqualTo(101);
        return raw;
    }

    @Test
    @Proof("websocket-101")
    void aHandshakeIsAnsweredWith101() throws Exception {
        ProvenItem item = ProvenItem.named("ct-ws-status");
        try (Jetty jetty = chat();
                Raw raw = Raw.to(jetty.port()).send(item.requests().get(0))) {
            StrictReader.Answer answer = raw.reader().answer();

            assertThat(item.right()).singleElement().asString().startsWith(answer.status() + " ");
            assertThat(item.lines('<'))
                    .contains("Sec-WebSocket-Accept: "
                            + answer.field("Sec-WebSocket-Accept").orElseThrow());
        }
    }

    @Test
    @Proof("unmasked-frame")
    void anUnmaskedFrameEndsTheConnection() throws Exception {
        ProvenItem item = ProvenItem.named("ct-ws-mask");
        byte[] unmasked = HexFormat.ofDelimiter(" ").parseHex(item.lines('>').get(0));
        try (Jetty jetty = chat();
                Raw raw = opened(jetty)) {
            raw.send(unmasked);

            assertThat(raw.rest()).isNotNull();
            assertThat(heard).isEmpty();
            assertThat(item.rightIds()).containsExactly("close");
        }
    }

    /** The control: the same text, masked as in RFC 6455 §5.7, is heard. */
    @Test
    @Proof("unmasked-frame")
    void theMaskedFrameIsHeard() throws Exception {
        try (Jetty jetty = chat();
                Raw raw = opened(jetty)) {
            raw.send(HexFormat.ofDelimiter(" ").parseHex("81 85 37 fa 21 3d 7f 9f 4d 51 58"));

            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("Hello");
        }
    }

    @Test
    @Proof("frame-header")
    void bytesStandBeforeThePayload() throws Exception {
        ProvenItem item = ProvenItem.named("ct-ws-header");
        for (ObjectNode values : item.combinations()) {
            int payload = values.path("p").asInt();
            int header = Integer.parseInt(item.answer(values).toString());

            assertThat(headerByJetty(payload)).as("Jetty, %s", values).isEqualTo(header);
            if (payload <= LARGEST_FRAME) {
                assertThat(headerByJdk(payload)).as("JDK, %s", values).isEqualTo(header);
            }
        }
        assertThat(item.combinations()).hasSize(6);
    }

    private static int headerByJetty(int payload) {
        Frame frame = new Frame(OpCode.TEXT, true, ByteBuffer.wrap(new byte[payload]));
        frame.setMask(new byte[] {1, 2, 3, 4});
        ByteBuffer bytes = ByteBuffer.allocate(payload + 100);
        bytes.limit(0);
        new Generator().generateWholeFrame(frame, bytes);
        return bytes.remaining() - payload;
    }

    /** How many bytes a text message of the JDK's client has before its end. */
    private static int headerByJdk(int payload) throws Exception {
        String text = "q".repeat(payload);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<WebSocket> client = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"), new WebSocket.Listener() {});
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(10_000);
                accept(socket);
                WebSocket opened = client.get(10, TimeUnit.SECONDS);
                opened.sendText(text, true).get(10, TimeUnit.SECONDS);
                opened.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
                return countUntilClose(socket.getInputStream(), payload);
            }
        }
    }

    private static void accept(Socket socket) throws Exception {
        StrictReader reader = new StrictReader(socket.getInputStream());
        String key = "";
        for (String line = reader.line(); !line.isEmpty(); line = reader.line()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(18).strip();
            }
        }
        byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
        String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    /** The close frame has 2 bytes, 4 of a mask and 2 of a code; the rest before it, but for the payload, is header. */
    private static int countUntilClose(InputStream in, int payload) throws Exception {
        int bytes = 0;
        int[] last = new int[8];
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new AssertionError("expected a close frame after " + bytes + " bytes, got the end");
            }
            System.arraycopy(last, 1, last, 0, 7);
            last[7] = next;
            bytes++;
            if (bytes >= payload + 8 && last[0] == 0x88 && last[1] == 0x82) {
                return bytes - 8 - payload;
            }
        }
    }
}
