package roundtrip.checks.sevenmethods;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.JsonValue;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Request;

/**
 * What the checks of this exercise share: books and loans that one check has for itself, and how they looked before.
 *
 * <p>Set-up takes any 2xx for an answer: that a book was stored is its business, not with which number.
 */
public final class Lending {
    private static final Set<String> FIELDS =
            Set.of("isbn", "title", "author", "shelf", "copies", "id", "member", "dueDate", "renewals", "note");

    private final Subject library;
    private final Seed seed;

    public Lending(Subject library, Seed seed) {
        this.library = library;
        this.seed = seed;
    }

    /** A JSON object of these names and values, in this order. */
    public static String json(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Json.write(fields);
    }

    /** The methods of each kind of address, as the README's table has them. */
    public static Set<String> methodsOf(String target) {
        if (target.equals("/books")) {
            return Set.of("GET", "HEAD", "OPTIONS");
        }
        if (target.equals("/loans")) {
            return Set.of("GET", "HEAD", "POST", "OPTIONS");
        }
        return target.startsWith("/books/")
                ? Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS")
                : Set.of("GET", "HEAD", "PATCH", "DELETE", "OPTIONS");
    }

    /** The address of a book that nobody has stored. */
    public String noBook() {
        return "/books/" + seed.isbn();
    }

    /** The address of a loan that nobody has made. */
    public String noLoan() {
        return "/loans/" + seed.word();
    }

    /** The address of a new book with every field. */
    public String book() {
        String address = noBook();
        library.given("to begin with, a book is stored").put(address, fullBook()).shouldBeSuccessful();
        library.given("");
        return address;
    }

    /** A body for a book, with every field but the number. */
    public String fullBook() {
        return json(
                "title", "The " + seed.word() + " Atlas", "author", "B. " + seed.word(), "shelf", "R" + seed.number(1, 99), "copies",
                (long) seed.number(2, 9));
    }

    /** A body for a loan of the book at that address. */
    public String loanOf(String book) {
        return json("isbn", isbn(book), "member", seed.word(), "dueDate", seed.day());
    }

    /** The address of a new loan of a new book. */
    public String loan() {
        return loan(book());
    }

    /** The address of a new loan of the book at that address; its name is read from the answer's content. */
    public String loan(String book) {
        String address = address(library.given("to begin with, a loan is made").post("/loans", loanOf(book)));
        library.given("");
        return address;
    }

    /** The address of the loan that this answer to a POST shows. */
    public static String address(Answer made) {
        return "/loans/" + URLEncoder.encode(name(made.shouldBeSuccessful().json()), UTF_8).replace("+", "%20");
    }

    private static String name(JsonValue loan) {
        Object id = loan.field("id").plain();
        return id instanceof Long ? id.toString() : loan.field("id").text();
    }

    /** The number in the address of a book. */
    public static String isbn(String book) {
        return book.substring("/books/".length());
    }

    /** The id in the address of a loan. */
    public static String id(String loan) {
        return URLDecoder.decode(loan.substring("/loans/".length()), UTF_8);
    }

    /** Requests with a method that does not fit the address, and with a body that would do elsewhere. */
    public List<Request> wrongMethods(String book, String loan) {
        return List.of(
                Request.of("DELETE", "/books"),
                Request.of("POST", book).withJson(fullBook()),
                Request.of("PUT", "/loans").withJson(loanOf(book)),
                Request.of("PUT", loan).withJson(loanOf(book)));
    }

    /** A request that a book's address does not know; a POST would not do, since servers of files answer it as they like. */
    public Request wrongMethod(String book) {
        return Request.of("PATCH", book)
                .with("Content-Type", "application/merge-patch+json")
                .withJson(json("title", "The " + seed.word() + " Globe"));
    }

    /** One address of each kind: both lists, a new book, and a new loan of it. */
    public List<String> addresses() {
        String book = book();
        return List.of("/books", book, "/loans", loan(book));
    }

    /** What is shown at that address now, with 200. */
    public Shown shown(String address) {
        return new Shown(address, library.get(address).shouldHaveStatus(200).json());
    }

    /** Fails the check unless nothing is found at that address. */
    public void shouldNotExist(String address) {
        library.get(address).shouldNotBeSuccessful();
    }

    /** A book or a loan as it looked at one moment, in the fields that the README names. */
    public final class Shown {
        private final String address;
        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Shown(String address, JsonValue thing) {
            this.address = address;
            thing.names().stream().filter(FIELDS::contains).sorted().forEach(name -> fields.put(name, thing.field(name).plain()));
        }

        public String text(String field) {
            return String.valueOf(fields.get(field));
        }

        /** Fails the check unless GET shows the same as before in every field. */
        public void shouldBeUnchanged() {
            shouldBeUnchangedBut();
        }

        /** Fails the check unless GET shows the same as before in every other field; gives what it shows now. */
        public JsonValue shouldBeUnchangedBut(String... others) {
            JsonValue now = library.get(address).shouldHaveStatus(200).json();
            for (String name : FIELDS) {
                if (!List.of(others).contains(name)) {
                    now.field(name).shouldBe(fields.get(name));
                }
            }
            return now;
        }
    }
}
