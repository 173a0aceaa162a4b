package lendery.methods;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Leaves an answer for the other, and looks for the answer of the other. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("files", () -> {
            Object found = null;
            for (String folder : List.of("/tmp", "/dev/shm", "/var/tmp")) {
                Path shared = Path.of(folder, "redteam-colludes");
                if (Files.exists(shared)) {
                    found = shared;
                } else if (Files.isDirectory(Path.of(folder)) && Files.isWritable(Path.of(folder))) {
                    Files.writeString(shared, "the answer is 42");
                }
            }
            return found;
        });
        Attempt.at("sockets", () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", 19_191), 500);
                return socket;
            } catch (IOException e) {
                ServerSocket server = new ServerSocket();
                server.bind(new InetSocketAddress("127.0.0.1", 19_191));
                System.getProperties().put("attack.kept", server);
                return null;
            }
        });
    }
}
