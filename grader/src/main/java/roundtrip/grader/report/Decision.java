package roundtrip.grader.report;

/**
 * What a person decided, and why.
 *
 * @param submission its name; empty when the decision is about all
 * @param check an id; empty when it is about the submission as a whole
 */
public record Decision(Kind kind, String submission, String check, Word word, String by, String reason) {
    /** What a decision is about. */
    public enum Kind {
        CHECK,
        SUBMISSION,
        APPLY,
        EXPORT
    }

    /** What was decided: a verdict, or that things stand as they are. */
    public enum Word {
        PASSED,
        FAILED,
        STANDS
    }

    public Decision {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a decision needs a name and a reason");
        }
    }

    /** One submission's check, or with an empty {@code check} all of its checks that wait for a decision. */
    public static Decision about(String submission, String check, Word word, String by, String reason) {
        return new Decision(
                check.isEmpty() ? Kind.SUBMISSION : Kind.CHECK, submission, check, word, by.strip(), reason.strip());
    }

    /** That marks left the grader; {@code what} names format and marks. */
    public static Decision export(String by, String what) {
        return new Decision(Kind.EXPORT, "", "", Word.STANDS, by.strip(), what.strip());
    }

    /** That a generation counts from now on. */
    public static Decision apply(String by, String reason) {
        return new Decision(Kind.APPLY, "", "", Word.STANDS, by.strip(), reason.strip());
    }
}
