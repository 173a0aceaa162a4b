package roundtrip.kit.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.kit.wire.Deadline;
import roundtrip.kit.wire.WireStream;

@Timeout(30)
class SwitchboardTest {
    private static final Deadline SOON = Deadline.after(Duration.ofSeconds(20));

    @TempDir
    private Path folder;

    private static SocketChannel dial(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        return channel;
    }

    @Test
    void ofManyConnectionsThatSayNothingOnlyAFewAreKept() throws IOException {
        Path socket = folder.resolve("s");
        List<SocketChannel> silent = new ArrayList<>();
        try (Switchboard switchboard = Switchboard.open(socket)) {
            for (int i = 0; i < 32; i++) {
                silent.add(dial(socket));
            }

            for (int i = 0; i < 10; i++) {
                try (SocketChannel late = dial(socket)) {
                    assertThat(late.read(ByteBuffer.allocate(1))).isEqualTo(-1);
                }
            }
            assertThat(switchboard.hasEnded()).isFalse();
        } finally {
            for (SocketChannel one : silent) {
                one.close();
            }
        }
    }

    /** What is offered after the end would be claimed by nobody and stay open. */
    @Test
    void aConnectionThatSpeaksAfterTheEndIsHungUp() throws IOException {
        Path socket = folder.resolve("s");
        Switchboard switchboard = Switchboard.open(socket);
        try (SocketChannel late = dial(socket);
                SocketChannel early = dial(socket)) {
            write(early, "roundtrip/1 inward\n");
            Thread claim = new Thread(() -> claim(switchboard));
            claim.start();
            assertThat(early.read(ByteBuffer.allocate(2))).isPositive(); // claimed, so the one dialled before it was taken, too
            switchboard.close();

            write(late, "roundtrip/1 inward\n");

            assertThat(late.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    private static void claim(Switchboard switchboard) {
        try {
            switchboard.dial(80, SOON).close();
        } catch (IOException e) {
            // nobody answers in this test
        }
    }

    @Test
    void linesComeWholeHoweverTheyAreSent() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(folder.resolve("l")));
            try (SocketChannel sender = dial(folder.resolve("l"));
                    WireStream stream = WireStream.over(server.accept())) {
                Lines lines = new Lines(stream, 40_000);
                write(sender, "one\ntwo\nth");
                assertThat(lines.next(SOON)).isEqualTo("one");
                assertThat(lines.next(SOON)).isEqualTo("two");
                write(sender, "ree\n" + "x".repeat(40_000) + "\n");
                assertThat(lines.next(SOON)).isEqualTo("three");
                assertThat(lines.next(SOON)).hasSize(40_000);
                write(sender, "y".repeat(70_000));
                assertThatThrownBy(() -> lines.next(SOON)).hasMessage("a line of more than 40000 bytes");
            }
        }
    }

    private static void write(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
