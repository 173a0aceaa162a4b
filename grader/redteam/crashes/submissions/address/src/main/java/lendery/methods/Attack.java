package lendery.methods;

import java.lang.reflect.Field;

/** Takes its own process down from below. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 1L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
