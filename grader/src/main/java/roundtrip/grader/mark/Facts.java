package roundtrip.grader.mark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that marks are made of besides the policy. The order of the lists says nothing.
 *
 * @param points what the exercise gives
 * @param slipDays what students spent in other exercises of the course
 */
public record Facts(
        int points,
        List<Handed> handed,
        List<Extension> extensions,
        List<Decision> decisions,
        List<SlipDays> slipDays) {
    public Facts {
        handed = List.copyOf(handed);
        extensions = List.copyOf(extensions);
        decisions = List.copyOf(decisions);
        slipDays = List.copyOf(slipDays);
    }

    public Facts(int points, List<Handed> handed) {
        this(points, handed, List.of(), List.of(), List.of());
    }

    /** Stored verdicts of one submission; {@code broken} when something of ours failed, even if no check says so. */
    public record Handed(
            String student, String submission, Optional<Instant> submitted, boolean broken, List<CheckFact> checks) {
        public Handed {
            checks = List.copyOf(checks);
        }
    }

    /** A check with its declared points and what is known of it. */
    public record CheckFact(String id, boolean isPublic, int points, Standing standing) {}

    /** What a verdict means for a mark. */
    public enum Standing {
        PASSED,
        /** Failed, waiting or not started. */
        NOT_PASSED,
        /** Two runs disagreed: costs nothing until somebody decides. */
        UNSTABLE,
        /** Ours: withholds the mark. */
        BROKEN
    }

    /** What a person decided of an unstable or broken check. */
    public record Decision(String submission, String check, boolean passed) {}

    /** A student may hand in until then. */
    public record Extension(String student, String exercise, Instant until, String reason, String grantedBy) {}

    /** Free days that a student spent with something handed in at that time. */
    public record SlipDays(String student, Instant submitted, int days) {}
}
