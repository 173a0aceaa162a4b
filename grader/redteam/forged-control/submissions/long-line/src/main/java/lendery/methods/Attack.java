package lendery.methods;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Sends a line that does not end. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int MEMORY_MIB = 64;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("long line", () -> {
            Object out = Inside.field(Inside.control(), "out");
            ByteBuffer piece = ByteBuffer.allocate(1 << 20);
            for (int i = 0; i < MEMORY_MIB; i++) {
                piece.clear();
                ((SocketChannel) out).write(piece);
            }
            return null;
        });
    }
}
