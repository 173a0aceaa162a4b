package roundtrip.kit.host;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/**
 * The objects of one student's program in this JVM, each under a name.
 *
 * <p>Any thread may use it. Whatever the student's code throws comes out as {@link Thrown}.
 */
public final class Program {
    private final Map<String, Object> objects = new ConcurrentHashMap<>();
    private final ProgramClock clock = new ProgramClock(Clock.systemUTC());

    /** The student's code threw; {@link #getCause()} is what. */
    public static final class Thrown extends Exception {
        private static final long serialVersionUID = 1L;

        Thrown(Throwable cause) {
            super(cause);
        }

        /** Type, message, and the exception's own accessors, as values that JSON can carry. */
        public Map<String, Object> facts() {
            return Values.thrown(getCause());
        }
    }

    public ProgramClock clock() {
        return clock;
    }

    /**
     * Starts {@code entry} and keeps it as {@code name}: by its {@code static start(Settings)} where it has one, else by its
     * constructor that takes {@code Settings}.
     *
     * @return {@code base} for a server; nothing for a client
     */
    public Map<String, Object> start(String name, String entry, Map<String, String> settings) throws Thrown {
        try {
            Object started = started(Class.forName(entry), Settings.of(settings, clock));
            if (started == null) {
                throw new Thrown(new IllegalStateException("start returned null: expected a running server"));
            }
            objects.put(name, started);
            Map<String, Object> facts = new LinkedHashMap<>();
            if (started instanceof RunningServer) {
                URI base = ((RunningServer) started).baseUri();
                facts.put("base", String.valueOf(base));
                facts.put("port", (long) (base == null ? -1 : base.getPort()));
            }
            return facts;
        } catch (InvocationTargetException e) {
            throw new Thrown(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new Thrown(e);
        }
    }

    private static Object started(Class<?> entry, Settings settings) throws ReflectiveOperationException {
        Method start = Arrays.stream(entry.getDeclaredMethods())
                .filter(method -> method.getName().equals("start") && Modifier.isStatic(method.getModifiers()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Settings.class}))
                .findFirst()
                .orElse(null);
        if (start != null) {
            start.setAccessible(true);
            return start.invoke(null, settings);
        }
        Constructor<?> constructor = entry.getDeclaredConstructor(Settings.class);
        constructor.setAccessible(true);
        return constructor.newInstance(settings);
    }

    /** Calls a public method by name and number of arguments; the arguments are converted to its parameter types. */
    public Object call(String name, String method, List<?> arguments) throws Thrown {
        try {
            Object object = named(name);
            Method called = method(object, method, arguments.size());
            Object[] converted = new Object[arguments.size()];
            for (int i = 0; i < converted.length; i++) {
                converted[i] = Values.convert(arguments.get(i), called.getParameterTypes()[i]);
            }
            called.setAccessible(true);
            return Values.plain(called.invoke(object, converted));
        } catch (InvocationTargetException e) {
            throw new Thrown(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError | StackOverflowError e) {
            throw new Thrown(e);
        }
    }

    private static Method method(Object object, String method, int arguments) throws NoSuchMethodException {
        return Arrays.stream(object.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(method) && candidate.getParameterCount() == arguments)
                .filter(candidate -> !candidate.isBridge())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(object.getClass().getName() + " has no public method " + method
                        + " with " + arguments + " arguments"));
    }

    /** Closes what has that name, if it can be closed; the name stays, so that it can be closed twice. */
    public void close(String name) throws Thrown {
        Object object = named(name);
        if (object instanceof AutoCloseable) {
            try {
                ((AutoCloseable) object).close();
            } catch (Exception | LinkageError | StackOverflowError e) {
                throw new Thrown(e);
            }
        }
    }

    private Object named(String name) {
        Object object = objects.get(name);
        if (object == null) {
            throw new IllegalStateException("there is no object \"" + name + "\"; there are " + objects.keySet());
        }
        return object;
    }
}
