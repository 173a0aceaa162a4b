package roundtrip.grader.run;

import java.time.Duration;
import java.util.List;
import roundtrip.grader.mark.Mark;
import roundtrip.grader.mark.Outcome;
import roundtrip.kit.check.Verdict;

/** What became of one submission: one verdict for each planned check, unless no check could run at all. */
public record Assessment(
        Outcome outcome,
        Mark mark,
        List<Judged> checks,
        String sha256,
        Duration cpu,
        List<String> messages,
        List<String> notes) {
    public Assessment {
        checks = List.copyOf(checks);
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
    }

    /** A planned check with its verdict. */
    public record Judged(Plan.Planned planned, Verdict verdict) {
        public String id() {
            return planned.card().id();
        }
    }
}
