package roundtrip.kit.bench;

import java.util.Map;
import roundtrip.kit.check.Unwritten;

/** What a host said to an order. It is the student's word: it can be evidence against a check, never a verdict. */
public sealed interface HostWord {
    /** In words, as they stand behind "got". */
    String brief();

    /** Whether there was none before the deadline, although the process lives. */
    default boolean isLate() {
        return false;
    }

    /** A server or client was started; {@code port} is -1 for a client. */
    record Ready(String base, int port) implements HostWord {
        @Override
        public String brief() {
            return port < 0 ? "started" : "started at " + base;
        }
    }

    /** What a method gave: text, number, boolean, null, list or map; null also when there was nothing to give. */
    record Value(Object value) implements HostWord {
        @Override
        public String brief() {
            return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        }
    }

    /** An exception of the student's code; {@code facts} holds its own accessors. */
    record Thrown(String type, String message, Map<String, Object> facts) implements HostWord {
        @Override
        public String brief() {
            Object at = facts.get("at");
            return type + (message.equals("null") ? "" : ": " + message) + (at == null ? "" : " (at " + at + ")");
        }
    }

    /** A part that is still to do. */
    record NotYet(Unwritten part) implements HostWord {
        @Override
        public String brief() {
            return "step " + part.step() + " is not written yet";
        }
    }

    /** No word: the process ended, or said nothing before the deadline. */
    record Silent(String why, boolean isLate) implements HostWord {
        @Override
        public String brief() {
            return why;
        }
    }
}
