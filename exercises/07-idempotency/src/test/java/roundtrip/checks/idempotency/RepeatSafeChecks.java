package roundtrip.checks.idempotency;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Code;
import roundtrip.kit.check.JsonValue;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Request;

/** The public checks of the repeat-safe loan API: what may be said twice, and what comes of it. */
@Suite(exercise = "07-idempotency", replicas = 1)
class RepeatSafeChecks {
    @Check(
            id = "put-twice-is-put-once",
            level = Level.MUST,
            sentence = "S2 S3",
            step = 1,
            rfc = "RFC 9110 §9.2.2, §9.3.4",
            title = "Repeating PUT adds nothing",
            why = "A client that got no answer says the same PUT again. What it wanted is \"this is now the thing\", and that is so.",
            hint = "\"This is now the thing\", said again, changes nothing: what does your PUT count or remember?",
            misconception = "put-appends")
    void putTwiceIsPutOnce(Subject library, Seed seed) {
        String address = "/books/" + seed.isbn();
        String title = "The " + seed.word() + " Atlas";
        String book = Borrowing.json("title", title);
        library.given("nobody has stored this book").put(address, book).shouldHaveStatus(201);
        Answer once = library.get(address).shouldHaveStatus(200);
        once.json().field("title").shouldBe(title);

        for (int repeat = 1; repeat <= 3; repeat++) {
            library.given("PUT stored this book, and is repeated for the " + List.of("first", "second", "third").get(repeat - 1) + " time");
            library.put(address, book).shouldHaveStatus(200, 204);
            Answer again = library.get(address).shouldHaveStatus(200);
            boolean same = Arrays.equals(again.response().content(), once.response().content());
            again.should(same, "what GET answered after the first PUT: " + once.text());
        }
    }

    @Check(
            id = "delete-twice-is-calm",
            level = Level.CONTRACT,
            sentence = "S2 S4",
            step = 1,
            rfc = "RFC 9110 §9.2.2, §9.3.5",
            title = "Repeating DELETE breaks nothing",
            why = "Gone is gone, however often it is asked for. Nothing has failed when there was nothing to remove.",
            hint = "The effect is the same each time; the status may differ.",
            misconception = "idempotent-means-same-reply")
    void deleteTwiceIsCalm(Subject library, Seed seed) {
        String address = "/books/" + seed.isbn();
        library.put(address, Borrowing.json("title", "The " + seed.word() + " Atlas")).shouldBeSuccessful();

        library.given("PUT stored this book").delete(address).shouldHaveStatus(200, 204);
        for (int repeat = 0; repeat < 2; repeat++) {
            library.given("DELETE removed this book, and is repeated");
            library.delete(address).shouldHaveStatus(200, 204, 404, 410);
            library.given("DELETE was said more than once").get(address).shouldHaveStatus(404);
        }
    }

    @Check(
            id = "stays-within-the-rules",
            level = Level.CONTRACT,
            sentence = "S18",
            step = 1,
            title = "The classes use what the README allows, and no static field can change",
            why = "The robot is reached through ShelfRobot, which asks once; what is static is forgotten by a restart and shared by two servers.",
            hint = "ShelfRobot is the way to the robot, and the database is the place for whatever a request leaves behind.")
    void staysWithinTheRules(Subject library, Code code) {
        library.baseUri();

        code.shouldStayWithinTheRules();
    }

    @Check(
            id = "key-is-required",
            level = Level.CONTRACT,
            sentence = "S6",
            step = 2,
            rfc = "draft-ietf-httpapi-idempotency-key-header-07 §2.7",
            title = "No key, no loan; no caller, no loan",
            why = "A POST without a key cannot be told from its repeat, and one without a caller belongs to nobody.",
            hint = "No key means no promise, no caller means nobody to promise to: refuse before any work is done.",
            misconception = "verb-decides")
    void keyIsRequired(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();
            String wanted = Borrowing.json("isbn", isbn);

            library.given("Ada sends no Idempotency-Key");
            library.send(Request.of("POST", "/loans").with("Authorization", ada.authorization()).withJson(wanted)).shouldHaveStatus(400);
            library.given("her POST without a key was answered 400");
            ada.shouldHave(isbn, Set.of());
            library.given("nobody is signed in");
            library.send(Request.of("POST", "/loans").with("Idempotency-Key", ada.key()).withJson(wanted)).shouldHaveStatus(401);
            library.get("/loans").shouldHaveStatus(401);
            library.given("the POST without a caller was answered 401");
            ada.shouldHave(isbn, Set.of());
            library.given("now Ada sends key and all").send(ada.wish(ada.key(), isbn)).shouldBeSuccessful();
        }
    }

    @Check(
            id = "first-post-lends",
            level = Level.CONTRACT,
            sentence = "S8",
            step = 2,
            rfc = "RFC 9110 §15.3.2, §10.2.2",
            title = "The first POST does the work",
            why = "Only what was done once can be done no more than once.",
            hint = "Name the loan, have the robot hand it out under that name, then answer 201 with Location and the loan.")
    void firstPostLends(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();

            library.given("the book is on the shelf, and the robot is well");
            Answer made = ada.lend(ada.key(), isbn).shouldHaveStatus(201);
            String id = made.json().field("id").text();
            made.json().field("isbn").shouldBe(isbn);
            made.json().field("member").shouldBe("ada");
            library.given("POST made the loan " + id);
            ada.shouldHave(isbn, Set.of(id));
            ada.shouldHaveAsked(isbn, 1);
            JsonValue loan = ada.get(location(library, made)).shouldHaveStatus(200).json();
            loan.field("id").shouldBe(id);
            loan.field("isbn").shouldBe(isbn);
            loan.field("member").shouldBe("ada");
            ada.get("/loans/" + seed.word()).shouldHaveStatus(404);
        }
    }

    private static String location(Subject library, Answer made) {
        String location = made.header("Location").orElse("");
        made.should(!location.isEmpty(), "a Location field");
        try {
            URI address = library.baseUri().resolve("/loans").resolve(location);
            made.should(address.getPort() == library.port(), "a Location on this server, " + library.baseUri());
            return address.getRawPath();
        } catch (IllegalArgumentException e) {
            made.should(false, "a Location that is a URI");
            throw e;
        }
    }

    @Check(
            id = "replay-is-the-first-answer",
            level = Level.CONTRACT,
            sentence = "S9",
            step = 3,
            rfc = "draft-ietf-httpapi-idempotency-key-header-07 §2.6",
            needs = "first-post-lends",
            title = "Said again, answered again",
            why = "The client has not heard the first answer. It wants that answer, not another loan.",
            hint = "Store the answer beside the key: status, Location and the bytes of the body.",
            misconception = "retry-blind")
    void replayIsTheFirstAnswer(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();
            String key = ada.key();
            Kept first = Kept.of(ada.lend(key, isbn));

            for (int repeat = 0; repeat < 2; repeat++) {
                library.given("the same request was answered before");
                first.shouldComeAgain(ada.lend(key, isbn));
            }
            library.given("one POST was sent three times, with one key and one body");
            ada.shouldHave(isbn, Set.of(first.loan()));
            ada.shouldHaveAsked(isbn, 1);
        }
    }

    @Check(
            id = "answers-outlive-a-restart",
            level = Level.CONTRACT,
            sentence = "S1 S9",
            step = 3,
            needs = "replay-is-the-first-answer",
            title = "A restart forgets nothing",
            why = "Servers are restarted while clients retry. A promise that ends with the process is none.",
            hint = "Memory ends with the process: are key and answer in a table? And does close() close the database, too?")
    void answersOutliveARestart(Replicas replicas, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Subject library = replicas.replica(0);
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();
            String key = ada.key();
            Kept first = Kept.of(ada.lend(key, isbn));
            library.close();
            replicas.kill(0);

            replicas.restart(0);
            Subject restarted = replicas.replica(0).given("the server was closed, its process ended, and a new one was started with the same db.url");
            Borrowing again = new Borrowing(restarted, robot, seed, "ada");
            restarted.get("/books/" + isbn).shouldHaveStatus(200);
            first.shouldComeAgain(again.lend(key, isbn));
            again.shouldHave(isbn, Set.of(first.loan()));
            again.shouldHaveAsked(isbn, 1);
        }
    }

    @Check(
            id = "other-key-other-loan",
            level = Level.CONTRACT,
            sentence = "S12",
            step = 3,
            rfc = "draft-ietf-httpapi-idempotency-key-header-07 §2.2",
            needs = "first-post-lends",
            title = "Two keys, two loans",
            why = "A member may want two copies. Only the client knows whether it repeats itself or means another one.",
            hint = "Two equal wishes are two wishes: look at the key, not at the body.",
            misconception = "post-is-idempotent")
    void otherKeyOtherLoan(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();
            Kept first = Kept.of(ada.lend(ada.key(), isbn));

            library.given("the same body was sent before, with another key");
            Answer second = ada.lend(ada.key(), isbn).shouldHaveStatus(201);
            String id = second.json().field("id").text();
            second.should(!id.equals(first.loan()), "another loan than \"" + first.loan() + "\"");
            library.given("two POSTs had one body and two keys");
            ada.shouldHave(isbn, new LinkedHashSet<>(List.of(first.loan(), id)));
        }
    }

    @Check(
            id = "other-body-is-422",
            level = Level.CONTRACT,
            sentence = "S10",
            step = 4,
            rfc = "draft-ietf-httpapi-idempotency-key-header-07 §2.7",
            needs = "replay-is-the-first-answer",
            title = "A key is for one wish",
            why = "A client that uses a key twice has a fault. To answer its second wish with the first one's loan would hide it.",
            hint = "Keep a fingerprint of the request beside the key, and compare it before you answer.")
    void otherBodyIs422(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();
            String other = ada.book();
            String key = ada.key();
            Kept first = Kept.of(ada.lend(key, isbn));

            library.given("with this key the book " + isbn + " was lent");
            ada.lend(key, other).shouldHaveStatus(422);
            library.given("another body with a used key was answered 422");
            ada.shouldHave(other, Set.of());
            ada.shouldHave(isbn, Set.of(first.loan()));
            first.shouldComeAgain(ada.lend(key, isbn));
        }
    }
}
