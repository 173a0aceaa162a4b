package roundtrip.grader.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import roundtrip.grader.mark.Mark;
import roundtrip.grader.mark.Outcome;
import roundtrip.kit.check.Verdict;

/**
 * What became of one submission: one verdict for each planned check, unless no check could run at all.
 *
 * @param cpu of the first run
 * @param confirming of the runs that confirmed what it found
 */
public record Assessment(
        Outcome outcome,
        Mark mark,
        List<Judged> checks,
        String sha256,
        Duration cpu,
        Duration confirming,
        List<String> messages,
        List<String> notes) {
    public Assessment {
        checks = List.copyOf(checks);
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
    }

    /** A planned check with its verdict; one whose runs disagree counts as passed until a person decides. */
    public record Judged(Plan.Planned planned, Verdict verdict, Optional<Unstable> unstable) {
        public Judged(Plan.Planned planned, Verdict verdict) {
            this(planned, verdict, Optional.empty());
        }

        public String id() {
            return planned.card().id();
        }
    }
}
