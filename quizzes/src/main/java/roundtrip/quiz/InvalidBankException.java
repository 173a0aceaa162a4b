package roundtrip.quiz;

/** A bank that cannot be used; the message lists every finding with file, line and cure. */
public final class InvalidBankException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidBankException(String message) {
        super(message);
    }
}
