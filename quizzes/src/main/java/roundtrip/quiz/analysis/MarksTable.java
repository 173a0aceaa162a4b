package roundtrip.quiz.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.MarkRow;

/**
 * Marks of attempts in the columns that marks of submissions have too, so that one gradebook reads both: an attempt is a
 * submission, an item a check, the bank a suite.
 */
public final class MarksTable {

    /** In this order. A mark that is not there is an empty cell. */
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

    private MarksTable() {}

    public static String csv(List<MarkRow> rows) {
        return Cells.csv(COLUMNS, rows.stream().map(MarksTable::cells).toList());
    }

    public static String json(List<MarkRow> rows) {
        return Cells.json(COLUMNS, rows.stream().map(MarksTable::cells).toList());
    }

    /** An attempt cannot be late, unstable or broken, and runs in no box. */
    private static List<Object> cells(MarkRow row) {
        Object points = row.points().<Object>map(MarksTable::number).orElse("");
        return List.of(
                row.attempt(),
                points,
                number(row.max()),
                row.learner(),
                row.submitted().map(Instant::toString).orElse(""),
                points,
                points,
                0,
                0,
                row.outcome(),
                row.right(),
                row.items(),
                0,
                0,
                1,
                row.bank(),
                "",
                "");
    }

    private static BigDecimal number(Fraction fraction) {
        return new BigDecimal(fraction.display());
    }
}
