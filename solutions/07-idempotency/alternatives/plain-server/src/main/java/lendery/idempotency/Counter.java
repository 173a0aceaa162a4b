package lendery.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves one request of each key at a time; the others queue behind it and find what it has left in the table.
 *
 * <p>One process uses the database, so its own locks are enough, and a crash frees them all.
 */
final class Counter {
    private final Map<Key, Queue> queues = new ConcurrentHashMap<>();
    private final Shelves shelves;
    private final ShelfRobot robot;
    private final Clock clock;
    private final Duration life;

    Counter(Shelves shelves, ShelfRobot robot, Clock clock, Duration life) {
        this.shelves = shelves;
        this.robot = robot;
        this.clock = clock;
        this.life = life;
    }

    record Key(String member, String text) {}

    /** Those who are here for one key; gone when the last one leaves. */
    private static final class Queue {
        private int waiting;
    }

    Said serve(Key key, byte[] body) throws SQLException, JsonProcessingException {
        Queue queue = queues.compute(key, (same, old) -> {
            Queue one = old == null ? new Queue() : old;
            one.waiting++;
            return one;
        });
        try {
            synchronized (queue) {
                return alone(key, body);
            }
        } finally {
            queues.computeIfPresent(key, (same, one) -> --one.waiting == 0 ? null : one);
        }
    }

    private Said alone(Key key, byte[] body) throws SQLException, JsonProcessingException {
        Instant now = clock.instant();
        Optional<Promise> known = shelves.promise(key);
        if (known.isPresent() && !now.isBefore(known.get().made().plus(life))) {
            shelves.expire(known.get());
            known = Optional.empty();
        }
        if (known.isEmpty()) {
            JsonNode isbn = Json.read(body).path("isbn");
            if (!isbn.isTextual() || shelves.book(isbn.textValue()).isEmpty()) {
                return Said.refusal(422, "there is no such book");
            }
            Promise promise = new Promise(body, new Loan(id(key, now), isbn.textValue(), key.member()), now, false);
            shelves.promise(key, promise);
            known = Optional.of(promise);
        }
        Promise promise = known.get();
        if (!Arrays.equals(promise.body(), body)) {
            return Said.refusal(422, "this key was used for another wish");
        }
        return promise.kept() ? Said.loan(promise.loan()) : handOut(promise);
    }

    private Said handOut(Promise promise) throws SQLException {
        try {
            robot.handOut(promise.loan().id(), promise.loan().isbn());
        } catch (RobotException e) {
            return Said.refusal(503, e.getMessage());
        }
        shelves.keep(promise);
        return Said.loan(promise.loan());
    }

    /** Derived, so that it needs no drawing; the time tells two lives of one key apart. */
    private static String id(Key key, Instant now) {
        String all = key.member() + '\n' + key.text() + '\n' + now;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
