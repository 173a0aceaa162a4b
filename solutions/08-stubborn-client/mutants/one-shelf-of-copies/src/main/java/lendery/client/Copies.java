package lendery.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Books that were found, for as long as the library says that they stay as they are (RFC 9111). */
final class Copies {
    private static final int MOST = 1000;
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=\"?([0-9]{1,9})");

    private final Clock clock;
    private static final Map<String, Copy> COPIES = new LinkedHashMap<>();

    Copies(Clock clock) {
        this.clock = clock;
    }

    record Copy(Book book, Optional<String> tag, Instant from, Duration life) {}

    synchronized Optional<Copy> of(String isbn) {
        return Optional.ofNullable(COPIES.get(isbn));
    }

    boolean isFresh(Copy copy) {
        return clock.instant().isBefore(copy.from().plus(copy.life()));
    }

    synchronized void keep(String isbn, Book book, Answer answer) {
        COPIES.remove(isbn);
        Optional<Duration> life = life(answer);
        if (life.isEmpty() || directives(answer).contains("no-store")) {
            return;
        }
        COPIES.put(isbn, new Copy(book, answer.header("ETag"), clock.instant(), life.get()));
        if (COPIES.size() > MOST) {
            COPIES.remove(COPIES.keySet().iterator().next());
        }
    }

    /** The library says that the copy is still right; what its answer leaves out stays as it was (RFC 9111 §4.3.4). */
    synchronized Copy renew(String isbn, Copy old, Answer answer) {
        Copy renewed = new Copy(
                old.book(), answer.header("ETag").or(old::tag), clock.instant(), life(answer).orElse(old.life()));
        COPIES.put(isbn, renewed);
        return renewed;
    }

    synchronized void drop(String isbn) {
        COPIES.remove(isbn);
    }

    synchronized void clear() {
        COPIES.clear();
    }

    private static Optional<Duration> life(Answer answer) {
        Matcher age = MAX_AGE.matcher(directives(answer));
        return age.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1)))) : Optional.empty();
    }

    private static String directives(Answer answer) {
        return answer.header("Cache-Control").orElse("").toLowerCase(Locale.ROOT);
    }
}
