package roundtrip.quiz.exchange;

/** A file that cannot be read at all; the message says what was expected, what came, and what to do. */
public final class ExchangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public ExchangeException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /** Names the rule that was broken, for example {@code xml-dtd}. */
    public String code() {
        return code;
    }
}
