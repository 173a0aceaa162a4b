package roundtrip.kit.check;

/** Ends a check whose requirement does not hold; thrown by the words of this package, never by a suite itself. */
public final class CheckFailed extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient Evidence evidence;

    public CheckFailed(Evidence evidence) {
        super("expected " + evidence.expected() + ", got " + evidence.got());
        this.evidence = evidence;
    }

    public Evidence evidence() {
        return evidence;
    }
}
