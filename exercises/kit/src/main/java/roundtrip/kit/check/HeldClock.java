package roundtrip.kit.check;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The clock of the subject's process, or of all copies where a suite keeps them; it runs again when the check ends. */
public final class HeldClock {
    private final Supplier<? extends Clocks> clocks;

    public HeldClock(Supplier<? extends Clocks> clocks) {
        this.clocks = clocks;
    }

    /** Stands still at {@code instant} from now on. */
    public void hold(Instant instant) {
        clocks.get().hold(instant);
    }

    /** Moves on; a clock that runs is held first. */
    public void advance(Duration span) {
        clocks.get().advance(span);
    }

    public void release() {
        clocks.get().release();
    }
}
