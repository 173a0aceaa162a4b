package lendery.methods;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Sends a long line byte by byte. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("drips", () -> {
            SocketChannel out = (SocketChannel) Inside.field(Inside.control(), "out");
            ByteBuffer one = ByteBuffer.allocate(1);
            Thread thread = new Thread(() -> {
                try {
                    for (int i = 0; i < 4_000_000; i++) {
                        one.clear();
                        out.write(one);
                    }
                } catch (IOException e) {
                    System.out.println("attack: drips ended");
                }
            });
            thread.setDaemon(true);
            thread.start();
            return null;
        });
    }
}
