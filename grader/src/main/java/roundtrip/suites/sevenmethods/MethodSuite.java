package roundtrip.suites.sevenmethods;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtrip.checks.sevenmethods.Lending;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Json;
import roundtrip.kit.wire.Request;

/** The hidden checks of DELETE, HEAD, OPTIONS and the methods that a resource does not have. */
@Suite(exercise = "05-seven-methods")
class MethodSuite {
    @Check(
            id = "delete-removes",
            level = Level.CONTRACT,
            sentence = "S12",
            step = 5,
            rfc = "RFC 9110 §9.3.5",
            title = "Deleted means gone",
            why = "After DELETE has been answered, nobody finds the thing at its address.",
            hint = "Take it out; a mark that GET does not look at is not enough.")
    void deleteRemoves(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book();

        for (String address : List.of(lending.loan(book), book)) {
            library.given("it is there").get(address).shouldHaveStatus(200);
            library.delete(address).shouldHaveStatus(200, 204);
            library.given("DELETE was answered").get(address).shouldHaveStatus(404);
        }
    }

    @Check(
            id = "delete-spares-others",
            level = Level.CONTRACT,
            sentence = "S12",
            step = 5,
            rfc = "RFC 9110 §9.3.5",
            title = "DELETE takes one thing",
            why = "The address names one book or one loan; its neighbours were not mentioned.",
            hint = "Which loans does your DELETE of a book touch?")
    void deleteSparesOthers(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        List<String> books = List.of(lending.book(), lending.book(), lending.book());
        List<String> loans =
                List.of(lending.loan(books.get(0)), lending.loan(books.get(0)), lending.loan(books.get(1)));
        List<Lending.Shown> others = Stream.of(books.get(1), books.get(2), loans.get(0), loans.get(1))
                .map(lending::shown)
                .collect(Collectors.toList());

        library.delete(books.get(0)).shouldHaveStatus(200, 204);
        library.delete(loans.get(2)).shouldHaveStatus(200, 204);
        library.given("one of three books and one of three loans were deleted");
        others.forEach(Lending.Shown::shouldBeUnchanged);
    }

    @Check(
            id = "second-delete-is-calm",
            level = Level.CONTRACT,
            sentence = "S13",
            step = 5,
            rfc = "RFC 9110 §9.2.2",
            title = "Deleting nothing is not a crash",
            why = "A client that got no answer sends DELETE again. What it wanted is already so.",
            hint = "Idempotent is about the effect, not the status; only do not stumble over null.",
            misconception = "idempotent-means-same-reply")
    void secondDeleteIsCalm(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book();
        String loan = lending.loan(book);
        Stream.of(loan, book).forEach(address -> library.delete(address).shouldHaveStatus(200, 204));

        library.given("it was deleted before, or never existed");
        Stream.of(book, loan, lending.noBook(), lending.noLoan())
                .forEach(address -> library.delete(address).shouldHaveStatus(404, 410, 200, 204));
    }

    @Check(
            id = "head-matches-get",
            level = Level.CONTRACT,
            sentence = "S14",
            step = 6,
            rfc = "RFC 9110 §9.3.2, §8.6",
            needs = "head-of-missing-is-404",
            title = "HEAD has the header fields of GET, and no body",
            why = "Clients ask HEAD for type and size before they fetch; caches compare them.",
            hint = "Let HEAD run the same handler as GET.",
            misconception = "head-has-content")
    void headMatchesGet(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        Follower follower = new Follower(library, lending.book());

        for (String address : lending.addresses()) {
            new HeadAndGet(library, address).shouldMatch();
            follower.shouldBeAnsweredAfter(Request.of("HEAD", address));
        }
    }

    @Check(
            id = "reading-changes-nothing",
            level = Level.CONTRACT,
            sentence = "S15",
            step = 7,
            rfc = "RFC 9110 §9.2.1",
            title = "Safe methods leave no visible trace",
            why = "Crawlers, caches and curious people look at everything, as often as they like.",
            hint = "Looking is not doing: what does your GET write?",
            misconception = "safe-means-no-trace")
    void readingChangesNothing(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book();

        for (String address : List.of(book, lending.loan(book))) {
            Object before = library.get(address).shouldHaveStatus(200).json().plain();
            for (int round = 0; round < 12; round++) {
                library.get(address);
                library.head(address);
                library.options(address);
            }
            library.given("since the first GET there were 12 of GET, HEAD and OPTIONS, and nothing else");
            Answer now = library.get(address).shouldHaveStatus(200);
            now.should(now.json().is(before), "the same as at the first GET: " + Json.write(before));
        }
    }

    @Check(
            id = "allow-tells-the-truth",
            level = Level.CONTRACT,
            sentence = "S16 S17",
            step = 7,
            rfc = "RFC 9110 §10.2.1",
            needs = {"options-names-methods", "wrong-method-is-405"},
            title = "Allow lists what works, and nothing else",
            why = "A client that trusts Allow must neither be turned away nor miss what it could have done.",
            hint = "/loans and /loans/{id} differ: each address has a list of its own.",
            misconception = "allow-is-permission")
    void allowTellsTheTruth(Subject library, Seed seed) {
        AllowField allow = new AllowField(library, new Lending(library, seed));

        allow.shouldBeExact();
        allow.shouldListWhatWorks();
    }

    @Check(
            id = "refusal-names-methods",
            level = Level.MUST,
            sentence = "S18",
            step = 7,
            rfc = "RFC 9110 §15.5.6",
            needs = "wrong-method-is-405",
            title = "A 405 says what would be allowed",
            why = "\"No\" is half an answer.",
            hint = "Whoever writes the 405 also writes Allow.",
            misconception = "field-mixed-up")
    void refusalNamesMethods(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book();

        library.given("GET finds this address");
        shouldNameGet(library.send(lending.wrongMethod(book)));
    }

    private static void shouldNameGet(Answer refusal) {
        refusal.shouldHaveStatus(405)
                .should(refusal.list("Allow").contains("GET"), "an Allow field with GET and what else fits");
    }

    @Check(
            id = "each-refusal-names-methods",
            level = Level.CONTRACT,
            sentence = "S18",
            step = 7,
            rfc = "RFC 9110 §15.5.6",
            needs = "wrong-method-is-405",
            title = "Lists and loans say it, too",
            why = "A client that meets a 405 does not know which part of your program wrote it.",
            hint = "One place that writes every 405 cannot forget one.",
            misconception = "field-mixed-up")
    void eachRefusalNamesMethods(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book();

        library.given("GET finds this address");
        for (Request wrong : lending.wrongMethods(book, lending.loan(book))) {
            shouldNameGet(library.send(wrong));
        }
    }

    @Check(
            id = "method-name-is-exact",
            level = Level.ADVICE,
            sentence = "S17",
            step = 7,
            rfc = "RFC 9110 §9.1",
            title = "\"get\" is not GET",
            why =
                    "Method names are compared letter by letter; a server that is lenient here disagrees with those in front of it.",
            misconception = "methods-ignore-case")
    void methodNameIsExact(Subject library) {
        library.get("/books").shouldHaveStatus(200);

        library.given("GET /books is 200").send(Request.of("get", "/books")).shouldHaveStatus(400, 404, 405, 501);
    }

    @Check(
            id = "ignored-body-does-no-harm",
            level = Level.ADVICE,
            sentence = "S3",
            step = 7,
            rfc = "RFC 9110 §9.3.1, RFC 9112 §6.3",
            title = "A body that nobody reads does not derail the connection",
            why = "Bytes of one request that are taken for the next one are how requests get smuggled.",
            misconception = "get-content-has-meaning")
    void ignoredBodyDoesNoHarm(Subject library, Seed seed) {
        String book = new Lending(library, seed).book();

        Follower follower = new Follower(library, book);
        follower.shouldBeAnsweredAfter(Request.of("GET", book).withContent(new byte[2000]));
        follower.shouldBeAnsweredAfter(Request.of("DELETE", "/books").withContent(new byte[2000]));
    }
}
