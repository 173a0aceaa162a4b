package roundtrip.suites.statuscodes;

import static roundtrip.checks.statuscodes.Lending.ADA;
import static roundtrip.checks.statuscodes.Lending.BOB;
import static roundtrip.checks.statuscodes.Lending.LEO;
import static roundtrip.checks.statuscodes.Lending.NOBODY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtrip.checks.statuscodes.Lending;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Request;

/** The hidden checks of the 4xx that are no matter of time or tags: types, callers, clashes and methods. */
@Suite(exercise = "06-status-codes")
class RefusalSuite {
    private static final Pattern BEARER = Pattern.compile("(?i)(^|,)\\s*bearer(\\s|,|$)");

    @Check(
            id = "other-type-is-415",
            level = Level.CONTRACT,
            sentence = "S6",
            step = 3,
            rfc = "RFC 9110 §15.5.16",
            title = "A type it cannot read is 415",
            why = "The field says what the bytes mean. Who guesses from the bytes is fooled one day.",
            hint = "Look at the label before you open the box; what stands behind its semicolon does not matter here.",
            misconception = "media-type-guessed")
    void otherTypeIs415(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(9);

        for (String type : List.of("application/xml", "text/plain", "application/json-seq")) {
            library.given("the body is good JSON, and is called " + type);
            library.send(put(book, type, lending.bookOf(9))).shouldHaveStatus(415);
            library.send(post(type, Lending.loanOf(book))).shouldHaveStatus(415);
        }
        library.given("the type is application/json, whatever its parameters, or is not given");
        for (String type : List.of("application/json; charset=utf-8", "application/json")) {
            library.send(put(book, type, lending.bookOf(9))).shouldBeSuccessful();
            library.send(post(type, Lending.loanOf(book))).shouldBeSuccessful();
        }
        byte[] untyped = Lending.loanOf(book).getBytes(StandardCharsets.UTF_8);
        library.send(Lending.by(ADA, "POST", "/loans").withContent(untyped)).shouldBeSuccessful();
    }

    private static Request put(String book, String type, String json) {
        return Lending.by(LEO, "PUT", book).with("Content-Type", type).withJson(json);
    }

    private static Request post(String type, String json) {
        return Lending.by(ADA, "POST", "/loans").with("Content-Type", type).withJson(json);
    }

    @Check(
            id = "member-at-the-shelf-is-403",
            level = Level.CONTRACT,
            sentence = "S11",
            step = 4,
            rfc = "RFC 9110 §15.5.4",
            title = "I know you, and no",
            why =
                    "Signing in once more would not help: this caller may not do this. 401 would send them round in circles.",
            hint = "Two questions: may somebody of this role do it at all, and is this thing the caller's own?",
            misconception = "401-403-swap")
    void memberAtTheShelfIs403(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(9);
        String adas = lending.loan(ADA, book);

        library.given("Ada is a member");
        lending.put(ADA, book, lending.bookOf(9)).shouldHaveStatus(403);
        lending.delete(ADA, book).shouldHaveStatus(403);
        library.given("the loan is Ada's; Bob is another member, Leo a librarian");
        lending.get(BOB, adas).shouldHaveStatus(403);
        lending.delete(BOB, adas).shouldHaveStatus(403);
        lending.get(ADA, adas).shouldHaveStatus(200);
        lending.get(LEO, adas).shouldHaveStatus(200);
        lending.delete(LEO, adas).shouldBeSuccessful();
    }

    @Check(
            id = "challenge-names-bearer",
            level = Level.MUST,
            sentence = "S10",
            step = 4,
            rfc = "RFC 9110 §15.5.2, §11.6.1",
            needs = "stranger-is-401",
            title = "401 says how to sign in",
            why = "A door that is locked should say what kind of key it takes.",
            hint = "WWW-Authenticate belongs to 401 as Allow belongs to 405: set it where you make the 401.",
            misconception = "field-mixed-up")
    void challengeNamesBearer(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(9);
        String body = Lending.loanOf(book);

        library.given("no Authorization field comes with it");
        shouldChallenge(lending.post(NOBODY, body));
        shouldChallenge(lending.delete(NOBODY, book));
        library.given("the Authorization field names no key that somebody has");
        for (String field : List.of("Basic x", "Bearer", "Bearer key-" + seed.word())) {
            Request post = Request.of("POST", "/loans").with("Authorization", field);
            shouldChallenge(library.send(post.withJson(body)));
        }
    }

    private static void shouldChallenge(Answer refusal) {
        boolean named = refusal.shouldHaveStatus(401).response().fields().stream()
                .filter(field -> field.is("WWW-Authenticate"))
                .anyMatch(field -> BEARER.matcher(field.value()).find());
        refusal.should(named, "a WWW-Authenticate field with the scheme Bearer");
    }

    @Check(
            id = "refusal-changes-nothing",
            level = Level.CONTRACT,
            sentence = "S12",
            step = 4,
            rfc = "RFC 9110 §15.5.4",
            needs = {"stranger-is-401", "member-at-the-shelf-is-403"},
            title = "Ask before you act",
            why = "Who is told no must be able to rely on it: nothing has happened.",
            hint = "Who is it, may they, does it fit - and only then touch the shelf.")
    void refusalChangesNothing(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(9);
        String free = lending.noBook();
        String title = "The " + seed.word() + " Herbal";
        String adas = lending.loan(ADA, book);
        List<Lending.Shown> before = lending.all(book, adas);

        for (String who : List.of(ADA, NOBODY)) {
            library.given(Lending.name(who) + " may not change books");
            lending.put(who, book, lending.bookOf(2)).shouldNotBeSuccessful();
            lending.put(who, free, Lending.json("title", title, "copies", 2L)).shouldNotBeSuccessful();
            lending.delete(who, book).shouldNotBeSuccessful();
        }
        library.given("the loan is Ada's");
        lending.delete(BOB, adas).shouldNotBeSuccessful();
        lending.delete(NOBODY, adas).shouldNotBeSuccessful();
        library.given("all that Ada, Bob and nobody asked for was refused");
        before.forEach(Lending.Shown::shouldBeUnchanged);
        Answer none = lending.get(LEO, free);
        none.should(!none.text().contains(title), "no book with the title \"" + title + "\"");
        library.given("Leo is a librarian");
        lending.put(LEO, book, lending.bookOf(2)).shouldBeSuccessful();
        lending.delete(LEO, adas).shouldBeSuccessful();
        lending.delete(LEO, book).shouldBeSuccessful();
    }

    @Check(
            id = "refusals-come-in-order",
            level = Level.CONTRACT,
            sentence = "S12",
            step = 4,
            rfc = "RFC 9110 §13.2.1",
            needs = {"stranger-is-401", "member-at-the-shelf-is-403", "other-type-is-415"},
            title = "The first reason wins",
            why = "A stranger who is told what is wrong with the body learns what is none of a stranger's business.",
            hint = "Write the questions down in the order of the sentence, and ask them in that order.")
    void refusalsComeInOrder(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(9);
        String broken = "{\"title\":";
        Request xml = Request.of("PUT", book).with("Content-Type", "application/xml");

        library.given("nobody has signed in, and the body is broken");
        lending.put(NOBODY, book, broken).shouldHaveStatus(401);
        lending.post(NOBODY, broken).shouldHaveStatus(401);
        library.send(xml.withJson(broken)).shouldHaveStatus(401);
        library.given("Ada is a member, and the body is broken");
        lending.put(ADA, book, broken).shouldHaveStatus(403);
        library.given("Ada is a member, and nobody has stored this book");
        lending.delete(ADA, lending.noBook()).shouldHaveStatus(403);
        library.given("Leo is a librarian, and nobody has stored this book");
        library.send(Lending.by(LEO, "DELETE", lending.noBook()).with("If-Match", "\"" + seed.word() + "\""))
                .shouldHaveStatus(404);
        library.given("Leo is a librarian, the type is wrong, and the body is broken");
        library.send(put(book, "application/xml", broken)).shouldHaveStatus(415);
        library.given("Leo is a librarian, the title is missing, and the tag is not that of the book");
        Request stale = Lending.by(LEO, "PUT", book).with("If-Match", "\"" + seed.word() + "\"");
        library.send(stale.withJson("{\"copies\":1}")).shouldHaveStatus(422);
    }

    @Check(
            id = "last-copy-lent-once",
            level = Level.CONTRACT,
            sentence = "S13",
            step = 5,
            rfc = "RFC 9110 §15.5.10",
            needs = "last-copy-is-409",
            title = "The last copy is lent once, whoever asks",
            why = "Two members who were both told 201 will meet at one book.",
            hint = "Several threads run your handler at once: look and take in one step.")
    void lastCopyLentOnce(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(1);
        Request post = Lending.by(ADA, "POST", "/loans").withJson(Lending.loanOf(book));

        library.given("one copy is on the shelf, and 16 requests come at the same time");
        List<Answer> answers =
                library.together(Stream.generate(() -> post).limit(16).collect(Collectors.toList()));
        answers.stream().filter(answer -> !answer.isSuccessful()).forEach(answer -> answer.shouldHaveStatus(409));
        long lent = answers.stream().filter(Answer::isSuccessful).count();
        library.should(lent == 1, "one 201 and fifteen 409", lent + " were told that they have it");
    }

    @Check(
            id = "wrong-method-is-405",
            level = Level.CONTRACT,
            sentence = "S14",
            step = 1,
            rfc = "RFC 9110 §15.5.6, §10.2.1",
            title = "The path is there, the method is not",
            why = "404 would say that the address is wrong. It is right; only this cannot be done to it.",
            hint = "As in 05: there is a switch for it in Javalin's HTTP config.",
            misconception = "method-is-part-of-path")
    void wrongMethodIs405(Subject library, Seed seed) {
        Lending lending = new Lending(library, seed);
        String book = lending.book(9);
        String body = Lending.loanOf(book);

        library.given("Leo is a librarian, and GET finds this address");
        Answer posted = library.send(Lending.by(LEO, "POST", book).withJson(lending.bookOf(9)));
        posted.shouldHaveStatus(405)
                .should(posted.list("Allow").contains("PUT"), "an Allow field with PUT and what else fits");
        library.given("Leo is a librarian, and POST makes loans here");
        Answer put = library.send(Lending.by(LEO, "PUT", "/loans").withJson(body));
        put.shouldHaveStatus(405)
                .should(put.list("Allow").contains("POST"), "an Allow field with POST and what else fits");
    }
}
