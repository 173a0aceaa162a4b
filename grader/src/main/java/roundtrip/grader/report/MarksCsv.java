package roundtrip.grader.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code marks.csv}: one line per submission, safe to open in a spreadsheet. A mark that is withheld or that another submission gives is an empty cell. */
public final class MarksCsv {
    /** In this order. */
    public static final List<String> COLUMNS = List.of(
            "submission",
            "mark",
            "max",
            "student",
            "submitted_at",
            "points",
            "raw",
            "late_seconds",
            "late_deduction",
            "outcome",
            "passed",
            "checks",
            "unstable",
            "broken",
            "generation",
            "suite_sha256",
            "protection",
            "worker");

    private MarksCsv() {}

    public static void write(Results results, Path file) throws IOException {
        Whole.write(file, text(results));
    }

    static String text(Results results) {
        StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Results.Submission one : results.submissions()) {
            out.append(line(results.batch(), one)).append("\r\n");
        }
        return out.toString();
    }

    private static String line(Results.Batch batch, Results.Submission one) {
        List<Object> cells = List.of(
                one.submission(),
                one.mark().excluded() ? "" : blankIfNull(one.mark().finalMark()),
                one.mark().max(),
                one.student(),
                blankIfNull(one.submitted()),
                one.points().earned(),
                one.mark().raw(),
                one.mark().late() == null ? 0 : one.mark().late().seconds(),
                one.mark().late() == null ? 0 : one.mark().late().deduction(),
                one.outcome(),
                one.passed(),
                one.checks().size(),
                one.checks().stream().filter(Results.Check::unstable).count(),
                one.checks().stream()
                        .filter(check -> check.verdict().equals("BROKEN"))
                        .count(),
                batch.generation(),
                batch.suite(),
                batch.protection(),
                "local");
        return cells.stream().map(MarksCsv::cell).collect(Collectors.joining(","));
    }

    private static Object blankIfNull(@Nullable Object value) {
        return value == null ? "" : value;
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front; RFC 4180 quotes. */
    public static String cell(Object value) {
        if (value instanceof Number) {
            return String.format(Locale.ROOT, "%s", value);
        }
        String text = Shown.line(value.toString());
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.contains(",") || safe.contains("\"") || safe.startsWith(" ") || safe.endsWith(" ");
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
