package roundtrip.grader.run;

/** A suite is not what it declares to be; nobody can be graded with it. */
public final class SuiteFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SuiteFault(String message) {
        super(message);
    }
}
