package roundtrip.grader.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole of {@code results.json}, {@code roundtrip/results/1}; the components are its fields. */
public record Results(String schema, Batch batch, List<Submission> submissions) {
    public static final String SCHEMA = "roundtrip/results/1";

    public Results {
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("expected the schema \"" + SCHEMA + "\", got \"" + schema + "\"");
        }
        submissions = List.copyOf(submissions);
    }

    /**
     * One grading run. {@code suite} and {@code kit} are SHA-256 sums, {@code declared} the ids of all checks, {@code protection}
     * the level at which submissions ran.
     */
    public record Batch(
            String id,
            String exercise,
            String title,
            int generation,
            String suite,
            String kit,
            String grader,
            String jdk,
            String protection,
            String policy,
            String seed,
            List<String> declared,
            Instant started,
            Instant finished) {
        public Batch {
            declared = List.copyOf(declared);
        }
    }

    /**
     * One student's. {@code submission} is the name under which it arrived, {@code student} the platform's identity;
     * {@code messages} tell the student what went wrong as a whole, {@code notes} what intake put right or left out.
     */
    public record Submission(
            String student,
            String label,
            String submission,
            @Nullable Instant submitted,
            String sha256,
            String outcome,
            String seed,
            int attempts,
            BigDecimal cpu,
            @Nullable BigDecimal contention,
            Points points,
            Mark mark,
            List<String> messages,
            List<String> notes,
            List<Check> checks) {
        public Submission {
            messages = List.copyOf(messages);
            notes = List.copyOf(notes);
            checks = List.copyOf(checks);
        }

        public long passed() {
            return checks.stream()
                    .filter(check -> check.verdict().equals("PASSED"))
                    .count();
        }
    }

    /** Weights: of what passed, of all. */
    public record Points(int earned, int max) {}

    /** {@code raw} keeps six decimals; {@code finalMark} is null while the mark is withheld. */
    @JsonPropertyOrder({"raw", "final", "max", "withheld", "provisional"})
    public record Mark(
            BigDecimal raw,
            @JsonProperty("final") @Nullable BigDecimal finalMark,
            int max,
            boolean withheld,
            boolean provisional) {}

    /**
     * One check's verdict; {@code cause} tells what WAITING, NOT_STARTED and BROKEN are about, or who decided. An unstable check
     * counts as PASSED until a person decides; then {@code evidence} is that of a run that failed, and {@code runs} counts them all.
     */
    public record Check(
            String id,
            String level,
            String sentence,
            String rfc,
            int step,
            String title,
            String why,
            String hint,
            String verdict,
            int points,
            int max,
            String visibility,
            boolean unstable,
            @Nullable String cause,
            @Nullable Evidence evidence,
            @Nullable Runs runs) {
        /** With nothing to say about several runs. */
        public Check(
                String id,
                String level,
                String sentence,
                String rfc,
                int step,
                String title,
                String why,
                String hint,
                String verdict,
                int points,
                int max,
                String visibility,
                boolean unstable,
                @Nullable String cause,
                @Nullable Evidence evidence) {
            this(
                    id,
                    level,
                    sentence,
                    rfc,
                    step,
                    title,
                    why,
                    hint,
                    verdict,
                    points,
                    max,
                    visibility,
                    unstable,
                    cause,
                    evidence,
                    null);
        }
    }

    /** How often a check passed and failed over several runs with one seed; {@code transcript} is that of a run that passed. */
    public record Runs(int passed, int failed, String transcript) {}

    /** The facts behind FAILED; {@code sha256} is the transcript's. */
    public record Evidence(
            String given, List<String> sent, String expected, String got, String transcript, String sha256) {
        public Evidence {
            sent = List.copyOf(sent);
        }
    }
}
