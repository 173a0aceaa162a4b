package lendery.client;

/** What a caller learns when a wish was not fulfilled. This file is given: do not change it. */
public final class LenderyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int status;

    /** Whether asking again another day could help. */
    public enum Kind {
        /** The library said no. */
        REFUSED,
        /** The client gave up, or the answer is of no use. */
        UNAVAILABLE
    }

    /** @param status that of the last answer; 0 when the last try had no usable answer */
    public LenderyException(Kind kind, int status, String message) {
        super(message);
        this.kind = kind;
        this.status = status;
    }

    public Kind kind() {
        return kind;
    }

    public int status() {
        return status;
    }
}
