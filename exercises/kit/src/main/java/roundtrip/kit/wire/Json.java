package roundtrip.kit.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON (RFC 8259) as plain Java values, without a library: text, {@link Long}, {@link BigDecimal}, {@link Boolean}, null,
 * {@link List} and {@link Map} in the order of the text.
 */
public final class Json {
    private static final int DEPTH = 100;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The text is not JSON; the message says where and what was expected. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** Reads exactly one value; blanks around it are allowed, anything else after it is not. Double keys and more than 100 levels are refused. */
    public static Object read(String text) throws Malformed {
        Json reader = new Json(text);
        Object value = reader.value(0);
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.expected("the end of the text");
        }
        return value;
    }

    /** Writes on one line; numbers, text, booleans, null, lists and maps only, anything else is refused. */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof BigDecimal) {
            out.append(((BigDecimal) value).toPlainString());
        } else if (value instanceof Double && Double.isFinite((Double) value)) {
            out.append(new BigDecimal(value.toString()).toPlainString());
        } else if (value instanceof CharSequence) {
            writeText(value.toString(), out);
        } else if (value instanceof List) {
            out.append('[');
            String between = "";
            for (Object element : (List<?>) value) {
                out.append(between);
                write(element, out);
                between = ",";
            }
            out.append(']');
        } else if (value instanceof Map) {
            out.append('{');
            String between = "";
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                out.append(between);
                writeText(String.valueOf(entry.getKey()), out);
                out.append(':');
                write(entry.getValue(), out);
                between = ",";
            }
            out.append('}');
        } else {
            throw new IllegalArgumentException("JSON has no form for a " + value.getClass().getName());
        }
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7f || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private Object value(int depth) throws Malformed {
        if (depth > DEPTH) {
            throw expected("at most " + DEPTH + " levels");
        }
        skipBlanks();
        char c = at < text.length() ? text.charAt(at) : 0;
        switch (c) {
            case '{':
                return object(depth);
            case '[':
                return array(depth);
            case '"':
                return string();
            case 't':
                return word("true", true);
            case 'f':
                return word("false", false);
            case 'n':
                return word("null", null);
            default:
                return number();
        }
    }

    private Map<String, Object> object(int depth) throws Malformed {
        Map<String, Object> fields = new LinkedHashMap<>();
        at++;
        skipBlanks();
        if (take('}')) {
            return fields;
        }
        do {
            skipBlanks();
            if (at >= text.length() || text.charAt(at) != '"') {
                throw expected("a key in quotes");
            }
            String key = string();
            skipBlanks();
            if (!take(':')) {
                throw expected("a colon");
            }
            if (fields.containsKey(key)) {
                throw new Malformed("the key \"" + key + "\" stands twice in one object");
            }
            fields.put(key, value(depth + 1));
            skipBlanks();
        } while (take(','));
        if (!take('}')) {
            throw expected("a comma or }");
        }
        return fields;
    }

    private List<Object> array(int depth) throws Malformed {
        List<Object> elements = new ArrayList<>();
        at++;
        skipBlanks();
        if (take(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
            skipBlanks();
        } while (take(','));
        if (!take(']')) {
            throw expected("a comma or ]");
        }
        return elements;
    }

    private String string() throws Malformed {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < 0x20) {
                at--;
                throw expected("no control character in a text");
            }
            out.append(c == '\\' ? escape() : c);
        }
        throw expected("a closing quote");
    }

    private char escape() throws Malformed {
        char c = at < text.length() ? text.charAt(at++) : 0;
        int plain = "\"\\/".indexOf(c);
        if (plain >= 0) {
            return c;
        }
        int control = "bfnrt".indexOf(c);
        if (control >= 0) {
            return "\b\f\n\r\t".charAt(control);
        }
        if (c == 'u' && at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        throw expected("an escape that JSON knows");
    }

    private Object number() throws Malformed {
        int start = at;
        take('-');
        if (!take('0') && digits() == 0) {
            at = start;
            throw expected("a value");
        }
        boolean whole = true;
        if (take('.')) {
            whole = false;
            if (digits() == 0) {
                throw expected("a digit after the point");
            }
        }
        if (take('e') || take('E')) {
            whole = false;
            if (!take('+')) {
                take('-');
            }
            int count = digits();
            if (count == 0 || count > 4) {
                throw expected("an exponent of one to four digits");
            }
        }
        String literal = text.substring(start, at);
        if (whole && literal.length() <= 18) {
            return Long.valueOf(literal);
        }
        if (literal.length() > 400) {
            throw expected("a number of at most 400 characters");
        }
        return new BigDecimal(literal);
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    private Object word(String word, Object value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw expected("a value");
        }
        at += word.length();
        return value;
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Malformed expected(String what) {
        String found = at < text.length() ? "\"" + text.substring(at, Math.min(at + 12, text.length())) + "\"" : "the end";
        return new Malformed("expected " + what + " at character " + (at + 1) + ", found " + found);
    }

    /** The bytes as UTF-8, or {@link Malformed} when they are not. */
    public static Object read(byte[] utf8) throws Malformed {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(utf8)).toString());
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Malformed("the bytes are not UTF-8");
        }
    }
}
