package roundtrip.kit.wire;

import java.time.Duration;

/**
 * How long a program's answers are waited for: a full deadline each, until it has once let a whole one pass without ever having answered.
 *
 * <p>So a program that is silent for ever costs seconds, not minutes, and one that is slow at times loses nothing. Any thread may use it.
 */
public final class Patience {
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Pace pace;
    private volatile boolean answered;
    private volatile boolean disappointed;

    public Patience(Pace pace) {
        this.pace = pace;
    }

    /** The end of one request, from now. */
    Deadline request() {
        return disappointed && !answered ? pace.in(SHORT) : pace.request();
    }

    /** What became of a request that was waited for. */
    void saw(Reply reply) {
        if (reply instanceof Reply.Answered) {
            answered = true;
        } else if (reply instanceof Reply.Late) {
            disappointed = true;
        }
    }
}
