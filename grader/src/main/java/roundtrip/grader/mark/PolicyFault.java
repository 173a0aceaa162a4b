package roundtrip.grader.mark;

/** A policy, or its extensions, that cannot be used; the message names file, line and the offending value. */
public final class PolicyFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    PolicyFault(String where, int line, String message) {
        super(where + (line > 0 ? ", line " + line : "") + ": " + message);
    }
}
