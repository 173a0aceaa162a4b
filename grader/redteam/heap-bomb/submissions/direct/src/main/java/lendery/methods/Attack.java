package lendery.methods;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Fills the memory outside the heap. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int MEMORY_MIB = 1_000;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("direct memory", () -> {
            List<ByteBuffer> all = new ArrayList<>();
            try {
                while (all.size() < MEMORY_MIB) {
                    all.add(ByteBuffer.allocateDirect(1 << 20));
                }
                return "all of it";
            } catch (OutOfMemoryError e) {
                System.out.println("attack: direct memory stopped at " + all.size() + " MiB");
                return null;
            }
        });
    }
}
