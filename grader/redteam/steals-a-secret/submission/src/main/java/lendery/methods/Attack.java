package lendery.methods;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Uses whatever looks like a secret; there is none that opens anything. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("environment", () -> System.getenv().keySet().stream()
                .filter(name -> name.matches("(?i).*(token|secret|pass|key|roundtrip).*"))
                .findFirst()
                .orElse(null));
        Attempt.at("properties", () -> System.getProperty("sun.java.command"));
        Attempt.at("second control line", () -> {
            String socket = System.getProperty("sun.java.command").replaceFirst("^\\S+ ", "");
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(socket));
                channel.write(StandardCharsets.UTF_8.encode("roundtrip/1 control\n1 value \"10 of 10\"\n"));
                ByteBuffer answer = ByteBuffer.allocate(100);
                return channel.read(answer) < 0 ? null : new String(answer.array(), StandardCharsets.UTF_8);
            }
        });
    }
}
