package lendery.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts each caller's requests; a caller's window begins with a request and ends by the clock. Any thread may use it. */
final class RushHour {
    private final Map<String, Window> windows = new HashMap<>();
    private final int limit;
    private final Duration length;
    private final Clock clock;

    RushHour(int limit, Duration length, Clock clock) {
        this.limit = limit;
        this.length = length;
        this.clock = clock;
    }

    private record Window(Instant end, int requests) {
        Window next() {
            return new Window(end, requests + 1);
        }
    }

    /** Lets the request in, or refuses it with 429 and the time to wait. */
    synchronized void count(Caller caller) {
        Instant now = clock.instant();
        Window window = windows.get(caller.name());
        if (window == null) {
            window = new Window(now.plus(length), 0);
        }
        if (window.requests() >= limit) {
            throw refusal(Duration.between(now, window.end()));
        }
        windows.put(caller.name(), window.next());
    }

    private static Refusal refusal(Duration wait) {
        return new Refusal(429, "too many requests", Map.of("Retry-After", Long.toString(wait.plusNanos(999_999_999).toSeconds())));
    }
}
