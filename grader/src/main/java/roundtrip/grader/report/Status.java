package roundtrip.grader.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a grading run is, as it stands in {@code status.json}; whoever wants to know reads that file, and disturbs nobody.
 *
 * @param perMinute submissions, over this run so far; null before the first
 * @param secondsLeft at that rate; null before the first
 * @param pid the grader's process, and with {@code process} whether it is still that one
 */
public record Status(
        String schema,
        String exercise,
        int generation,
        String protection,
        int all,
        int queued,
        int running,
        int done,
        int broken,
        int unstable,
        @Nullable Double perMinute,
        @Nullable Long secondsLeft,
        boolean finished,
        Instant at,
        long pid,
        String process) {
    public static final String SCHEMA = "roundtrip/status/1";

    /** Replaces the file as a whole. It is not forced to the disk: after a power cut the journal knows better. */
    public void write(Path results) throws IOException {
        Path file = results.resolve("status.json");
        Path beside = results.resolve("status.json.part");
        Files.writeString(beside, ResultsFile.line(this) + "\n", StandardCharsets.UTF_8);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static Status read(Path results) throws IOException {
        Path file = results.resolve("status.json");
        if (!Files.exists(file)) {
            throw new IOException(
                    "expected a folder that grade writes to, got \"" + results + "\", which has no status.json");
        }
        return ResultsFile.ofLine(Files.readString(file, StandardCharsets.UTF_8), Status.class);
    }
}
