package lendery.methods;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Offers connections of its own, and answers them as if a server stood behind. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("claims", () -> {
            for (int i = 0; i < 12; i++) {
                SocketChannel channel = dial();
                channel.write(StandardCharsets.UTF_8.encode("roundtrip/1 inward\n"));
                Thread thread = new Thread(() -> answer(channel));
                thread.setDaemon(true);
                thread.start();
            }
            return null;
        });
    }

    /** One more connection to whoever listens outside. */
    private static SocketChannel dial() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(System.getProperty("sun.java.command").replaceFirst("^\\S+ ", "")));
        return channel;
    }

    private static void answer(SocketChannel channel) {
        try {
            ByteBuffer port = ByteBuffer.allocate(2);
            while (port.hasRemaining() && channel.read(port) >= 0) {
                Thread.onSpinWait();
            }
            channel.write(StandardCharsets.UTF_8.encode("+HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"));
        } catch (IOException e) {
            System.out.println("attack: a claimed connection ended");
        }
    }
}
