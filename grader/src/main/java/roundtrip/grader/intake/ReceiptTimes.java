package roundtrip.grader.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.csv.CsvFile;
import roundtrip.grader.csv.CsvRow;

/**
 * When submissions were received, as the platform says: {@code submission,submitted_at}, or the grades file of GitHub Classroom.
 * A time without zone or offset is refused; the time of a file or of an entry in a zip is never looked at.
 */
final class ReceiptTimes {
    /** {@code 2026-11-21T23:58:59+01:00}, and with blanks, fractions, {@code Z} or {@code UTC}, as platforms write it. */
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[ ]")
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "UTC")
            .optionalEnd()
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT);

    private final Map<String, Instant> times;

    private ReceiptTimes(Map<String, Instant> times) {
        this.times = times;
    }

    static ReceiptTimes none() {
        return new ReceiptTimes(Map.of());
    }

    static ReceiptTimes read(Path file) throws IOException {
        CsvFile csv = CsvFile.parse(Files.readAllBytes(file), file.toString());
        boolean classroom = csv.column("github_username").isPresent();
        OptionalInt who = csv.column(classroom ? "github_username" : "submission");
        OptionalInt when = csv.column(classroom ? "submission_timestamp" : "submitted_at");
        if (who.isEmpty() || when.isEmpty()) {
            throw new IOException(
                    "expected columns submission and submitted_at, or the grades of GitHub Classroom, in \"" + file
                            + "\", got " + String.join(", ", csv.header()));
        }
        Map<String, Instant> times = new HashMap<>();
        for (CsvRow row : csv.data()) {
            String name = row.value(who.getAsInt()).strip();
            String time = row.value(when.getAsInt()).strip();
            if (!name.isEmpty() && !time.isEmpty()) {
                times.put(key(name), instant(time).orElseThrow(() -> wrong(file, time, name)));
            }
        }
        return new ReceiptTimes(times);
    }

    private static IOException wrong(Path file, String time, String name) {
        return new IOException("expected a time with its offset, such as 2026-11-21T23:58:59+01:00, in \"" + file
                + "\", got \"" + time + "\" for \"" + name + "\"");
    }

    /** By the name under which it arrived, else by its student. */
    @Nullable
    Instant of(String name, String student) {
        Instant byName = times.get(key(name));
        return byName == null ? times.get(key(student)) : byName;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Empty when it is no time, or none that says where on Earth. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, FORM).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
