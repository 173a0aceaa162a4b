package roundtrip.grader.redteam;

import java.util.List;
import roundtrip.grader.sandbox.ProtectionLevel;

/** What became of one row: whether the promises held, and if not, which did not. */
public record Ruling(Row row, Result result, ProtectionLevel level, String got, List<String> faults) {
    /** What a row can come to. */
    public enum Result {
        /** The mark was the true one and nothing was touched or left. */
        HELD,
        MISMATCH,
        /** This level does not contain it, so it was not run. */
        SKIPPED,
        /** What it attacks is not built yet. */
        WAITS
    }

    public Ruling {
        faults = List.copyOf(faults);
    }

    public boolean isMismatch() {
        return result == Result.MISMATCH;
    }

    /** In one line: id, level, expected, got. */
    public String line() {
        return String.format(
                "%-9s %-22s %s  %s", result.name().toLowerCase(java.util.Locale.ROOT), row.id(), level, got);
    }
}
