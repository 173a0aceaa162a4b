package lendery.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import roundtrip.kit.Settings;

/** The stubborn client on the JDK's oldest client. */
public final class LoanClient implements AutoCloseable {
    private final Settings settings;
    private final URI home;
    private final Kept kept;
    private final ScheduledExecutorService guards = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "guard");
        thread.setDaemon(true);
        return thread;
    });

    public LoanClient(Settings settings) {
        this.settings = settings;
        this.home = settings.uri("library.url");
        this.kept = new Kept(settings.clock());
    }

    public Optional<Book> findBook(String isbn) throws LenderyException {
        Kept.Copy copy = kept.get(isbn);
        if (copy != null && kept.isFresh(copy)) {
            return Optional.of(copy.book());
        }
        boolean canAsk = copy != null && !copy.tag().isEmpty();
        Call.Reply reply = ask(true, "GET", path(isbn), "", canAsk ? Map.of("If-None-Match", copy.tag()) : Map.of());
        switch (reply.status()) {
            case 200:
                JsonNode json = json(reply);
                return Optional.of(kept.put(new Book(json.path("isbn").asText(), json.path("title").asText()), isbn, reply));
            case 304:
                return Optional.of(kept.put(copy.book(), isbn, reply));
            case 404:
                kept.drop(isbn);
                return Optional.empty();
            default:
                throw refused(reply.status());
        }
    }

    public void putBook(Book book) throws LenderyException {
        good(ask(true, "PUT", path(book.isbn()), Json.write(book), Map.of()));
        kept.drop(book.isbn());
    }

    public void removeBook(String isbn) throws LenderyException {
        Call.Reply reply = ask(true, "DELETE", path(isbn), "", Map.of());
        if (reply.status() != 404 && reply.status() != 410) {
            good(reply);
        }
        kept.drop(isbn);
    }

    public void suggest(String text) throws LenderyException {
        good(ask(false, "POST", "/suggestions", Json.write(Map.of("text", text)), Map.of()));
    }

    public Loan borrow(String isbn) throws LenderyException {
        String key = '"' + UUID.randomUUID().toString() + '"';
        Call.Reply reply = good(ask(true, "POST", "/loans", Json.write(Map.of("isbn", isbn)), Map.of("Idempotency-Key", key)));
        JsonNode json = json(reply);
        return new Loan(json.path("id").asText(), json.path("isbn").asText());
    }

    private static String path(String isbn) {
        StringBuilder path = new StringBuilder("/books/");
        for (byte one : isbn.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || "-._~".indexOf(one) >= 0;
            path.append(plain ? String.valueOf((char) one) : String.format("%%%02X", one));
        }
        return path.toString();
    }

    private Call.Reply ask(boolean repeatable, String method, String path, String body, Map<String, String> fields) throws LenderyException {
        long end = System.nanoTime() + settings.duration("total.timeout").toNanos();
        int tries = settings.number("tries");
        for (int number = 1; ; number++) {
            long tryEnd = Math.min(end, System.nanoTime() + settings.duration("try.timeout").toNanos());
            int status = 0;
            Duration asked = Duration.ZERO;
            try {
                Call.Reply reply = follow(method, URI.create(home + path), body, fields, tryEnd);
                status = reply.status();
                boolean later = status == 429 || status == 500 || (status >= 502 && status <= 504);
                if (!later || !repeatable) {
                    return reply;
                }
                asked = asked(reply);
            } catch (Call.Unconnected e) {
                asked = Duration.ZERO;
            } catch (IOException e) {
                if (!repeatable) {
                    throw unavailable(0, "it may have been heard: " + e.getMessage());
                }
            }
            if (number >= tries || asked.compareTo(settings.duration("wait.longest")) > 0) {
                throw unavailable(status, "gave up after " + number + " tries");
            }
            pause(number, asked, end, status);
        }
    }

    private Call.Reply follow(String method, URI to, String body, Map<String, String> fields, long end) throws IOException, LenderyException {
        long connecting = settings.duration("connect.timeout").toMillis();
        Call.Reply reply = new Call(method, to, body, all(to, body, fields), connecting, end).reply(guards);
        int hops = 0;
        while (reply.status() >= 301 && reply.status() <= 308 && !reply.field("Location").isEmpty()) {
            if (hops++ == settings.number("redirects.most")) {
                throw unavailable(reply.status(), "redirected too often");
            }
            to = to.resolve(reply.field("Location"));
            if (reply.status() == 303 || (reply.status() <= 302 && method.equals("POST"))) {
                method = "GET";
                body = "";
                fields = Map.of();
            }
            try {
                reply = new Call(method, to, body, all(to, body, fields), connecting, end).reply(guards);
            } catch (Call.Unconnected e) {
                throw new IOException("redirected to where nobody listens", e);
            }
        }
        return reply;
    }

    private Map<String, String> all(URI to, String body, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (to.getScheme().equals(home.getScheme()) && to.getAuthority().equals(home.getAuthority())) {
            all.put("Authorization", "Bearer " + settings.text("token"));
        }
        if (!body.isEmpty()) {
            all.put("Content-Type", "application/json; charset=utf-8");
        }
        return all;
    }

    private Duration asked(Call.Reply reply) {
        String after = reply.field("Retry-After");
        if (after.isEmpty() || (reply.status() != 429 && reply.status() != 503)) {
            return Duration.ZERO;
        }
        try {
            return Duration.ofSeconds(Integer.parseUnsignedInt(after));
        } catch (NumberFormatException e) {
            // then it may be a date
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(settings.clock().instant(), date);
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private void pause(int number, Duration asked, long end, int status) throws LenderyException {
        long most = settings.duration("delay.most").toNanos();
        long least = Math.min(most, settings.duration("delay.first").toNanos() << Math.min(30, number - 1));
        long wait = Math.max(asked.toNanos(), least + ThreadLocalRandom.current().nextLong(least / 2 + 1));
        if (System.nanoTime() + wait > end) {
            throw unavailable(status, "no time is left");
        }
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(status, "interrupted");
        }
    }

    private static Call.Reply good(Call.Reply reply) throws LenderyException {
        if (reply.isGood()) {
            return reply;
        }
        throw refused(reply.status());
    }

    private static JsonNode json(Call.Reply reply) throws LenderyException {
        try {
            return Json.read(reply.body());
        } catch (JsonProcessingException e) {
            throw unavailable(0, "the answer is not JSON");
        }
    }

    private static LenderyException refused(int status) {
        LenderyException.Kind kind = status / 100 == 4 ? LenderyException.Kind.REFUSED : LenderyException.Kind.UNAVAILABLE;
        return new LenderyException(kind, status, "the library answered " + status);
    }

    private static LenderyException unavailable(int status, String message) {
        return new LenderyException(LenderyException.Kind.UNAVAILABLE, status, message);
    }

    @Override
    public void close() {
        guards.shutdownNow();
    }
}
