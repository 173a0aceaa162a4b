package roundtrip.kit;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that a program is told from outside: addresses, keys, durations, and the time.
 *
 * <p>Immutable. Every getter refuses a key that was not given and a text that does not fit, and names both.
 */
public final class Settings {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private final Map<String, String> values;
    private final Clock clock;

    private Settings(Map<String, String> values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /** The host 127.0.0.1, the port 0 (any free one), and the computer's clock in UTC. */
    public static Settings loopback() {
        return of(Map.of("host", "127.0.0.1", "port", "0"), Clock.systemUTC());
    }

    /** These settings and no others, with the clock that the program is to live by. */
    public static Settings of(Map<String, String> values, Clock clock) {
        return new Settings(new TreeMap<>(values), Objects.requireNonNull(clock, "clock must be given"));
    }

    /** These settings, with one more or another value for {@code key}. */
    public Settings with(String key, String value) {
        TreeMap<String, String> changed = new TreeMap<>(values);
        changed.put(Objects.requireNonNull(key, "key must be given"), Objects.requireNonNull(value, "value must be given"));
        return new Settings(changed, clock);
    }

    /** The value as it was given. */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("there is no setting \"" + key + "\"; there are " + values.keySet());
        }
        return value;
    }

    /** A whole number, such as {@code 8080} or {@code -1}. */
    public int number(String key) {
        String value = text(key);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw unfit(key, "a whole number such as 8080", value);
        }
    }

    /** {@code true} or {@code false}, and nothing else. */
    public boolean flag(String key) {
        String value = text(key);
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw unfit(key, "true or false", value);
    }

    /** A whole number with its unit: {@code 500ms}, {@code 5s}, {@code 30m}, {@code 24h}. */
    public Duration duration(String key) {
        String value = text(key);
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            throw unfit(key, "a duration such as 500ms, 5s, 30m or 24h", value);
        }
        long amount = Long.parseLong(parts.group(1));
        switch (parts.group(2)) {
            case "ms":
                return Duration.ofMillis(amount);
            case "s":
                return Duration.ofSeconds(amount);
            case "m":
                return Duration.ofMinutes(amount);
            default:
                return Duration.ofHours(amount);
        }
    }

    /** An absolute address, such as {@code http://127.0.0.1:49152/robot}. */
    public URI uri(String key) {
        String value = text(key);
        try {
            URI uri = new URI(value);
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, in the same words
        }
        throw unfit(key, "an absolute address such as http://127.0.0.1:8080", value);
    }

    /** The parts between commas, without blanks around them; an empty text is an empty list. */
    public List<String> list(String key) {
        return Arrays.stream(text(key).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }

    /** The path of a folder; whether it exists is not looked at. */
    public Path folder(String key) {
        return Path.of(text(key));
    }

    /** The only clock that a program may ask: a check can hold it and move it on. */
    public Clock clock() {
        return clock;
    }

    /** The settings as {@code {host=127.0.0.1, port=0}}, sorted by key. */
    @Override
    public String toString() {
        return values.toString();
    }

    private static IllegalArgumentException unfit(String key, String expected, String value) {
        return new IllegalArgumentException("the setting \"" + key + "\" must be " + expected + ", but was \"" + value + "\"");
    }
}
