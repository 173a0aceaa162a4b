package lendery.methods;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Opens connections to the grader and says nothing on them. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int FILES = 1_500;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("hoard", () -> {
            List<SocketChannel> all = new ArrayList<>();
            try {
                while (all.size() < FILES) {
                    all.add(dial());
                }
            } finally {
                System.getProperties().put("attack.kept", all);
                System.out.println("attack: opened " + all.size());
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
}
