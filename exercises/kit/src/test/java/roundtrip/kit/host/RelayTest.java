package roundtrip.kit.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.kit.wire.Deadline;
import roundtrip.kit.wire.Splices;
import roundtrip.kit.wire.WireStream;

class RelayTest {
    private final Deadline deadline = Deadline.after(Duration.ofSeconds(30));
    private ServerSocketChannel outside;
    private ServerSocket inside;
    private Splices splices;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
        outside = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
        inside = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        splices = Splices.start("relay-test");
        Relay.start(splices, () -> {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(address);
            return channel;
        });
    }

    @AfterEach
    void close() throws IOException {
        splices.close();
        inside.close();
        outside.close();
    }

    private WireStream claimed(int port) throws IOException {
        WireStream stream = WireStream.over(outside.accept());
        assertThat(new String(stream.readFully(19, deadline), StandardCharsets.US_ASCII)).isEqualTo("roundtrip/1 inward\n");
        stream.write(ByteBuffer.allocate(2).putShort((short) port).array(), deadline);
        return stream;
    }

    @Test
    void bytesGoBothWaysAndEachSideEndsAlone() throws IOException {
        try (WireStream stream = claimed(inside.getLocalPort());
                Socket program = inside.accept()) {
            assertThat(stream.readFully(1, deadline)).containsExactly('+');

            stream.write("ask".getBytes(StandardCharsets.US_ASCII), deadline);
            stream.finish();
            assertThat(program.getInputStream().readAllBytes()).asString().isEqualTo("ask");

            program.getOutputStream().write("answer".getBytes(StandardCharsets.US_ASCII));
            program.close();
            assertThat(stream.readFully(6, deadline)).asString().isEqualTo("answer");
            assertThat(stream.read(new byte[1], deadline)).isEqualTo(-1);
        }
    }

    @Test
    void aPortWithoutAListenerIsRefused() throws IOException {
        int port = inside.getLocalPort();
        inside.close();
        try (WireStream stream = claimed(port)) {
            assertThat(stream.readFully(1, deadline)).containsExactly('-');
        }
    }

    @Test
    void aClaimedConnectionIsReplaced() throws IOException {
        for (int i = 0; i < 10; i++) {
            try (WireStream stream = claimed(inside.getLocalPort());
                    Socket program = inside.accept()) {
                assertThat(stream.readFully(1, deadline)).containsExactly('+');
            }
        }
    }

    @Test
    void aMegabyteArrivesWhole() throws Exception {
        byte[] much = new byte[1024 * 1024];
        Arrays.fill(much, (byte) 7);
        try (WireStream stream = claimed(inside.getLocalPort());
                Socket program = inside.accept()) {
            stream.readFully(1, deadline);
            Thread writer = new Thread(() -> {
                try {
                    program.getOutputStream().write(much);
                    program.close();
                } catch (IOException e) {
                    throw new IllegalStateException("the program could not write", e);
                }
            });
            writer.start();

            assertThat(stream.readFully(much.length, deadline)).isEqualTo(much);
            assertThat(stream.read(new byte[1], deadline)).isEqualTo(-1);
            writer.join();
        }
    }
}
