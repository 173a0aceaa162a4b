package roundtrip.suites.idempotency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.checks.idempotency.Borrowing;
import roundtrip.checks.idempotency.Kept;
import roundtrip.checks.idempotency.LedgerRobot;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Request;

/**
 * One sequence, done once without repeats and once with them, each time with books and keys that nobody has used.
 *
 * <p>A PUT or DELETE is repeated at once, where nothing else can come between; a POST that was answered with a loan also at the very
 * end. Statuses of repeats are not compared, but for those of POST, which must be the first one's.
 */
record Repeats(Subject library, LedgerRobot robot, Seed seed, List<Move> moves) {

    void shouldNotShow() {
        Map<String, String> once = new OneRun(false).state();
        Map<String, String> repeated = new OneRun(true).state();

        library.given("these requests, then GET of what there is");
        for (Map.Entry<String, String> entry : once.entrySet()) {
            String found = repeated.getOrDefault(entry.getKey(), "nothing");
            library.should(
                    found.equals(entry.getValue()),
                    entry.getKey() + " as without the repeats: " + entry.getValue(),
                    found);
        }
    }

    /** A loan, and the answer that announced it. */
    private record Lent(Move move, Kept answer) {}

    private final class OneRun {
        private final Borrowing dan = new Borrowing(library, robot, seed, "dan");
        private final Map<Character, String> isbns = new TreeMap<>();
        private final Map<String, Character> books = new LinkedHashMap<>();
        private final Map<Request, Lent> answered = new LinkedHashMap<>();
        private final Map<String, String> loans = new LinkedHashMap<>();

        OneRun(boolean withRepeats) {
            for (char book = 'A'; book <= 'C'; book++) {
                isbns.put(book, seed.isbn());
            }
            isbns.forEach((book, isbn) -> books.put(isbn, book));
            for (Move move : moves) {
                Request request = request(move);
                say(request, move);
                for (int i = 0; withRepeats && i < move.repeats(); i++) {
                    again(request);
                }
            }
            if (withRepeats) {
                List.copyOf(answered.keySet()).forEach(this::again);
            }
        }

        private Request request(Move move) {
            String isbn = String.valueOf(isbns.get(move.book()));
            return switch (move.kind()) {
                case PUT -> Request.of("PUT", "/books/" + isbn).withJson(Borrowing.json("title", "T" + move.number()));
                case DELETE -> Request.of("DELETE", "/books/" + isbn);
                case POST -> dan.wish(dan.key(), isbn);
            };
        }

        private void say(Request request, Move move) {
            Answer answer = library.given("").send(request);
            answer.status();
            if (move.kind() == Move.Kind.POST && answer.isSuccessful()) {
                Kept kept = Kept.of(answer);
                answered.put(request, new Lent(move, kept));
                loans.put(kept.loan(), "the loan of k-" + move.number());
            }
        }

        private void again(Request request) {
            Lent lent = answered.get(request);
            if (lent == null) {
                library.given("a request was repeated").send(request).status();
            } else {
                library.given("the POST with the key k-" + lent.move().number() + " was said again");
                lent.answer().shouldComeAgain(library.send(request));
            }
        }

        /** What anybody can see afterwards, with the names of the sequence in place of the run's. */
        private Map<String, String> state() {
            Map<String, String> state = new TreeMap<>();
            isbns.forEach((book, isbn) -> state.put("GET /books/" + book, book(isbn)));
            Answer list = dan.get("/loans").shouldHaveStatus(200);
            List<String> seen = new ArrayList<>();
            list.json().elements().stream()
                    .filter(loan ->
                            books.containsKey(String.valueOf(loan.field("isbn").plain())))
                    .forEach(loan -> seen.add(renamed(Json.write(loan.plain()))));
            seen.sort(null);
            state.put("GET /loans", String.join(" ", seen));
            isbns.forEach((book, isbn) -> state.put(
                    "the robot's ledger for " + book,
                    renamed(robot.ledger(isbn).stream()
                            .sorted(this::byName)
                            .toList()
                            .toString())));
            return state;
        }

        private int byName(String one, String other) {
            return renamed(one).compareTo(renamed(other));
        }

        private String book(String isbn) {
            Answer book = library.get("/books/" + isbn).shouldHaveStatus(200, 404);
            return book.status() == 404 ? "404" : "200, " + renamed(book.text());
        }

        private String renamed(String text) {
            String result = text;
            for (Map.Entry<String, Character> book : books.entrySet()) {
                result = result.replace(book.getKey(), String.valueOf(book.getValue()));
            }
            for (Map.Entry<String, String> loan : loans.entrySet()) {
                result = result.replace(loan.getKey(), loan.getValue());
            }
            return result;
        }
    }
}
