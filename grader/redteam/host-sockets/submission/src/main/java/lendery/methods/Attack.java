package lendery.methods;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tries the sockets that hosts have. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("canary socket", () -> {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of("@canary-socket@"));
                return channel;
            }
        });
        for (String known : List.of("/run/dbus/system_bus_socket", "/var/run/docker.sock", "/run/containerd/containerd.sock", "/run/systemd/notify")) {
            Attempt.at("socket " + known, () -> Files.exists(Path.of(known)) ? known : null);
        }
        Attempt.at("socket names", () -> Files.readAllLines(Path.of("/proc/net/unix")).stream()
                .filter(line -> line.contains("@canary-socket@") || line.contains("@/"))
                .findFirst()
                .orElse(null));
    }
}
