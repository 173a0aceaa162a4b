package roundtrip.kit.check;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import roundtrip.kit.bench.Host;

/** The clock of the subject's process; it runs again when the check ends. */
public final class HeldClock {
    private final Supplier<Host> host;

    public HeldClock(Supplier<Host> host) {
        this.host = host;
    }

    /** Stands still at {@code instant} from now on. */
    public void hold(Instant instant) {
        host.get().hold(instant);
    }

    /** Moves on; a clock that runs is held first. */
    public void advance(Duration span) {
        host.get().advance(span);
    }

    public void release() {
        host.get().release();
    }
}
