package roundtrip.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CableTest {
    private ServerSocket echo;
    private Cable cable;

    @BeforeEach
    void layTheCable() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::answer, "echo");
        thread.setDaemon(true);
        thread.start();
        cable = Cable.to(deadline -> WireStream.connect(new InetSocketAddress("127.0.0.1", echo.getLocalPort()), deadline));
    }

    private void answer() {
        try {
            while (true) {
                Socket socket = echo.accept();
                Thread thread = new Thread(() -> copy(socket), "echo-one");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void copy(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // cut
        }
    }

    @AfterEach
    void rollUpTheCable() throws IOException {
        cable.close();
        echo.close();
    }

    private Socket plug() throws IOException {
        Socket socket = new Socket();
        socket.connect(cable.address());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hear(Socket socket, int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), StandardCharsets.US_ASCII);
    }

    @Test
    void carriesBytesBothWaysAndTheEndOfInput() throws IOException {
        try (Socket socket = plug()) {
            say(socket, "hello");
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("hello");
        }
        assertThat(cable.connections()).isEqualTo(1);
        assertThat(cable.bytes()).isEqualTo(10);
    }

    @Test
    void endsWhatIsOpenAndWhatComesWhileItIsCut() throws IOException {
        try (Socket before = plug()) {
            say(before, "a");
            assertThat(hear(before, 1)).isEqualTo("a");

            cable.cut();

            assertThat(cable.open()).isZero();
            assertThat(endsWithoutAByte(before)).isTrue();
            try (Socket during = plug()) {
                assertThat(endsWithoutAByte(during)).isTrue();
            }
            assertThat(cable.connections()).isEqualTo(1);
        }
        cable.mend();
        try (Socket after = plug()) {
            say(after, "b");
            assertThat(hear(after, 1)).isEqualTo("b");
        }
    }

    private static boolean endsWithoutAByte(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void passesNothingWhileItIsFrozenAndAllOfItAfterwards() throws IOException {
        try (Socket socket = plug()) {
            say(socket, "a");
            assertThat(hear(socket, 1)).isEqualTo("a");

            cable.freeze();
            say(socket, "bc");
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> hear(socket, 1)).isInstanceOf(SocketTimeoutException.class);

            cable.mend();
            socket.setSoTimeout(10_000);
            assertThat(hear(socket, 2)).isEqualTo("bc");
        }
    }

    @Test
    void keepsAnswersOnlyWhileItIsHeld() throws IOException {
        try (Socket socket = plug()) {
            cable.hold();
            say(socket, "abc");
            while (cable.bytes() < 6) {
                Thread.onSpinWait(); // three bytes have come from the program, and three from the far end
            }
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> hear(socket, 1)).isInstanceOf(SocketTimeoutException.class);

            cable.mend();
            socket.setSoTimeout(10_000);
            assertThat(hear(socket, 3)).isEqualTo("abc");
        }
    }

    @RepeatedTest(50)
    void canBeCutWhileItIsFrozen() throws IOException {
        try (Socket socket = plug()) {
            say(socket, "a");
            assertThat(hear(socket, 1)).isEqualTo("a");
            cable.freeze();
            say(socket, "b");
            while (cable.bytes() < 3) {
                Thread.onSpinWait(); // "a" there and back, and "b", which now waits in the cable
            }

            cable.cut();

            assertThat(endsWithoutAByte(socket)).isTrue();
        }
    }
}
