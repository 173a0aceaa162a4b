package roundtrip.checks.statuscodes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.JsonValue;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Request;

/**
 * What the checks of this exercise share: Ada and Bob who are members, Leo who is a librarian, and books of a check's own.
 *
 * <p>Set-up takes any 2xx for an answer: that a book was stored is its business, not with which number.
 */
public final class Lending {
    public static final String ADA = "ada";
    public static final String BOB = "bob";
    public static final String LEO = "leo";
    /** Nobody has signed in. */
    public static final String NOBODY = "";

    private final Subject library;
    private final Seed seed;

    public Lending(Subject library, Seed seed) {
        this.library = library;
        this.seed = seed;
    }

    public Subject library() {
        return library;
    }

    /** A JSON object of these names and values, in this order. */
    public static String json(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Json.write(fields);
    }

    /** A request with that member's key. */
    public static Request by(String who, String method, String target) {
        Request request = Request.of(method, target);
        return who.isEmpty() ? request : request.with("Authorization", "Bearer key-" + who);
    }

    public Answer get(String who, String target) {
        return library.send(by(who, "GET", target));
    }

    public Answer delete(String who, String target) {
        return library.send(by(who, "DELETE", target));
    }

    public Answer put(String who, String target, String json) {
        return library.send(by(who, "PUT", target).withJson(json));
    }

    public Answer post(String who, String json) {
        return library.send(by(who, "POST", "/loans").withJson(json));
    }

    /** A loan of the book at that address, asked for by that member. */
    public Answer borrow(String who, String book) {
        return post(who, loanOf(book));
    }

    public static String loanOf(String book) {
        return json("isbn", isbn(book));
    }

    /** The number in the address of a book. */
    public static String isbn(String book) {
        return book.substring("/books/".length());
    }

    /** The address of a book that nobody has stored. */
    public String noBook() {
        return "/books/" + seed.isbn();
    }

    /** A body for a book with so many copies. */
    public String bookOf(long copies) {
        return json("title", "The " + seed.word() + " Atlas", "copies", copies);
    }

    /** The address of a new book with so many copies. */
    public String book(long copies) {
        return stored(noBook(), bookOf(copies));
    }

    /** Leo stores that book; gives its address. */
    public String stored(String address, String json) {
        library.given("to begin with, Leo stores a book");
        put(LEO, address, json).shouldBeSuccessful();
        library.given("");
        return address;
    }

    /** The address of a new loan of the book at that address; its name is read from the answer's content. */
    public String loan(String who, String book) {
        library.given("to begin with, " + name(who) + " borrows a book");
        String loan = address(borrow(who, book).shouldBeSuccessful());
        library.given("");
        return loan;
    }

    private static String address(Answer made) {
        Object id = made.json().field("id").plain();
        made.should(id != null, "content with the field \"id\"");
        return "/loans/" + URLEncoder.encode(String.valueOf(id), UTF_8).replace("+", "%20");
    }

    /** With a capital letter. */
    public static String name(String who) {
        return who.isEmpty() ? "nobody" : who.substring(0, 1).toUpperCase() + who.substring(1);
    }

    /** The tag of what is at that address now. */
    public String tag(String address) {
        Answer answer = library.get(address).shouldHaveStatus(200);
        String tag = answer.header("ETag").orElse("");
        answer.should(!tag.isEmpty(), "an ETag field", answer.got() + ", without ETag");
        return tag;
    }

    /** The target of Location, when it is on this server. */
    public String location(Answer answer) {
        String location = answer.header("Location").orElse("");
        answer.should(!location.isEmpty(), "a Location field", answer.got() + ", without Location");
        try {
            URI address = library.baseUri().resolve("/").resolve(location);
            answer.should(address.getPort() == library.port(), "a Location on this server, " + library.baseUri());
            return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        } catch (IllegalArgumentException e) {
            answer.should(false, "a Location that is a URI");
            throw e;
        }
    }

    /** What Leo finds at that address now, with 200. */
    public Shown shown(String address) {
        return new Shown(address);
    }

    /** All of these as they are now; what a refused request leaves untouched. */
    public List<Shown> all(String... addresses) {
        List<Shown> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(shown(address));
        }
        return all;
    }

    /** A book or a loan as it looked at one moment, in the fields that the README names. */
    public final class Shown {
        private final String address;
        private final Map<String, Object> fields = new TreeMap<>();

        private Shown(String address) {
            this.address = address;
            JsonValue thing = get(LEO, address).shouldHaveStatus(200).json();
            List<String> names = address.startsWith("/books/") ? List.of("isbn", "title", "copies") : List.of("id", "isbn", "member");
            names.forEach(name -> fields.put(name, thing.field(name).plain()));
        }

        /** Fails the check unless Leo finds the same as before. */
        public void shouldBeUnchanged() {
            JsonValue now = get(LEO, address).shouldHaveStatus(200).json();
            fields.forEach((name, value) -> now.field(name).shouldBe(value));
        }
    }
}
