package lendery.idempotency;

/** The robot did not say that it has handed the book out; perhaps it has all the same. This file is given: do not change it. */
public final class RobotException extends Exception {
    private static final long serialVersionUID = 1L;

    RobotException(String message, Throwable cause) {
        super(message, cause);
    }
}
