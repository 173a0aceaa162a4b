package roundtrip.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

        /** With other ids of checks: those that somebody may know of. */
        Batch withDeclared(List<String> ids) {
            return copy(policy, ids);
        }

        Batch withPolicy(String label) {
            return copy(label, declared);
        }

        private Batch copy(String label, List<String> ids) {
            return new Batch(
                    id,
                    exercise,
                    title,
                    generation,
                    suite,
                    kit,
                    grader,
                    jdk,
                    protection,
                    label,
                    seed,
                    ids,
                    started,
                    finished);
        }
    }

    /**
     * One student's. {@code submission} is the name under which it arrived, {@code student} the platform's identity;
     * {@code messages} tell the student what went wrong as a whole, {@code notes} what intake put right or left out.
     *
     * @param cpu of the first run, in seconds
     * @param confirming of the runs that confirmed it, in seconds; null in files that were written before it was kept
     * @param contention how busy this computer was with other things: it explains, it does not decide
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

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal confirming,

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

        /** Without what confirming took. */
        public Submission(
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
            this(
                    student,
                    label,
                    submission,
                    submitted,
                    sha256,
                    outcome,
                    seed,
                    attempts,
                    cpu,
                    null,
                    contention,
                    points,
                    mark,
                    messages,
                    notes,
                    checks);
        }

        Submission with(Mark other) {
            return with(other, checks);
        }

        Submission with(Mark otherMark, List<Check> otherChecks) {
            return with(otherMark, otherChecks, messages);
        }

        Submission with(Mark otherMark, List<Check> otherChecks, List<String> otherMessages) {
            return new Submission(
                    student,
                    label,
                    submission,
                    submitted,
                    sha256,
                    outcome,
                    seed,
                    attempts,
                    cpu,
                    confirming,
                    contention,
                    points,
                    otherMark,
                    otherMessages,
                    notes,
                    otherChecks);
        }

        public long passed() {
            return checks.stream()
                    .filter(check -> check.verdict().equals("PASSED"))
                    .count();
        }
    }

    /** Weights: of what passed, of all. */
    public record Points(int earned, int max) {}

    /**
     * {@code raw} keeps six decimals; {@code finalMark} is null while the mark is withheld. {@code excluded} when another
     * submission of the same student gives the mark; {@code late} is null where time plays no part.
     */
    @JsonPropertyOrder({"raw", "final", "max", "withheld", "provisional", "excluded", "late"})
    public record Mark(
            BigDecimal raw,
            @JsonProperty("final") @Nullable BigDecimal finalMark,
            int max,
            boolean withheld,
            boolean provisional,
            boolean excluded,
            @Nullable Late late) {
        public Mark(BigDecimal raw, @Nullable BigDecimal finalMark, int max, boolean withheld, boolean provisional) {
            this(raw, finalMark, max, withheld, provisional, false, null);
        }
    }

    /** Seconds after due, beyond the grace; what they took from {@code raw}, to six decimals; free days spent. */
    public record Late(long seconds, BigDecimal deduction, int slipDays) {}

    /**
     * One check's verdict; {@code cause} tells what WAITING, NOT_STARTED and BROKEN are about, or who decided. An unstable check
     * counts as PASSED until a person decides; then {@code evidence} is that of a run that failed, and {@code runs} counts them all.
     * {@code sentenceText} is what the README says, null in files that were written before it was kept.
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
            @Nullable Runs runs,
            @Nullable String sentenceText) {
        /** How {@code cause} begins when a person decided. */
        static final String DECIDED = "decided by ";

        /** With one run, and without the README's words. */
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
                    null,
                    null);
        }

        /** By whom and why, when a person decided; else empty. */
        Optional<String> decision() {
            return Optional.ofNullable(cause).filter(text -> !unstable && text.startsWith(DECIDED));
        }

        Check with(String otherVerdict) {
            return copy(otherVerdict, false, sentenceText);
        }

        Check withSentenceText(String text) {
            return copy(verdict, unstable, text);
        }

        /** Without everything that tells how the check looks at a program. */
        Check withoutEvidence() {
            return new Check(
                    id,
                    level,
                    sentence,
                    rfc,
                    step,
                    title,
                    "",
                    "",
                    verdict,
                    points,
                    max,
                    visibility,
                    unstable,
                    null,
                    null,
                    null,
                    sentenceText);
        }

        private Check copy(String otherVerdict, boolean otherUnstable, @Nullable String text) {
            return new Check(
                    id,
                    level,
                    sentence,
                    rfc,
                    step,
                    title,
                    why,
                    hint,
                    otherVerdict,
                    points,
                    max,
                    visibility,
                    otherUnstable,
                    cause,
                    evidence,
                    runs,
                    text);
        }
    }

    /** How often a check passed and failed over several runs with one seed; {@code transcript} is that of a run that passed. */
    public record Runs(int passed, int failed, String transcript) {
        String words() {
            return "passed in " + passed + " of " + (passed + failed) + " runs with one seed";
        }
    }

    /** The facts behind FAILED; {@code sha256} is the transcript's. */
    public record Evidence(
            String given, List<String> sent, String expected, String got, String transcript, String sha256) {
        public Evidence {
            sent = List.copyOf(sent);
        }
    }
}
