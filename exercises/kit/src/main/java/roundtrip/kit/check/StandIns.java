package roundtrip.kit.check;

import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/**
 * The kit's own small servers behind an exercise's doors, for when no check leads a door elsewhere.
 *
 * @param classes by door; each has {@code public static RunningServer start(Settings)} and lives in {@code roundtrip.kit.neighbour}
 */
public record StandIns(Map<String, String> classes) {
    private static final String PACKAGE = "roundtrip.kit.neighbour.";

    public StandIns {
        classes = Map.copyOf(classes);
        classes.forEach((door, type) -> {
            if (!type.startsWith(PACKAGE) || !door.matches("[a-z-]+") || door.equals("state")) {
                throw new IllegalArgumentException("a neighbour must read name: " + PACKAGE + "SomeClass, but was " + door + ": " + type);
            }
        });
    }

    public boolean has(String door) {
        return classes.containsKey(door);
    }

    public Set<String> names() {
        return new TreeSet<>(classes.keySet());
    }

    /** Starts the server behind that door on a free port of 127.0.0.1; the caller closes it. */
    public RunningServer start(String door, Clock clock) {
        try {
            Settings settings = Settings.of(Map.of("host", "127.0.0.1", "port", "0"), clock);
            return (RunningServer) Class.forName(classes.get(door)).getMethod("start", Settings.class).invoke(null, settings);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the neighbour " + door + " did not start", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the neighbour " + door + " is no class with a public static start(Settings)", e);
        }
    }
}
