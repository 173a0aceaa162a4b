package roundtrip.suites.forgetme;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import roundtrip.checks.forgetme.Library;
import roundtrip.checks.forgetme.Library.Member;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Sequences;
import roundtrip.kit.check.Store;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;

/** The hidden checks of three copies that must be like one, and of copies that die. */
@Suite(exercise = "09-forget-me", replicas = 3, keepReplicas = true, store = true)
class CopySuite {
    private static final int LOANS = 60;

    @Check(
            id = "same-etag-everywhere",
            level = Level.CONTRACT,
            sentence = "S17",
            step = 3,
            rfc = "RFC 9110 §8.8.3",
            needs = "basket-on-a-is-seen-on-b",
            title = "All copies name the same basket by the same ETag",
            why =
                    "A client asks one copy with the tag that it got from another. If they differ, nothing is ever unchanged.",
            hint = "Make the tag from the bytes. What of an object differs from process to process?",
            misconception = "static-map-is-shared")
    void sameEtagEverywhere(Replicas copies, Store store, Seed seed) {
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        List<String> books = library.books(2);
        for (String book : books) {
            copies.replica(0).send(ada.puts(book)).shouldHaveStatus(201, 204);
        }

        String full = sameTag(copies, ada, "the basket holds " + books);
        copies.replica(1).send(ada.removes(books.get(0))).shouldHaveStatus(204);
        String half = sameTag(copies, ada, "copy B took " + books.get(0) + " out of the basket");
        copies.replica(1)
                .given("copy B took one of two books out of the basket")
                .should(!half.equals(full), "another ETag than " + full, "the same");
    }

    private static String sameTag(Replicas copies, Member member, String given) {
        Set<String> tags = new TreeSet<>();
        for (Subject copy : copies.all()) {
            Answer basket = copy.given(given).send(member.basket()).shouldHaveStatus(200);
            String tag = basket.header("ETag").orElse("");
            basket.should(tag.matches("\"[\\x21\\x23-\\x7e\\x80-\\xff]*\""), "a strong ETag, such as \"7f3a\"");
            tags.add(tag);
            basket.should(tags.size() == 1, "the same ETag on each copy", "the ETags " + tags);
        }
        return tags.iterator().next();
    }

    @Check(
            id = "new-copy-knows-everything",
            level = Level.CONTRACT,
            sentence = "S14",
            step = 3,
            needs = {"sister-token-is-accepted", "basket-keeps-books"},
            title = "A copy that was just born knows what its dead sister stored",
            why = "Computers fail, and new versions are rolled out by killing the old ones. Nobody should notice.",
            hint = "Imagine that each request meets a server that was born a moment ago.",
            misconception = "session-in-process")
    void newCopyKnowsEverything(Replicas copies, Store store, Seed seed) {
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        List<String> books = library.books(1);
        copies.replica(0).send(ada.puts(books.get(0))).shouldHaveStatus(201, 204);

        copies.kill(0);
        copies.restart(0);
        for (int number : List.of(0, 1)) {
            copies.replica(number)
                    .given("copy A put " + books
                            + " into the basket, was killed, and a new copy A was started in an empty folder");
            shouldHold(copies.replica(number), ada, books);
        }
    }

    private static void shouldHold(Subject copy, Member member, List<String> books) {
        Answer basket = copy.send(member.basket()).shouldHaveStatus(200);
        basket.should(Library.isbns(basket).equals(books), "isbns " + books);
    }

    @Check(
            id = "loan-ids-never-collide",
            level = Level.CONTRACT,
            sentence = "S11",
            step = 4,
            needs = "loan-takes-a-copy",
            title = "No two loans have the same address, whoever made them",
            why = "A number that two copies give out leads to a stranger's loan, or to none.",
            hint = "Who can number for all of them? Let the store do it.",
            misconception = "static-map-is-shared")
    void loanIdsNeverCollide(Replicas copies, Store store, Seed seed) {
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        List<String> books = List.of(library.book(LOANS), library.book(LOANS));
        books.forEach(
                book -> copies.all().forEach(copy -> copy.get("/books/" + book).shouldHaveStatus(200)));
        Map<String, String> bookOf = new LinkedHashMap<>();

        for (int number = 0; number < LOANS; number++) {
            Subject copy = copies.replica(number % copies.size())
                    .given("loan number " + (number + 1) + ", the copies taking turns");
            String book = books.get(seed.number(0, 1));
            Answer made = copy.send(ada.borrows(book));
            String location = Library.location(copy, made);
            made.should(bookOf.put(location, book) == null, "a Location that no loan before had", location + " again");
        }
        int turn = 1;
        for (Map.Entry<String, String> loan : bookOf.entrySet()) {
            Subject other =
                    copies.replica(turn++ % copies.size()).given("another copy made this loan of " + loan.getValue());
            other.send(ada.asks("GET", loan.getKey()))
                    .shouldHaveStatus(200)
                    .json()
                    .field("isbn")
                    .shouldBe(loan.getValue());
        }
    }

    @Check(
            id = "last-copy-is-lent-once",
            level = Level.CONTRACT,
            sentence = "S11",
            step = 4,
            rfc = "RFC 9110 §15.5.10",
            needs = {"loan-ids-never-collide", "basket-on-a-is-seen-on-b"},
            title = "Two copies lend the last book once",
            why = "Between looking and writing another copy has looked, too.",
            hint = "Look and change in one statement: UPDATE ... SET available = available - 1 WHERE available > 0")
    void lastCopyIsLentOnce(Replicas copies, Store store, Seed seed) {
        Library library = new Library(copies, store, seed);
        Race race = new Race(copies, store, List.of(library.member(), library.member()));
        String book = library.book(1);

        List<Answer> answers = race.forTheLast(book);
        List<Integer> statuses = List.of(answers.get(0).status(), answers.get(1).status());
        copies.replica(0)
                .given(
                        "one copy of " + book
                                + " is left; POST /loans for it was sent to A and to B, and the suite held the book's row until both had asked the store")
                .should(
                        new TreeSet<>(statuses).equals(Set.of(201, 409)),
                        "one 201 and one 409",
                        "A answered " + statuses.get(0) + ", B " + statuses.get(1));
        long left = library.available(book);
        copies.replica(0).should(left == 0, "available 0 in the store", "available " + left);
    }

    @Check(
            id = "loan-retry-on-another-copy",
            level = Level.CONTRACT,
            sentence = "S12",
            step = 4,
            needs = "loan-ids-never-collide",
            title = "A repeated wish is one loan, whichever copy hears it",
            why = "The copy that heard the first request may be the one that died before it could answer.",
            hint = "Keys are state. The table loan has a place for them.",
            misconception = "static-map-is-shared")
    void loanRetryOnAnotherCopy(Replicas copies, Store store, Seed seed) {
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        Member ben = library.member();
        String book = library.book(9);
        String key = seed.word();
        String first = lent(copies.replica(0), ada, book, key, "no request had this key before");

        for (int number : List.of(0, 1)) {
            String again = lent(copies.replica(number), ada, book, key, "copy A answered the same key with " + first);
            copies.replica(number).should(again.equals(first), "Location " + first, again);
        }
        copies.replica(0).given("one loan was asked for three times with one key");
        copies.replica(0)
                .should(library.available(book) == 8, "available 8 of 9", "available " + library.available(book));
        String other = lent(copies.replica(1), ada, book, key + "x", "another key");
        String bens = lent(copies.replica(1), ben, book, key, "the same key, but another member's");
        copies.replica(1)
                .should(
                        new TreeSet<>(List.of(first, other, bens)).size() == 3,
                        "three loans for three wishes",
                        List.of(first, other, bens).toString());
        copies.replica(1)
                .should(library.available(book) == 6, "available 6 of 9", "available " + library.available(book));
    }

    private static String lent(Subject copy, Member member, String book, String key, String given) {
        return Library.location(copy, copy.given(given).send(member.borrows(book, key)));
    }

    @Check(
            id = "any-placement-same-answers",
            level = Level.CONTRACT,
            sentence = "S11",
            step = 6,
            needs = {"basket-on-a-is-seen-on-b", "loan-ids-never-collide"},
            title = "Whichever copy is asked, the answers are those of one copy",
            why = "A balancer sends each request where it likes. If anybody can tell, the copies are not copies.",
            hint = "What differs is what a copy kept for itself. Do you cache anything?",
            misconception = "stateless-means-storeless")
    void anyPlacementSameAnswers(Replicas copies, Store store, Seed seed, Sequences sequences) {
        Traces traces = new Traces(copies, new Library(copies, store, seed));
        List<Op> ops = Placement.ops(seed);
        Iterator<Placement> next = Stream.concat(
                        Stream.of(Placement.IN_TURN, Placement.AWKWARD),
                        Stream.generate(() -> Placement.RANDOM).limit(20))
                .iterator();

        sequences.shouldHold(
                22, 60, random -> next.next().of(ops, copies.size(), random), traces::shouldBeThoseOfOneCopy);
    }

    @Check(
            id = "answered-means-stored",
            level = Level.CONTRACT,
            sentence = "S13",
            step = 6,
            rfc = "RFC 9110 §15.6.4",
            needs = {"new-copy-knows-everything", "any-placement-same-answers"},
            title = "A success is told only when the store has it",
            why =
                    "204 is a promise. A copy that promises first and writes later breaks its word when it dies in between.",
            hint = "Where does the SQLException go? It should reach the one who asked.",
            misconception = "answer-before-commit")
    void answeredMeansStored(Replicas copies, Store store, Seed seed) {
        Library library = new Library(copies, store, seed);
        Member ada = library.member();
        List<String> books = library.books(3);
        Subject a = copies.replica(0);
        a.given("the store can be reached").send(ada.puts(books.get(0))).shouldHaveStatus(201, 204);
        a.send(ada.borrows(books.get(0))).shouldHaveStatus(201);

        copies.cable(0).cut();
        a.given("copy A cannot reach the store");
        Answer put = a.send(ada.puts(books.get(1)));
        boolean promisedBook = promised(put);
        Answer lent = a.send(ada.borrows(books.get(2)));
        boolean promisedLoan = promised(lent);
        copies.kill(0);
        copies.cable(0).mend();
        List<String> there = Library.isbns(copies.replica(1)
                .given("copy A was cut off from the store, and killed")
                .send(ada.basket()));
        put.should(
                !promisedBook || there.contains(books.get(1)),
                "no 2xx, or a book that copy B shows after A was killed");
        lent.should(
                !promisedLoan || library.available(books.get(2)) == 8,
                "no 2xx, or a loan that is in the store after A was killed");
    }

    /** A copy that hangs up, or says nothing, has promised nothing. */
    private static boolean promised(Answer answer) {
        return answer.got().startsWith("2");
    }

    @Check(
            id = "any-death-same-answers",
            level = Level.CONTRACT,
            sentence = "S14",
            step = 6,
            needs = {"any-placement-same-answers", "new-copy-knows-everything"},
            title = "Whichever copy dies, the answers stay the same",
            why = "If the death of one copy can be noticed, that copy was special.",
            hint =
                    "No copy may be special: neither the first, nor the one that did the last thing, nor one that has just started.",
            misconception = "session-in-process")
    void anyDeathSameAnswers(Replicas copies, Store store, Seed seed, Sequences sequences) {
        Traces traces = new Traces(copies, new Library(copies, store, seed));

        sequences.shouldHold(
                1, 8, random -> Placement.withDeaths(random, copies.size()), traces::shouldBeThoseOfOneCopy);
    }
}
