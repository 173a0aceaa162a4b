package roundtrip.checks.forgetme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.JsonValue;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Store;
import roundtrip.kit.check.Subject;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Request;

/** Members and books of one check's own, put into the store by the suite, and requests in a member's name. */
public final class Library {
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Store store;
    private final Seed seed;
    private final Tokens tokens;
    private final Instant now;

    /** The replicas' secret is asked of the first one. */
    public Library(Replicas copies, Store store, Seed seed) {
        this(copies, store, seed, Instant.now());
    }

    /** With tokens that were made at {@code now}, for copies whose clocks are held there. */
    public Library(Replicas copies, Store store, Seed seed, Instant now) {
        this.store = store;
        this.seed = seed;
        this.tokens = new Tokens(copies.replica(0).setting("token.secret"));
        this.now = now;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** A new member, with a PIN and a token of the suite's own making. */
    public Member member() {
        return members(1).get(0);
    }

    /** So many of them, made at once. */
    public List<Member> members(int count) {
        List<Member> members = new ArrayList<>();
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "m" + seed.word();
            String pin = String.format("%06d", seed.number(0, 999_999));
            row.addAll(List.of(name, pin));
            members.add(new Member(name, pin, token(name, LIFE)));
        }
        store.run("INSERT INTO member (name, pin) VALUES " + rows(count, "(?, ?)"), row.toArray());
        return members;
    }

    private static String rows(int count, String row) {
        return String.join(", ", Collections.nCopies(count, row));
    }

    /** One more token for that member, good for {@code life} from now. */
    public String token(String member, Duration life) {
        return tokens.mint(member, "suite-" + seed.word() + seed.word(), now, life);
    }

    /** A new book with so many copies on the shelf. */
    public String book(int available) {
        return books(1, available).get(0);
    }

    /** New books with nine copies each, in ascending order. */
    public List<String> books(int count) {
        return books(count, 9);
    }

    private List<String> books(int count, int available) {
        Set<String> books = new TreeSet<>();
        List<Object> row = new ArrayList<>();
        while (books.size() < count) {
            String isbn = seed.isbn();
            if (books.add(isbn)) {
                row.addAll(List.of(isbn, "The " + seed.word() + " Atlas", available));
            }
        }
        store.run("INSERT INTO book (isbn, title, available) VALUES " + rows(count, "(?, ?, ?)"), row.toArray());
        return List.copyOf(books);
    }

    /** How many copies of it are on the shelf, as the store knows. */
    public long available(String isbn) {
        return store.number("SELECT available FROM book WHERE isbn = ?", isbn);
    }

    /** What {@code POST /tokens} takes. */
    public static Request login(String member, String pin) {
        return Request.of("POST", "/tokens").withJson(json("member", member, "pin", pin));
    }

    /** The token of a login that was let in. */
    public static String token(Answer login) {
        JsonValue token = login.shouldHaveStatus(200).json().field("token");
        login.should(token.plain() instanceof String && !token.text().isEmpty(), "content {\"token\":\"...\"}");
        return token.text();
    }

    /** The path of a loan that was just made, from its Location. */
    public static String location(Subject copy, Answer made) {
        String location = made.shouldHaveStatus(201).header("Location").orElse("");
        made.should(!location.isEmpty(), "a Location field");
        try {
            return copy.baseUri().resolve("/loans").resolve(location).getRawPath();
        } catch (IllegalArgumentException e) {
            made.should(false, "a Location that is a URI");
            throw e;
        }
    }

    /** The books of an answer to {@code GET /basket}. */
    public static List<String> isbns(Answer basket) {
        return basket.shouldHaveStatus(200).json().field("isbns").elements().stream()
                .map(JsonValue::text)
                .collect(Collectors.toList());
    }

    public static String json(Object... namesAndValues) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.append(i == 0 ? "" : ",").append(Json.write(namesAndValues[i])).append(':').append(Json.write(namesAndValues[i + 1]));
        }
        return json.append('}').toString();
    }

    /** Somebody with a PIN and a good token. */
    public record Member(String name, String pin, String token) {
        public Member with(String other) {
            return new Member(name, pin, other);
        }

        /** In this member's name. */
        public Request asks(String method, String target) {
            return Request.of(method, target).with("Authorization", "Bearer " + token);
        }

        public Request basket() {
            return asks("GET", "/basket");
        }

        public Request puts(String isbn) {
            return asks("PUT", "/basket/" + isbn);
        }

        public Request removes(String isbn) {
            return asks("DELETE", "/basket/" + isbn);
        }

        public Request borrows(String isbn) {
            return asks("POST", "/loans").withJson(json("isbn", isbn));
        }

        public Request borrows(String isbn, String key) {
            return asks("POST", "/loans").with("Idempotency-Key", key).withJson(json("isbn", isbn));
        }

        public Request logsIn() {
            return login(name, pin);
        }
    }
}
