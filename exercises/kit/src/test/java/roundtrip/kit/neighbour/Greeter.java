package roundtrip.kit.neighbour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** A stand-in for the kit's own tests: it says one word to everybody. */
public final class Greeter {
    private Greeter() {}

    public static RunningServer start(Settings settings) throws IOException {
        ServerSocket server = new ServerSocket(settings.number("port"), 50, InetAddress.getByName(settings.text("host")));
        Thread thread = new Thread(() -> greet(server));
        thread.setDaemon(true);
        thread.start();
        return RunningServer.of(URI.create("http://127.0.0.1:" + server.getLocalPort()), () -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void greet(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("stand-in".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }
}
