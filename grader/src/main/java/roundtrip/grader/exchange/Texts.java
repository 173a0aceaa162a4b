package roundtrip.grader.exchange;

import java.util.ArrayList;
import java.util.List;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.Shown;

/** Longer texts that several formats share; not escaped for any of them yet. */
final class Texts {
    private Texts() {}

    /** The facts behind a verdict, one below the other; for whoever may see them. */
    static String evidence(Results.Check check) {
        List<String> lines = new ArrayList<>();
        Results.Evidence evidence = check.evidence();
        if (evidence != null) {
            add(lines, "given    ", evidence.given());
            add(lines, "sent     ", String.join("\n         ", evidence.sent()));
            add(lines, "expected ", evidence.expected());
            add(lines, "got      ", evidence.got());
        }
        String cause = check.cause();
        add(lines, check.verdict().equals("WAITING") ? "waits for" : "because  ", cause == null ? "" : cause);
        if (!check.verdict().equals("PASSED")) {
            add(lines, "why      ", check.why());
            add(
                    lines,
                    "read     ",
                    "README [" + check.sentence() + "]" + (check.rfc().isEmpty() ? "" : ", " + check.rfc()));
            add(lines, "hint     ", check.hint());
        }
        if (evidence != null && !evidence.transcript().isEmpty()) {
            lines.add("");
            lines.add(evidence.transcript());
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String name, String value) {
        if (!Shown.text(value).isBlank()) {
            lines.add(name + " " + value);
        }
    }
}
