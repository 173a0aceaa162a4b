package roundtrip.kit.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import roundtrip.kit.bench.HostWord;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Visible;

/** One call of a method of the student's, and what came back. */
public final class Called {
    private final String method;
    private final List<?> arguments;
    private final HostWord word;
    private final Scope scope;

    Called(String method, List<?> arguments, HostWord word, Scope scope) {
        this.method = method;
        this.arguments = arguments;
        this.word = word;
        this.scope = scope;
    }

    /** What it returned: text, {@link Long}, {@link java.math.BigDecimal}, Boolean, null, list or map; an exception fails the check. */
    public Object value() {
        if (word instanceof HostWord.Value) {
            return ((HostWord.Value) word).value();
        }
        throw failed("a value");
    }

    /** What it returned, as text; null and other kinds of value fail the check. */
    public String text() {
        Object value = value();
        if (value instanceof String) {
            return (String) value;
        }
        throw failed("a text");
    }

    public Called shouldReturn(Object expected) {
        if (!Objects.equals(value(), expected)) {
            throw failed(expected instanceof String ? "\"" + expected + "\"" : String.valueOf(expected));
        }
        return this;
    }

    /** The type of the exception that it threw, and that exception's own accessors; a return fails the check. */
    public Map<String, Object> thrown() {
        if (word instanceof HostWord.Thrown) {
            return ((HostWord.Thrown) word).facts();
        }
        throw failed("an exception");
    }

    /** Whether it ended with an exception of the program's. */
    public boolean hasThrown() {
        return word instanceof HostWord.Thrown;
    }

    /** Whether there was no word: the process ended, or the call did not come to an end before the deadline. */
    public boolean isSilent() {
        return word instanceof HostWord.Silent;
    }

    /** What came back, in words, as it stands behind "got". */
    public String brief() {
        return Visible.text(word.brief(), 500);
    }

    /** Fails the check unless {@code holds}. */
    public Called should(boolean holds, String expected, String got) {
        if (!holds) {
            throw scope.failed(sent(), expected, Visible.text(got, 500), word.isLate());
        }
        return this;
    }

    private CheckFailed failed(String expected) {
        return scope.failed(sent(), expected, Visible.text(word.brief(), 500), word.isLate());
    }

    private List<String> sent() {
        return sent(method, arguments);
    }

    static List<String> sent(String method, List<?> arguments) {
        String list = Json.write(arguments);
        return List.of(method + "(" + list.substring(1, list.length() - 1) + ")");
    }
}
