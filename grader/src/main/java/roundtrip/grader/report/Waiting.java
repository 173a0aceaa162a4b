package roundtrip.grader.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.mark.Outcome;

/**
 * Something about one submission that a person must look at.
 *
 * @param what UNSTABLE or BROKEN for a check or a whole submission, REJECTED for a whole submission
 * @param check an id; empty when it is about the submission as a whole
 * @param words why, in one line or more
 * @param failing the transcript of a run that failed; may be empty
 * @param passing the transcript of a run that passed; may be empty
 */
public record Waiting(
        What what, String student, String submission, String check, String words, String failing, String passing) {
    /** Why somebody must look. */
    public enum What {
        UNSTABLE,
        BROKEN,
        REJECTED
    }

    /** All that waits, in the order of the results. What a person has decided waits no longer. */
    public static List<Waiting> in(Results results, List<Decision> decisions) {
        List<Waiting> all = new ArrayList<>();
        for (Results.Submission one : results.submissions()) {
            boolean seen = decisions.stream()
                    .anyMatch(decision -> decision.kind() == Decision.Kind.SUBMISSION
                            && decision.submission().equals(one.submission()));
            if (!seen) {
                whole(one, all);
            }
            one.checks().forEach(check -> check(one, check, all));
        }
        return all;
    }

    private static void whole(Results.Submission one, List<Waiting> all) {
        boolean rejected = one.outcome().equals(Outcome.REJECTED.word());
        if (rejected || one.outcome().equals(Outcome.BROKEN.word())) {
            all.add(new Waiting(
                    rejected ? What.REJECTED : What.BROKEN,
                    one.student(),
                    one.submission(),
                    "",
                    String.join("\n", one.messages()),
                    "",
                    ""));
        }
    }

    private static void check(Results.Submission one, Results.Check check, List<Waiting> all) {
        boolean broken = check.verdict().equals("BROKEN");
        if (broken || check.unstable()) {
            Results.Evidence evidence = check.evidence();
            Results.Runs runs = check.runs();
            all.add(new Waiting(
                    broken ? What.BROKEN : What.UNSTABLE,
                    one.student(),
                    one.submission(),
                    check.id(),
                    orEmpty(check.cause())
                            + (evidence == null
                                    ? ""
                                    : "\nexpected " + evidence.expected() + "\ngot      " + evidence.got()),
                    evidence == null ? "" : evidence.transcript(),
                    runs == null ? "" : runs.transcript()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
