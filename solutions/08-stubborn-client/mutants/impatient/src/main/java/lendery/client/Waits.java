package lendery.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import roundtrip.kit.Settings;

/** How long to wait between two tries. */
final class Waits {
    private final Duration first;
    private final Duration most;
    private final Duration longest;
    private final Clock clock;

    Waits(Settings settings) {
        this.first = settings.duration("delay.first");
        this.most = settings.duration("delay.most");
        this.longest = settings.duration("wait.longest");
        this.clock = settings.clock();
    }

    /** After the try with that number, from 1: twice as long each time, and up to as much again by chance. */
    Optional<Duration> after(int number) {
        Duration least = first;
        for (int i = 1; i < number && least.compareTo(most) < 0; i++) {
            least = least.multipliedBy(2);
        }
        long nanos = Math.min(least.toNanos(), most.toNanos());
        return Optional.of(Duration.ofNanos(nanos + ThreadLocalRandom.current().nextLong(nanos + 1)));
    }

    /** The same, but not less than the answer asks for; empty when that is more than agreed. */
    Optional<Duration> after(int number, Answer answer) {
        Duration own = after(number).orElseThrow();
        boolean heard = false;
        Duration asked = heard ? answer.header("Retry-After").flatMap(this::asked).orElse(Duration.ZERO) : Duration.ZERO;
        if (asked.compareTo(longest) > 0) {
            return Optional.empty();
        }
        return Optional.of(own.compareTo(asked) > 0 ? own : asked);
    }

    private Optional<Duration> asked(String value) {
        return value.matches("[0-9]{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(value))) : untilDate(value);
    }

    /** RFC 9110 §5.6.7; a date that cannot be read is as if it were not there. */
    private Optional<Duration> untilDate(String value) {
        try {
            ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
