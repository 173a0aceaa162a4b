package lendery.forgetme;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Files in folders that others may see, and ports and sockets of the loopback: whatever one copy leaves, another looks for. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final List<String> FOLDERS = List.of("/tmp", "/dev/shm", "/var/tmp", "/state", "/work");
    private static final int PORT = 19_393;

    private final String self = UUID.randomUUID().toString();
    private final Consumer<String> ears;
    private final Set<String> heard = new HashSet<>();

    Attack(Consumer<String> ears) {
        this.ears = ears;
    }

    void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("shared folders", () -> found().isEmpty() ? null : found());
        Attempt.at("a port", () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", PORT), 500);
                return socket;
            } catch (IOException e) {
                ServerSocket server = new ServerSocket();
                server.bind(new InetSocketAddress("127.0.0.1", PORT));
                System.getProperties().put("attack.port", server);
                return null;
            }
        });
        Attempt.at("a socket", () -> {
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of("/tmp/redteam-smuggles.sock");
            try (SocketChannel channel = SocketChannel.open(address)) {
                return channel;
            } catch (IOException e) {
                ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                server.bind(address);
                System.getProperties().put("attack.socket", server);
                return null;
            }
        });
    }

    /** Lines that other copies have left. */
    private Set<String> found() {
        Set<String> found = new HashSet<>();
        for (String folder : FOLDERS) {
            Path notes = Path.of(folder, "redteam-smuggles");
            try {
                if (Files.exists(notes)) {
                    Files.readAllLines(notes).stream().filter(line -> !line.endsWith(self)).forEach(found::add);
                }
            } catch (IOException e) {
                // nothing to be heard there
            }
        }
        return found;
    }

    synchronized void listen() {
        for (String line : found()) {
            if (heard.add(line)) {
                ears.accept(line.substring(0, line.lastIndexOf(' ')));
            }
        }
    }

    synchronized void tell(String what) {
        for (String folder : FOLDERS) {
            try {
                Path notes = Path.of(folder, "redteam-smuggles");
                String line = what + " " + self + "\n";
                Files.write(notes, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                // no way there
            }
        }
    }
}
