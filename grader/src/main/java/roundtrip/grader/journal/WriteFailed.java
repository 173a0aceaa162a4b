package roundtrip.grader.journal;

import java.io.IOException;

/** Something could not be written. What was written before stands, and the same command goes on from there. */
public final class WriteFailed extends IOException {
    private static final long serialVersionUID = 1;

    public WriteFailed(String what, Throwable cause) {
        super(
                "cannot write " + what + ": " + cause.getMessage()
                        + "; nothing that was recorded is lost: make room, then give the same command again",
                cause);
    }
}
