package lendery.methods;

import java.util.ArrayList;
import java.util.List;

/** Fills the heap. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int MEMORY_MIB = 1_000;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("heap", () -> {
            List<byte[]> all = new ArrayList<>();
            try {
                while (all.size() < MEMORY_MIB) {
                    all.add(new byte[1 << 20]);
                }
                return "all of it";
            } catch (OutOfMemoryError e) {
                System.out.println("attack: heap stopped at " + all.size() + " MiB");
                all.clear();
                return null;
            }
        });
    }
}
