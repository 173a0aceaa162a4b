package roundtrip.kit.check;

import java.time.Duration;
import java.time.Instant;

/** The clocks of one process or of several, which stand still together. */
public interface Clocks {
    void hold(Instant instant);

    void advance(Duration span);

    void release();
}
