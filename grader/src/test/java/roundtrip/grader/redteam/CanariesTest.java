package roundtrip.grader.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Each test does what an attack must not, and the canaries tell. */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class CanariesTest {
    @TempDir
    private Path folder = Path.of("");

    private List<Canaries> opened = new ArrayList<>();
    private Map<String, String> baits = Map.of();

    @BeforeEach
    void open() throws IOException {
        Canaries canaries = new Canaries(folder.resolve("canaries"), folder.resolve("results"), "token");
        opened.add(canaries);
        baits = canaries.baits();
        assertThat(canaries.touched()).isEmpty();
    }

    @AfterEach
    void close() throws IOException {
        opened.get(0).close();
        assertThat(Path.of(bait("canary-socket"))).doesNotExist();
    }

    @Test
    void aChangedFileIsToldOnce() throws IOException {
        Files.writeString(Path.of(bait("canary-file")), "changed");

        assertThat(opened.get(0).touched()).containsExactly("the canary file of the host was changed");
        assertThat(opened.get(0).touched()).isEmpty();
    }

    @Test
    void aNewFileIsTold() throws IOException {
        Files.writeString(Path.of(bait("marker-file")), "was here");

        assertThat(opened.get(0).touched()).containsExactly("a file was written on the host");
    }

    @Test
    void aConnectionIsTold() throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port()).close();

        assertThat(soon()).containsExactly("the canary listeners of the host were called 1 times");
    }

    @Test
    void aDatagramIsTold() throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(
                    new byte[1], 1, new InetSocketAddress(InetAddress.getLoopbackAddress(), port())));
        }

        assertThat(soon()).containsExactly("the canary listeners of the host were called 1 times");
    }

    @Test
    void aUnixSocketIsTold() throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(bait("canary-socket")));
        }

        assertThat(soon()).containsExactly("the canary listeners of the host were called 1 times");
    }

    private String bait(String name) {
        return baits.getOrDefault("@" + name + "@", "");
    }

    private int port() {
        return Integer.parseInt(bait("listener-port"));
    }

    private List<String> soon() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        List<String> told = opened.get(0).touched();
        while (told.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
            told = opened.get(0).touched();
        }
        return told;
    }
}
