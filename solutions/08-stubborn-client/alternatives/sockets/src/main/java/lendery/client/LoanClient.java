package lendery.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lendery.client.LenderyException.Kind;
import roundtrip.kit.Settings;

/** The stubborn client on plain sockets: one connection for each request, and one loop for tries and redirects alike. */
public final class LoanClient implements AutoCloseable {
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final Pattern MAX_AGE = Pattern.compile("max-age=([0-9]{1,9})");
    private static final int COPIES = 100;

    private final Settings settings;
    private final URI home;
    private final Random chance = new Random();
    private final Map<String, Copy> copies = new LinkedHashMap<>();

    public LoanClient(Settings settings) {
        this.settings = settings;
        this.home = settings.uri("library.url");
    }

    private record Copy(Book book, Instant until, Optional<String> tag) {}

    private record Request(String method, URI to, String body, boolean repeatable, Map<String, String> fields) {
        Request sentOn(URI there, int status) {
            boolean get = status == 303 || (status < 303 && method.equals("POST"));
            return get ? new Request("GET", there, "", repeatable, Map.of()) : new Request(method, there, body, repeatable, fields);
        }
    }

    public Optional<Book> findBook(String isbn) throws LenderyException {
        Copy kept = kept(isbn);
        if (kept != null && settings.clock().instant().isBefore(kept.until())) {
            return Optional.of(kept.book());
        }
        Map<String, String> tag = new LinkedHashMap<>();
        Optional.ofNullable(kept).flatMap(Copy::tag).ifPresent(value -> tag.put("If-None-Match", value));
        Wire.Reply reply = ask(request("GET", book(isbn), "", true, tag));
        if (reply.status() == 404) {
            forget(isbn);
            return Optional.empty();
        }
        if (reply.status() == 304 && kept != null) {
            keep(isbn, kept.book(), reply);
            return Optional.of(kept.book());
        }
        if (reply.status() != 200) {
            throw no(reply);
        }
        JsonNode json = json(reply);
        Book found = new Book(json.path("isbn").asText(), json.path("title").asText());
        keep(isbn, found, reply);
        return Optional.of(found);
    }

    private Copy kept(String isbn) {
        synchronized (copies) {
            return copies.get(isbn);
        }
    }

    private void keep(String isbn, Book book, Wire.Reply reply) {
        String control = reply.fields().getOrDefault("Cache-Control", "");
        Matcher age = MAX_AGE.matcher(control);
        if (control.contains("no-store") || !age.find()) {
            forget(isbn);
            return;
        }
        Instant until = settings.clock().instant().plusSeconds(Long.parseLong(age.group(1)));
        synchronized (copies) {
            copies.put(isbn, new Copy(book, until, Optional.ofNullable(reply.fields().get("ETag"))));
            if (copies.size() > COPIES) {
                copies.remove(copies.keySet().iterator().next());
            }
        }
    }

    private void forget(String isbn) {
        synchronized (copies) {
            copies.remove(isbn);
        }
    }

    public void putBook(Book book) throws LenderyException {
        Wire.Reply reply = ask(request("PUT", book(book.isbn()), Json.write(book), true, Map.of()));
        if (reply.status() / 100 != 2) {
            throw no(reply);
        }
        forget(book.isbn());
    }

    public void removeBook(String isbn) throws LenderyException {
        Wire.Reply reply = ask(request("DELETE", book(isbn), "", true, Map.of()));
        if (reply.status() / 100 != 2 && reply.status() != 404 && reply.status() != 410) {
            throw no(reply);
        }
        forget(isbn);
    }

    public void suggest(String text) throws LenderyException {
        Wire.Reply reply = ask(request("POST", "/suggestions", Json.write(Map.of("text", text)), false, Map.of()));
        if (reply.status() / 100 != 2) {
            throw no(reply);
        }
    }

    public Loan borrow(String isbn) throws LenderyException {
        Map<String, String> key = Map.of("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");
        Wire.Reply reply = ask(request("POST", "/loans", Json.write(Map.of("isbn", isbn)), true, key));
        if (reply.status() / 100 != 2) {
            throw no(reply);
        }
        JsonNode json = json(reply);
        return new Loan(json.path("id").asText(), json.path("isbn").asText());
    }

    private Request request(String method, String path, String body, boolean repeatable, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (!body.isEmpty()) {
            all.put("Content-Type", "application/json");
        }
        return new Request(method, URI.create(home + path), body, repeatable, all);
    }

    private static String book(String isbn) {
        return "/books/" + URLEncoder.encode(isbn, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Wire.Reply ask(Request first) throws LenderyException {
        long end = System.nanoTime() + settings.duration("total.timeout").toNanos();
        int hops = 0;
        Request request = first;
        long tryEnd = 0;
        int status = 0;
        for (int number = 1; ; ) {
            tryEnd = request == first ? Math.min(end, System.nanoTime() + settings.duration("try.timeout").toNanos()) : tryEnd;
            Duration asked = Duration.ZERO;
            try (Wire wire = new Wire(tryEnd)) {
                if (connects(wire, request.to())) {
                    Wire.Reply reply = wire.send(request.method(), request.to(), fields(request), request.body());
                    Optional<URI> there = there(request.to(), reply);
                    if (there.isPresent()) {
                        if (++hops > settings.number("redirects.most")) {
                            throw new LenderyException(Kind.UNAVAILABLE, reply.status(), "too many redirects");
                        }
                        request = request.sentOn(there.get(), reply.status());
                        continue;
                    }
                    status = reply.status();
                    if (!request.repeatable() || !LATER.contains(status)) {
                        return reply;
                    }
                    asked = asked(reply);
                }
            } catch (IOException e) {
                status = 0;
                if (!request.repeatable()) {
                    throw new LenderyException(Kind.UNAVAILABLE, 0, "no usable answer: " + e.getMessage());
                }
            }
            pause(number++, asked, status, end);
            request = first;
        }
    }

    private boolean connects(Wire wire, URI to) {
        try {
            wire.open(to, (int) settings.duration("connect.timeout").toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, String> fields(Request request) {
        boolean atHome = home.getScheme().equals(request.to().getScheme()) && home.getRawAuthority().equals(request.to().getRawAuthority());
        Map<String, String> all = new LinkedHashMap<>(request.fields());
        if (atHome) {
            all.put("Authorization", "Bearer " + settings.text("token"));
        }
        return all;
    }

    private static Optional<URI> there(URI from, Wire.Reply reply) {
        return ELSEWHERE.contains(reply.status()) ? Optional.ofNullable(reply.fields().get("Location")).map(from::resolve) : Optional.empty();
    }

    private Duration asked(Wire.Reply reply) {
        String after = reply.status() == 429 || reply.status() == 503 ? reply.fields().getOrDefault("Retry-After", "") : "";
        if (after.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(after));
        }
        try {
            Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(after));
            return Duration.between(settings.clock().instant(), date);
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    /** What the library asks for comes on top of the own wait. */
    private void pause(int number, Duration asked, int status, long end) throws LenderyException {
        Duration own = settings.duration("delay.first").multipliedBy(1L << Math.min(20, number - 1));
        Duration most = settings.duration("delay.most");
        Duration least = own.compareTo(most) < 0 ? own : most;
        Duration chosen = least.plusNanos((long) (least.toNanos() * chance.nextDouble() / 2));
        Duration wait = asked.isNegative() ? chosen : chosen.plus(asked);
        boolean fits = System.nanoTime() + wait.toNanos() < end;
        if (number >= settings.number("tries") || !fits || asked.compareTo(settings.duration("wait.longest")) > 0) {
            throw new LenderyException(Kind.UNAVAILABLE, status, "gave up after " + number + " tries");
        }
        try {
            Thread.sleep(wait.toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LenderyException(Kind.UNAVAILABLE, status, "interrupted");
        }
    }

    private static LenderyException no(Wire.Reply reply) {
        return new LenderyException(reply.status() / 100 == 4 ? Kind.REFUSED : Kind.UNAVAILABLE, reply.status(), "answered " + reply.status());
    }

    private static JsonNode json(Wire.Reply reply) throws LenderyException {
        try {
            return Json.read(reply.body());
        } catch (JsonProcessingException e) {
            throw new LenderyException(Kind.UNAVAILABLE, 0, "the answer is not JSON");
        }
    }

    @Override
    public void close() {
        synchronized (copies) {
            copies.clear();
        }
    }
}
