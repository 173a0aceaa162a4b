package roundtrip.grader.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import roundtrip.grader.csv.CsvFile;
import roundtrip.grader.report.Results;

/**
 * What an export is made of. {@code into} is the instructor's own file where the format fills one in, {@code columns} the titles
 * of its columns where they are not among the known ones, {@code now} the time of the export.
 */
public record Order(Results results, Marks marks, Optional<Into> into, Map<String, String> columns, Instant now) {
    /** A file as it was downloaded. */
    public static final class Into {
        private final String name;
        private final byte[] bytes;

        /** {@code name} is told in messages. */
        public Into(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes.clone();
        }

        String name() {
            return name;
        }

        /** Read anew each time, so that filling in one export changes no other. */
        CsvFile csv() throws IOException {
            return CsvFile.parse(bytes, name);
        }
    }

    public Order {
        columns = Map.copyOf(columns);
    }

    Into required(String what) throws IOException {
        return into.orElseThrow(() -> new IOException("expected --into with " + what + ", got none"));
    }

    /** The highest mark of the exercise, which is the same for all. */
    int max() throws IOException {
        int max = results.submissions().stream()
                .mapToInt(one -> one.mark().max())
                .max()
                .orElse(0);
        if (max == 0) {
            throw new IOException("expected an exercise with a mark, got "
                    + results.batch().exercise() + ", which has none: there is nothing to export");
        }
        return max;
    }

    /** The words that go with a mark: they begin with a digit, so that no spreadsheet takes them for a formula. */
    static String comment(Results.Submission one) {
        return one.checks().isEmpty()
                ? "0 checks ran: " + one.outcome()
                : one.passed() + " of " + one.checks().size() + " checks pass";
    }
}
