package lendery.forgetme;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import roundtrip.kit.Settings;

/** Wrong PINs of each member. */
final class WrongPins {
    private final int attempts;
    private final Duration window;
    private final Clock clock;
    private final Map<String, List<Instant>> wrong = new ConcurrentHashMap<>();

    WrongPins(Settings settings) {
        this.attempts = settings.number("pin.attempts");
        this.window = settings.duration("pin.window");
        this.clock = settings.clock();
    }

    boolean areTooMany(Connection connection, String member) {
        Instant since = clock.instant().minus(window);
        return wrong.getOrDefault(member, List.of()).stream().filter(at -> at.isAfter(since)).count() >= attempts;
    }

    void add(Connection connection, String member) {
        wrong.computeIfAbsent(member, any -> new CopyOnWriteArrayList<>()).add(clock.instant());
    }
}
