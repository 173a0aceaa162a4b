package roundtrip.grader.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;

/**
 * One line of {@code journal.jsonl}.
 *
 * @param line counted from 1
 * @param submission the submission's name; empty for a generation and for decisions about more than one submission
 * @param fingerprint tells whether a submission changed; results only
 * @param value one JSON object, kept byte for byte
 */
public record Entry(
        long line, Instant at, Kind kind, int generation, String submission, String fingerprint, String value) {
    /** Takes entries one by one, in their order. */
    @FunctionalInterface
    public interface Reader {
        void take(Entry entry) throws IOException;
    }

    /** What a line is about. */
    public enum Kind {
        GENERATION,
        RESULT,
        DECISION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Entry {
        if (!value.startsWith("{") || !value.endsWith("}") || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("expected one JSON object on one line, got \"" + value + "\"");
        }
    }
}
