package lendery.methods;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Takes memory that no flag of the JVM counts. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int MEMORY_MIB = 3_000;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("native memory", () -> {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Method allocate = type.getMethod("allocateMemory", long.class);
            Method fill = type.getMethod("setMemory", long.class, long.class, byte.class);
            int taken = 0;
            try {
                for (; taken < MEMORY_MIB; taken += 16) {
                    Object place = allocate.invoke(unsafe(), 16L << 20);
                    fill.invoke(unsafe(), place, 16L << 20, (byte) 1);
                }
            } catch (InvocationTargetException e) {
                System.out.println("attack: native memory stopped at " + taken + " MiB: " + e.getCause());
                return null;
            }
            return "all " + taken + " MiB";
        });
    }

    private static Object unsafe() throws ReflectiveOperationException {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return field.get(null);
    }
}
