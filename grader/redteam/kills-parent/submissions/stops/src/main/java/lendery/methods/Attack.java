package lendery.methods;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Sends itself the signal that nobody can catch but somebody must wake from. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("stops itself", () -> {
            Method raise = Class.forName("jdk.internal.misc.Signal").getDeclaredMethod("raise0", int.class);
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            type.getMethod("putBoolean", Object.class, long.class, boolean.class).invoke(field.get(null), raise, 12L, true);
            raise.invoke(null, 19);
            return null;
        });
    }
}
