package lendery.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.kit.Settings;

/** One desk for everything but covers, one guest at a time; no answer is thrown, each is returned. */
final class Desk {
    private final Map<String, Book> books = new HashMap<>();
    private final Map<String, Loan> loans = new HashMap<>();
    private final Map<String, Instant> windows = new HashMap<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private final Keyring keyring;
    private final Clock clock;
    private final List<String> days;
    private final int limit;
    private final Duration window;
    private final Upstream upstream;
    private final String address;
    private int made;

    Desk(Settings settings, String address) {
        this.keyring = Keyring.from(settings);
        this.clock = settings.clock();
        this.days = settings.list("today.books");
        this.limit = settings.number("rate.limit");
        this.window = settings.duration("rate.window");
        this.upstream = new Upstream(settings.uri("covers.url"), settings.duration("covers.timeout"));
        this.address = address;
    }

    Answer serve(Asked asked) {
        String[] parts = asked.path().split("/", -1);
        if (asked.isRead() && parts.length == 4 && parts[1].equals("books") && parts[3].equals("cover")) {
            return upstream.cover(parts[2]);
        }
        try {
            return inTurn(asked, parts);
        } catch (JsonProcessingException e) {
            return Answer.of(400);
        } catch (RuntimeException e) {
            System.err.println(asked.path() + " failed: " + e);
            return Answer.of(500);
        }
    }

    private synchronized Answer inTurn(Asked asked, String[] parts) throws JsonProcessingException {
        String kind = parts.length > 1 ? parts[1] : "";
        String name = parts.length == 3 ? URLDecoder.decode(parts[2].replace("+", "%2B"), StandardCharsets.UTF_8) : null;
        if (kind.equals("loans") && parts.length <= 3) {
            return loans(asked, name);
        }
        if (kind.equals("books") && "today".equals(name) && asked.isRead()) {
            long day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
            return Answer.of(302).with("location", address + "/books/" + days.get((int) (day % days.size())));
        }
        if (kind.equals("books") && name != null) {
            return books(asked, name);
        }
        if (kind.equals("book") && name != null && asked.isRead()) {
            String query = asked.query() == null ? "" : "?" + asked.query();
            return Answer.of(301).with("location", address + "/books/" + parts[2] + query);
        }
        if (asked.path().equals("/reports/overdue") && asked.isRead() && asked.query() != null) {
            return Answer.json(200, OverdueReport.of(asked.query().replaceFirst("^branch=", "")));
        }
        return Answer.of(404);
    }

    private Optional<Caller> caller(Asked asked) {
        String[] words = asked.field("authorization").split(" +");
        return words.length == 2 && words[0].equalsIgnoreCase("bearer") ? keyring.caller(words[1]) : Optional.empty();
    }

    private static Answer stranger() {
        return Answer.of(401).with("www-authenticate", "Bearer");
    }

    private Answer books(Asked asked, String isbn) throws JsonProcessingException {
        if (asked.isRead()) {
            return look(asked, books.get(isbn));
        }
        if (!asked.method().equals("PUT") && !asked.method().equals("DELETE")) {
            return Answer.of(405).with("allow", "GET, HEAD, PUT, DELETE");
        }
        Optional<Caller> caller = caller(asked);
        if (caller.isEmpty()) {
            return stranger();
        }
        if (caller.get().role() != Role.LIBRARIAN) {
            return Answer.of(403);
        }
        return asked.method().equals("PUT") ? store(asked, isbn) : remove(asked, isbn);
    }

    private static Answer look(Asked asked, Book book) {
        if (book == null) {
            return Answer.of(404);
        }
        boolean known = asked.has("if-none-match") && lists(asked.field("if-none-match").replace("W/\"", "\""), tag(book));
        return (known ? Answer.of(304) : Answer.json(200, book)).with("etag", tag(book));
    }

    private Answer store(Asked asked, String isbn) throws JsonProcessingException {
        if (isOfAnotherType(asked)) {
            return Answer.of(415);
        }
        JsonNode body = Json.read(asked.body());
        if (!body.path("title").isTextual() || !body.path("copies").isInt() || body.get("copies").intValue() < 0) {
            return Answer.of(422);
        }
        if (hasChanged(asked, books.get(isbn))) {
            return Answer.of(412);
        }
        Book book = new Book(isbn, body.get("title").textValue(), body.get("copies").intValue());
        return Answer.of(books.put(isbn, book) == null ? 201 : 204);
    }

    private Answer remove(Asked asked, String isbn) {
        if (!books.containsKey(isbn)) {
            return Answer.of(404);
        }
        if (hasChanged(asked, books.get(isbn))) {
            return Answer.of(412);
        }
        books.remove(isbn);
        return Answer.of(204);
    }

    private static boolean hasChanged(Asked asked, Book book) {
        boolean another = asked.has("if-match") && (book == null || !lists(asked.field("if-match"), tag(book)));
        return another || (asked.field("if-none-match").equals("*") && book != null);
    }

    /** A text that says all there is to say, in characters that a tag may have. */
    private static String tag(Book book) {
        return "\"" + book.copies() + "-" + URLEncoder.encode(book.title(), StandardCharsets.UTF_8) + "\"";
    }

    private static boolean lists(String field, String tag) {
        return field.equals("*") || Arrays.stream(field.split(",")).anyMatch(each -> each.strip().equals(tag));
    }

    private static boolean isOfAnotherType(Asked asked) {
        return asked.has("content-type") && !asked.field("content-type").split(";")[0].strip().equalsIgnoreCase("application/json");
    }

    private Answer loans(Asked asked, String id) throws JsonProcessingException {
        Optional<Caller> caller = caller(asked);
        if (caller.isEmpty()) {
            return stranger();
        }
        Optional<Answer> tooMany = count(caller.get());
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        if (id == null) {
            return asked.method().equals("POST") ? lend(asked, caller.get()) : Answer.of(405).with("allow", "POST");
        }
        if (!asked.isRead() && !asked.method().equals("DELETE")) {
            return Answer.of(405).with("allow", "GET, HEAD, DELETE");
        }
        Loan loan = loans.get(id);
        if (loan == null) {
            return Answer.of(404);
        }
        if (caller.get().role() == Role.MEMBER && !loan.member().equals(caller.get().name())) {
            return Answer.of(403);
        }
        return asked.isRead() ? Answer.json(200, loan) : giveBack(loan);
    }

    private Optional<Answer> count(Caller caller) {
        Instant now = clock.instant();
        Instant begun = windows.get(caller.name());
        if (begun == null || now.compareTo(begun.plus(window)) >= 0) {
            begun = now;
            windows.put(caller.name(), now);
            requests.put(caller.name(), 0);
        }
        if (requests.merge(caller.name(), 1, Integer::sum) <= limit) {
            return Optional.empty();
        }
        long millis = Duration.between(now, begun.plus(window)).toMillis();
        return Optional.of(Answer.of(429).with("retry-after", Long.toString((millis + 999) / 1000)));
    }

    private Answer lend(Asked asked, Caller caller) throws JsonProcessingException {
        if (isOfAnotherType(asked)) {
            return Answer.of(415);
        }
        JsonNode isbn = Json.read(asked.body()).path("isbn");
        Book book = isbn.isTextual() ? books.get(isbn.textValue()) : null;
        if (book == null) {
            return Answer.of(422);
        }
        if (book.copies() == 0) {
            return Answer.of(409);
        }
        books.put(book.isbn(), new Book(book.isbn(), book.title(), book.copies() - 1));
        Loan loan = new Loan("L" + ++made, book.isbn(), caller.name());
        loans.put(loan.id(), loan);
        return Answer.json(201, loan).with("location", address + "/loans/" + loan.id());
    }

    private Answer giveBack(Loan loan) {
        loans.remove(loan.id());
        books.computeIfPresent(loan.isbn(), (isbn, book) -> new Book(isbn, book.title(), book.copies() + 1));
        return Answer.of(204);
    }
}
