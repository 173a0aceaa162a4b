package roundtrip.suites.sevenmethods;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtrip.checks.sevenmethods.Lending;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.JsonValue;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Request;

/** The hidden checks of what PUT, POST and PATCH leave behind. */
@Suite(exercise = "05-seven-methods")
class WritingSuite {
    @Check(
            id = "servers-share-nothing",
            level = Level.CONTRACT,
            sentence = "S21",
            step = 2,
            title = "Two servers in one JVM are strangers",
            why = "What a server keeps belongs to that server; a second one in the same JVM is another library.",
            hint = "Fields of the instance, not of the class.")
    void serversShareNothing(Subject library, Seed seed) {
        Subject first = library.another();
        Subject second = library.another();
        String here = new Lending(first, seed).book();
        String there = new Lending(second, seed).book();

        library.given("the book was stored on another server of the same JVM");
        first.get(here).shouldHaveStatus(200);
        second.get(here).shouldNotBeSuccessful();
        first.close();
        library.given("another server of the same JVM was closed");
        second.get(there).shouldHaveStatus(200);
    }

    @Check(
            id = "put-replaces-entirely",
            level = Level.MUST,
            sentence = "S5",
            step = 2,
            rfc = "RFC 9110 §9.3.4",
            title = "PUT leaves nothing of the old book",
            why = "PUT means \"this is now the thing\". Who wants to change one field sends a PATCH.",
            hint = "Make a new book from the body; do not look at the old one.",
            misconception = "put-merges")
    void putReplacesEntirely(Subject library, Seed seed) {
        String book = new Lending(library, seed).book();
        String title = "The " + seed.word() + " Herbal";
        library.put(book, "{\"title\":\"" + title + "\"}").shouldBeSuccessful();

        library.given("a book with every field was replaced by {\"title\":\"" + title + "\"}");
        JsonValue now = library.get(book).shouldHaveStatus(200).json();
        now.field("title").shouldBe(title);
        now.field("author").shouldBe(null);
        now.field("shelf").shouldBe(null);
        now.field("copies").shouldBe(1L);
    }

    @Check(
            id = "isbn-mismatch-refused",
            level = Level.CONTRACT,
            sentence = "S6",
            step = 2,
            rfc = "RFC 9110 §9.3.4",
            title = "A body that contradicts the address changes nothing",
            why = "Two names for one thing: one of them must be wrong, and the server cannot know which.",
            hint = "Compare the body's isbn, where there is one, with the address before you store.")
    void isbnMismatchRefused(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book();
        String same = "{\"isbn\":\"" + Lending.isbn(book) + "\",\"title\":\"The " + seed.word() + " Atlas\"}";
        library.put(book, same).shouldBeSuccessful();
        String other = lending.noBook();
        Lending.Shown before = lending.shown(book);

        library.given("the same body with the address's own number was stored");
        String body = "{\"isbn\":\"" + Lending.isbn(other) + "\",\"title\":\"The " + seed.word() + " Herbal\"}";
        library.put(book, body).shouldHaveStatus(400, 409);
        library.given("a PUT whose body names another number was refused");
        before.shouldBeUnchanged();
        lending.shouldNotExist(other);
    }

    @Check(
            id = "wrong-content-stores-nothing",
            level = Level.CONTRACT,
            sentence = "S20",
            step = 3,
            rfc = "RFC 9110 §15.5.1, §15.5.21",
            title = "JSON that makes no sense changes nothing",
            why = "What is stored once is believed by everybody who reads it later.",
            hint = "Jackson turns 42 into \"42\" and a missing field into null; look at the tree before you store.")
    void wrongContentStoresNothing(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        WrongContent wrong = new WrongContent(library, lending);
        String book = lending.book();
        lending.loan(book);

        wrong.booksShouldBeRefused(book);
        wrong.loansShouldBeRefused(book, lending.noBook());
    }

    @Check(
            id = "parallel-posts-differ",
            level = Level.CONTRACT,
            sentence = "S8",
            step = 3,
            rfc = "RFC 9110 §9.3.3",
            needs = "two-posts-two-loans",
            title = "Loans made at the same time are all there",
            why = "A server has many clients at once; each was told that its loan was made.",
            hint = "Several threads run your handler at once. Who else can read the counter before you write it back?")
    void parallelPostsDiffer(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String body = lending.loanOf(lending.book());
        Request post = Request.of("POST", "/loans").withJson(body);

        library.given("16 equal requests came at the same time");
        List<Answer> answers =
                library.together(Stream.generate(() -> post).limit(16).collect(Collectors.toList()));
        Set<String> loans = answers.stream().map(Lending::address).collect(Collectors.toCollection(TreeSet::new));
        library.should(loans.size() == 16, "16 different ids", loans.size() + " different ids");
        loans.forEach(loan -> library.get(loan).shouldHaveStatus(200));
    }

    @Check(
            id = "renew-adds-each-time",
            level = Level.CONTRACT,
            sentence = "S9",
            step = 4,
            rfc = "RFC 5789 §2",
            title = "A renewal adds, and adds again",
            why = "This PATCH says how to change, not what shall be: said twice, it is done twice.",
            hint = "Count from the loan as it is now; the days stand in the settings.",
            misconception = "patch-is-put")
    void renewAddsEachTime(Subject library, Seed seed) {
        Subject own = library.another("loans.days=" + seed.number(5, 15));
        Renewals renewals = new Renewals(own, new Lending(own, seed).loan());

        renewals.shouldAdd(1);
        renewals.shouldAdd(1);
        renewals.shouldAdd(seed.number(2, 4));
        renewals.shouldAddTo(seed.day());
    }

    @Check(
            id = "patch-all-or-nothing",
            level = Level.MUST,
            sentence = "S10",
            step = 4,
            rfc = "RFC 5789 §2",
            title = "One bad field stops the whole PATCH",
            why = "A client that is told no must be able to rely on it: nothing has happened.",
            hint = "Check all of it first, then change.")
    void patchAllOrNothing(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String loan = lending.loan();
        Lending.Shown before = lending.shown(loan);
        String day = "\"dueDate\":\"" + seed.day() + "\"";

        for (String patch : List.of(
                "{" + day + ",\"renew\":\"x\"}",
                "{\"note\":\"n\",\"colour\":1}",
                "{" + day + ",\"member\":\"eve\"}",
                "{\"renew\":1,\"renewals\":7}")) {
            library.given("the loan was made, and not patched yet")
                    .patch(loan, patch)
                    .shouldHaveStatus(400, 422);
            library.given("PATCH " + patch + " was refused");
            before.shouldBeUnchanged();
        }
        library.given("all fields are known and of the right type");
        library.patch(loan, "{" + day + "}").shouldHaveStatus(200, 204);
    }

    @Check(
            id = "patch-makes-nothing",
            level = Level.CONTRACT,
            sentence = "S11",
            step = 4,
            rfc = "RFC 5789 §2",
            title = "PATCH does not create",
            why = "A change needs something that it changes; here the server alone names loans.",
            hint = "There is nothing to patch: say so.")
    void patchMakesNothing(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String patch = "{\"dueDate\":\"" + seed.day() + "\"}";
        library.patch(lending.loan(), patch).shouldHaveStatus(200, 204);
        String missing = lending.noLoan();

        library.given("nobody has made this loan").patch(missing, patch).shouldHaveStatus(404);
        lending.shouldNotExist(missing);
    }

    @Check(
            id = "unreadable-body-is-400",
            level = Level.CONTRACT,
            sentence = "S19",
            step = 4,
            rfc = "RFC 9110 §15.5.1",
            title = "Broken JSON is the client's fault",
            why = "A 500 tells the client to try again later. This request will be just as broken then.",
            hint = "Map the parser's exception to 400, once, for all routes.",
            misconception = "blame-the-wrong-side")
    void unreadableBodyIs400(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book();
        String loan = lending.loan(book);
        List<Lending.Shown> before = List.of(lending.shown(book), lending.shown(loan));

        for (String broken : List.of("{\"title\":", "hello", "")) {
            library.given("the body is " + (broken.isEmpty() ? "empty" : "\"" + broken + "\""));
            library.put(book, broken).shouldHaveStatus(400);
            library.post("/loans", broken).shouldHaveStatus(400);
            library.patch(loan, broken).shouldHaveStatus(400);
        }
        library.given("every body before was refused");
        before.forEach(Lending.Shown::shouldBeUnchanged);
        library.patch(loan, "{\"note\":\"n\"}").shouldHaveStatus(200, 204);
    }
}
