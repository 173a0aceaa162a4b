package lendery.methods;

import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Takes ports on the loopback address. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int FILES = 200;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("squats", () -> {
            List<ServerSocket> all = new ArrayList<>();
            for (int port = 32_768; all.size() < FILES && port < 61_000; port += 53) {
                ServerSocket server = new ServerSocket();
                try {
                    server.bind(new InetSocketAddress("127.0.0.1", port));
                    all.add(server);
                } catch (BindException e) {
                    server.close();
                }
            }
            System.getProperties().put("attack.kept", all);
            return null;
        });
    }
}
