package roundtrip.quiz.bank.param;

/** A formula or its parameters make no sense; the message says why, in words for the item's author. */
public final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormulaException(String message) {
        super(message);
    }
}
