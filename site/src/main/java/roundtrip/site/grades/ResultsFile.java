package roundtrip.site.grades;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A results.json of the grader that was read and found sound.
 *
 * @param batch the grading run as the file has it
 */
record ResultsFile(String exercise, JsonNode batch, List<Graded> submissions) {
    static final String SCHEMA = "roundtrip/results/1";

    ResultsFile {
        submissions = List.copyOf(submissions);
    }

    /**
     * What became of one submission.
     *
     * @param student the platform's identity
     * @param label the name that people know the student by
     * @param messages what is said about the submission as a whole, a line each
     * @param notes what intake put right or left out, a line each
     * @param checks each with id and verdict, as the file has them
     */
    record Graded(
            String student,
            String label,
            String messages,
            String notes,
            @Nullable Instant submitted,
            String outcome,
            BigDecimal points,
            BigDecimal pointsMax,
            @Nullable BigDecimal markRaw,
            @Nullable BigDecimal markFinal,
            BigDecimal markMax,
            boolean withheld,
            boolean provisional,
            List<JsonNode> checks) {
        Graded {
            checks = List.copyOf(checks);
        }
    }

    /** Why a file cannot be imported: one sentence for each fault, with the place in the file. */
    static final class Unsound extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<String> faults;

        Unsound(List<String> faults) {
            super(String.join("; ", faults));
            this.faults = List.copyOf(faults);
        }

        List<String> faults() {
            return faults;
        }
    }
}
