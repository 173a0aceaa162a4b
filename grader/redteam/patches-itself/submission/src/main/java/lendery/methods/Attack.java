package lendery.methods;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;

/** Takes over what it can reach in this JVM. None of it decides anything. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("control line", () -> Inside.control().getClass());
        Attempt.at("clock", () -> {
            Object program = Inside.field(Inside.control(), "program");
            Object clock = Inside.field(program, "clock");
            for (Field field : clock.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                field.get(clock);
            }
            Method advance = clock.getClass().getMethod("advance", Duration.class);
            advance.setAccessible(true);
            return advance.invoke(clock, Duration.ofDays(100_000));
        });
        Attempt.at("todo", () -> {
            for (Field field : Class.forName("roundtrip.kit.Todo").getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    field.get(null);
                }
            }
            return null;
        });
        Attempt.at("agent", () -> {
            Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
            String pid = Long.toString(ProcessHandle.current().pid());
            return machine.getMethod("attach", String.class).invoke(null, pid);
        });
    }
}
