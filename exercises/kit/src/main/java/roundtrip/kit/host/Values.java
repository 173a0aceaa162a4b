package roundtrip.kit.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns what a program gives into values that JSON can carry, and values into what its methods take. */
final class Values {
    private static final int DEPTH = 20;
    private static final int TEXT = 256 * 1024;

    private Values() {}

    /** Text, numbers, booleans, null, lists and maps stay; records become maps; the rest becomes its text. */
    static Object plain(Object value) {
        return plain(value, 0);
    }

    private static Object plain(Object value, int depth) {
        if (depth > DEPTH) {
            return "(deeper than " + DEPTH + " levels)";
        }
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number) {
            return number(value.toString());
        }
        if (value instanceof Optional) {
            return plain(((Optional<?>) value).orElse(null), depth + 1);
        }
        if (value instanceof Iterable) {
            List<Object> list = new ArrayList<>();
            ((Iterable<?>) value).forEach(element -> list.add(plain(element, depth + 1)));
            return list;
        }
        if (value instanceof Map) {
            Map<String, Object> map = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, element) -> map.put(String.valueOf(key), plain(element, depth + 1)));
            return map;
        }
        if (value instanceof Record) {
            return components((Record) value, depth);
        }
        return cut(value.toString());
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Map<String, Object> components(Record record, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            map.put(component.getName(), read(record, component.getAccessor(), depth));
        }
        return map;
    }

    /** Type, message, the first place outside the JDK, and what the exception's own public accessors without arguments give. */
    static Map<String, Object> thrown(Throwable thrown) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", thrown.getClass().getName());
        map.put("message", cut(String.valueOf(thrown.getMessage())));
        StackTraceElement[] trace = thrown.getStackTrace();
        Arrays.stream(trace)
                .filter(frame -> !frame.getClassName().matches("(java|jdk|sun|com\\.sun)\\..*"))
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                .ifPresent(frame -> map.put("at", frame.toString()));
        for (Method method : thrown.getClass().getMethods()) {
            boolean own = !method.getDeclaringClass().getName().startsWith("java.");
            boolean accessor = method.getParameterCount() == 0 && method.getReturnType() != void.class;
            if (own && accessor && !Modifier.isStatic(method.getModifiers())) {
                map.putIfAbsent(method.getName(), read(thrown, method, 0));
            }
        }
        return map;
    }

    private static Object read(Object from, Method accessor, int depth) {
        try {
            accessor.setAccessible(true);
            return plain(accessor.invoke(from), depth + 1);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "(unreadable: " + e.getClass().getSimpleName() + ")";
        }
    }

    /** {@code value} as a method's parameter of that type takes it; {@link IllegalArgumentException} when it cannot. */
    static Object convert(Object value, Class<?> type) {
        if (value == null || type == Object.class || type.isInstance(value)) {
            return value;
        }
        if (value instanceof Boolean && type == boolean.class) {
            return value;
        }
        if (value instanceof Number) {
            return number(((Number) value), type);
        }
        if (value instanceof String) {
            return text((String) value, type);
        }
        if (value instanceof Map && type.isRecord()) {
            return record((Map<?, ?>) value, type);
        }
        throw new IllegalArgumentException("cannot make a " + type.getName() + " of \"" + value + "\"");
    }

    private static Object number(Number value, Class<?> type) {
        BigDecimal exact = new BigDecimal(value.toString());
        switch (type.getName()) {
            case "int":
            case "java.lang.Integer":
                return exact.intValueExact();
            case "long":
            case "java.lang.Long":
                return exact.longValueExact();
            case "double":
            case "java.lang.Double":
                return exact.doubleValue();
            case "java.lang.String":
                return value.toString();
            default:
                throw new IllegalArgumentException("cannot make a " + type.getName() + " of " + value);
        }
    }

    private static Object text(String value, Class<?> type) {
        if (type == Duration.class) {
            return Duration.parse(value);
        }
        if (type == URI.class) {
            return URI.create(value);
        }
        if (type == Path.class) {
            return Path.of(value);
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(value.toUpperCase(Locale.ROOT))) {
                    return constant;
                }
            }
        }
        if (Temporal.class.isAssignableFrom(type)) {
            try {
                return type.getMethod("parse", CharSequence.class).invoke(null, value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("cannot make a " + type.getName() + " of \"" + value + "\"", e);
            }
        }
        throw new IllegalArgumentException("cannot make a " + type.getName() + " of \"" + value + "\"");
    }

    private static Object record(Map<?, ?> value, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = convert(value.get(components[i].getName()), types[i]);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getName() + " refuses " + value, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a " + type.getName() + " of " + value, e);
        }
    }

    private static String cut(String text) {
        return text.length() <= TEXT ? text : text.substring(0, TEXT) + " (cut)";
    }
}
