package lendery.methods;

import java.util.ArrayList;
import java.util.List;

/** Loads one class again and again. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int MEMORY_MIB = 1_000;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("classes", () -> {
            byte[] own = Attack.class.getResourceAsStream("Attempt.class").readAllBytes();
            List<Object> all = new ArrayList<>();
            try {
                while (all.size() < 40 * MEMORY_MIB) {
                    all.add(new Loads().define(own));
                }
                return "all of them";
            } catch (OutOfMemoryError e) {
                System.out.println("attack: classes stopped at " + all.size());
                all.clear();
                return null;
            }
        });
    }

    /** A loader for one class. */
    private static final class Loads extends ClassLoader {
        private Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
