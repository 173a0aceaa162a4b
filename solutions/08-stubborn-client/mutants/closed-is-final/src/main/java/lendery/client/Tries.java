package lendery.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import lendery.client.LenderyException.Kind;
import roundtrip.kit.Settings;

/** Asks until there is an answer that asking again would not change, or until enough was asked. */
final class Tries {
    /** The library is tired, not unwilling. */
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);

    private final int most;
    private final Duration oneTry;
    private final Duration total;
    private final Waits waits;
    private final Hops hops;

    Tries(Settings settings, Waits waits, Hops hops) {
        this.most = settings.number("tries");
        this.oneTry = settings.duration("try.timeout");
        this.total = settings.duration("total.timeout");
        this.waits = waits;
        this.hops = hops;
    }

    /** @param repeatable whether the library may see the request more than once */
    Answer ask(Ask ask, boolean repeatable) throws LenderyException {
        long end = System.nanoTime() + total.toNanos();
        try {
            for (int number = 1; ; number++) {
                Failure failed;
                try {
                    Answer answer = hops.follow(ask, Math.min(end, System.nanoTime() + oneTry.toNanos()));
                    if (!repeatable || !LATER.contains(answer.status())) {
                        return answer;
                    }
                    failed = new Failure(answer.status(), waits.after(number, answer));
                } catch (Line.NotConnected e) {
                    throw new LenderyException(Kind.UNAVAILABLE, 0, "nobody listens there");
                } catch (IOException e) {
                    if (!repeatable) {
                        throw new LenderyException(Kind.UNAVAILABLE, 0, "nobody knows whether it was heard: " + e.getMessage());
                    }
                    failed = new Failure(0, waits.after(number));
                }
                pause(failed, number, end);
            }
        } catch (Hops.Lost e) {
            throw new LenderyException(Kind.UNAVAILABLE, e.status(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LenderyException(Kind.UNAVAILABLE, 0, "interrupted");
        }
    }

    /** A try that did not help; {@code rest} is empty when the library asks for more patience than there is. */
    private record Failure(int status, Optional<Duration> rest) {}

    private void pause(Failure failed, int number, long end) throws LenderyException, InterruptedException {
        if (number >= most) {
            throw new LenderyException(Kind.UNAVAILABLE, failed.status(), "gave up after " + number + " tries");
        }
        if (failed.rest().isEmpty()) {
            throw new LenderyException(Kind.UNAVAILABLE, failed.status(), "the library asks for a longer wait than agreed");
        }
        long wait = failed.rest().get().toNanos();
        if (wait >= end - System.nanoTime()) {
            throw new LenderyException(Kind.UNAVAILABLE, failed.status(), "no time is left for another try");
        }
        long until = System.nanoTime() + wait;
        for (long left = wait; left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
