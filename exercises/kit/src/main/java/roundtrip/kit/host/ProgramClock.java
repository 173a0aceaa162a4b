package roundtrip.kit.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock that a program gets: the computer's until a check holds it. Any thread may ask and order. */
public final class ProgramClock extends Clock {
    private final Clock real;
    private Instant held;

    public ProgramClock(Clock real) {
        this.real = real;
    }

    /** From now on it shows {@code instant} and stands still. */
    public synchronized void hold(Instant instant) {
        held = instant;
    }

    /** Moves a held clock on; a clock that runs is held at its time first. */
    public synchronized void advance(Duration span) {
        held = instant().plus(span);
    }

    /** Shows the computer's time again. */
    public synchronized void release() {
        held = null;
    }

    @Override
    public synchronized Instant instant() {
        return held == null ? real.instant() : held;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock clock = this;
        return zone.equals(getZone()) ? this : new Clock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return clock.withZone(other);
            }
        };
    }
}
