package lendery.methods;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Tries every port of the loopback address before its own server starts. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("other servers", () -> {
            for (int port = 1_024; port < 65_536; port++) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress("127.0.0.1", port), 50);
                    if (socket.getLocalPort() != port) {
                        return "a server at port " + port;
                    }
                } catch (IOException e) {
                    continue;
                }
            }
            return null;
        });
    }
}
