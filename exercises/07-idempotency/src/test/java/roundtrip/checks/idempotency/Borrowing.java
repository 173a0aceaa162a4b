package roundtrip.checks.idempotency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Request;

/**
 * What the checks of this exercise share: one caller, with books, keys and bodies that nobody has used.
 *
 * <p>Set-up takes any 2xx for an answer: that a book was stored is its business, not with which number.
 */
public final class Borrowing {
    private final Subject library;
    private final LedgerRobot robot;
    private final Seed seed;
    private final String member;

    /** @param member one of those in the setting {@code keys} */
    public Borrowing(Subject library, LedgerRobot robot, Seed seed, String member) {
        this.library = library;
        this.robot = robot;
        this.seed = seed;
        this.member = member;
    }

    /** A JSON object of these names and values, in this order. */
    public static String json(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Json.write(fields);
    }

    /** The number of a new book on the shelf. */
    public String book() {
        String isbn = seed.isbn();
        library.given("to begin with, a book is stored").put("/books/" + isbn, title()).shouldBeSuccessful();
        library.given("");
        return isbn;
    }

    /** A body for a book. */
    public String title() {
        return json("title", "The " + seed.word() + " Atlas");
    }

    /** A value for Idempotency-Key, quotes and all. */
    public String key() {
        return "\"k-" + seed.word() + "\"";
    }

    /** A wish for the book, not sent. */
    public Request wish(String key, String isbn) {
        return Request.of("POST", "/loans")
                .with("Authorization", authorization())
                .with("Idempotency-Key", key)
                .withJson(json("isbn", isbn));
    }

    public String authorization() {
        for (String pair : library.setting("keys").split(",")) {
            if (pair.startsWith(member + ":")) {
                return "Bearer " + pair.substring(member.length() + 1);
            }
        }
        throw new IllegalStateException("the setting keys must hold " + member + ", but is " + library.setting("keys"));
    }

    public Answer lend(String key, String isbn) {
        return library.send(wish(key, isbn));
    }

    /** The answer to a GET as this caller. */
    public Answer get(String target) {
        return library.send(Request.of("GET", target).with("Authorization", authorization()));
    }


    /** Fails the check unless the caller has exactly these loans of the book, and the robot has handed out exactly for them. */
    public void shouldHave(String isbn, Set<String> ids) {
        shouldHaveLoans(isbn, ids);
        Set<String> ledger = robot.ledger(isbn);
        library.should(
                ledger.equals(ids),
                ids.isEmpty() ? "the robot hands out nothing" : "the robot's ledger has the handouts " + ids + " for this book",
                ledger.isEmpty() ? "its ledger has none" : "its ledger has " + ledger);
    }

    /** Fails the check unless the caller has exactly these loans of the book. */
    public void shouldHaveLoans(String isbn, Set<String> ids) {
        Answer list = get("/loans").shouldHaveStatus(200);
        List<String> loans = list.json().elements().stream()
                .filter(loan -> loan.field("isbn").is(isbn))
                .map(loan -> loan.field("id").text())
                .collect(Collectors.toList());
        list.should(
                loans.size() == ids.size() && ids.containsAll(loans),
                ids.isEmpty() ? "no loan of the book " + isbn : "of the book " + isbn + " the loans " + ids + " and no others",
                loans.isEmpty() ? "none of it" : "these of it: " + loans);
    }

    /** Fails the check unless the robot was asked for the book that often. */
    public void shouldHaveAsked(String isbn, int times) {
        List<String> asked = robot.asked(isbn);
        library.should(
                asked.size() == times,
                "the robot is asked " + times + (times == 1 ? " time" : " times"),
                "it was asked " + asked.size() + " times, for " + Set.copyOf(asked));
    }
}
