package roundtrip.suites.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import roundtrip.checks.idempotency.Borrowing;
import roundtrip.checks.idempotency.Kept;
import roundtrip.checks.idempotency.LedgerRobot;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.HeldClock;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Sequences;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Field;
import roundtrip.kit.wire.Request;

/** The hidden checks of what a key is, whose it is, how long it counts, and what repeats may leave behind. */
@Suite(
        exercise = "07-idempotency",
        settings = {"keys=ada:a-{word},bob:b-{word},cleo:c-{word},dan:d-{word}", "key.life=90m"})
class KeySuite {
    private static final int OTHERS = 200;

    @Check(
            id = "put-after-delete-is-new",
            level = Level.MUST,
            sentence = "S5",
            step = 1,
            rfc = "RFC 9110 §9.3.4",
            title = "A late PUT is a PUT",
            why = "Idempotent compares identical requests in a row. A PUT after a DELETE says anew what shall be.",
            hint = "Does your table remember what was deleted?",
            misconception = "idempotent-means-dedupe")
    void putAfterDeleteIsNew(Subject library, Seed seed) {
        String address = "/books/" + seed.isbn();
        String title = "The " + seed.word() + " Atlas";
        String book = Borrowing.json("title", title);
        library.given("nobody has stored this book").put(address, book).shouldHaveStatus(201, 200, 204);
        library.given("PUT stored this book").delete(address).shouldHaveStatus(200, 204);

        library.given("this book was stored, then deleted").put(address, book).shouldHaveStatus(201, 200, 204);
        library.given("this book was stored, deleted, and stored again");
        library.get(address).shouldHaveStatus(200).json().field("title").shouldBe(title);
    }

    @Check(
            id = "key-is-a-quoted-string",
            level = Level.CONTRACT,
            sentence = "S7",
            step = 3,
            rfc = "RFC 9651 §3.3.3, §4.2.5",
            needs = {"key-is-required", "replay-is-the-first-answer"},
            title = "The key is a structured-field String",
            why = "A field with a grammar means the same to every client, proxy and server that reads it.",
            hint = "The quotes are not part of the key; without them it is none. How many lines does the field have?")
    void keyIsAQuotedString(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String word = seed.word();
            for (String key : List.of("a " + word, "~!@;,=" + word, "a\\\"b\\\\" + word, padded(word, 64))) {
                String isbn = ada.book();
                library.given("the key is good: 1 to 64 characters in double quotes, with \\\" and \\\\ for \" and \\");
                Kept first = Kept.of(ada.lend("\"" + key + "\"", isbn).should(true, "an answer"));
                first.shouldComeAgain(ada.lend("\"" + key + "\"", isbn));
                ada.shouldHave(isbn, Set.of(first.loan()));
            }
            String isbn = ada.book();
            for (Field bad : bad(word)) {
                library.given(bad.name());
                ada.lend(bad.value(), isbn).shouldHaveStatus(400);
            }
            library.given("a key of 10000 characters");
            ada.lend("\"" + padded(word, 10_000) + "\"", isbn).shouldHaveStatus(400, 431);
            library.given("two fields Idempotency-Key");
            library.send(ada.wish(ada.key(), isbn).with("Idempotency-Key", ada.key()))
                    .shouldHaveStatus(400);
            library.given("only requests with bad keys were sent for this book");
            ada.shouldHave(isbn, Set.of());
        }
    }

    /** What is wrong, and a value that is so. */
    private static List<Field> bad(String word) {
        return List.of(
                new Field("a key without quotes", word),
                new Field("an empty key", "\"\""),
                new Field("a key whose quotes are not closed", "\"" + word),
                new Field("a key with something behind its quotes", "\"" + word + "\"x"),
                new Field("a key with a backslash before a letter", "\"a\\b" + word + "\""),
                new Field("a key of 65 characters", "\"" + padded(word, 65) + "\""));
    }

    private static String padded(String word, int length) {
        return word + "k".repeat(length - word.length());
    }

    @Check(
            id = "key-belongs-to-its-caller",
            level = Level.CONTRACT,
            sentence = "S11",
            step = 3,
            rfc = "draft-ietf-httpapi-idempotency-key-header-07 §5",
            needs = "replay-is-the-first-answer",
            title = "Bob does not get Ada's answer",
            why =
                    "Two clients may draw the same key. Then one would get the other's loan, and read what is not its own.",
            hint = "The caller is part of the primary key.")
    void keyBelongsToItsCaller(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            Borrowing bob = new Borrowing(library, robot, seed, "bob");
            String isbn = ada.book();
            String key = ada.key();
            Kept hers = Kept.of(ada.lend(key, isbn));

            library.given("Ada has sent the same key and body before; now Bob does");
            Answer answer = bob.lend(key, isbn).shouldHaveStatus(201);
            Kept his = Kept.of(answer);
            answer.should(!his.loan().equals(hers.loan()), "another loan than Ada's, \"" + hers.loan() + "\"");
            answer.json().field("member").shouldBe("bob");
            library.given("Ada and Bob have used the same key for the same book");
            hers.shouldComeAgain(ada.lend(key, isbn));
            his.shouldComeAgain(bob.lend(key, isbn));
        }
    }

    @Check(
            id = "refusal-burns-no-key",
            level = Level.CONTRACT,
            sentence = "S13",
            step = 3,
            rfc = "draft-ietf-httpapi-idempotency-key-header-07 §2.6",
            needs = "replay-is-the-first-answer",
            title = "What never began leaves no trace",
            why = "A client that mends its request may keep its key: nothing has happened under it.",
            hint = "Insert the key when the work begins, not when the request arrives.")
    void refusalBurnsNoKey(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();
            String key = ada.key();

            library.given("the first request with this key has a broken body");
            library.send(raw(ada, key, "{\"isbn\":")).shouldHaveStatus(400);
            library.given("before, with this key, a broken body was refused");
            library.send(raw(ada, key, "{\"isbn\":42}")).shouldHaveStatus(422);
            library.given("before, with this key, a wrong body was refused; nobody has stored this book");
            ada.lend(key, seed.isbn()).shouldHaveStatus(422);
            library.given("before, with this key, three other bodies were refused");
            Answer made = ada.lend(key, isbn).shouldHaveStatus(201);
            Kept.of(made).shouldComeAgain(ada.lend(key, isbn));
            ada.shouldHave(isbn, Set.of(Kept.of(made).loan()));
        }
    }

    private static Request raw(Borrowing caller, String key, String body) {
        return Request.of("POST", "/loans")
                .with("Authorization", caller.authorization())
                .with("Idempotency-Key", key)
                .withJson(body);
    }

    @Check(
            id = "keys-are-kept",
            level = Level.CONTRACT,
            sentence = "S17",
            step = 8,
            needs = "replay-is-the-first-answer",
            title = "A key lasts as long as promised",
            why = "A client that was asleep for an hour comes back with its key. Others may have been busy meanwhile.",
            hint = "Only time ends a key: not the number of other keys, and not what became of the book.")
    void keysAreKept(Subject library, Neighbours neighbours, HeldClock clock, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            clock.hold(Instant.parse("2027-03-01T09:00:00Z"));
            Borrowing cleo = new Borrowing(library, robot, seed, "cleo");
            String isbn = cleo.book();
            String key = cleo.key();
            Kept first = Kept.of(cleo.lend(key, isbn));
            try (Subject.Connection line = library.connect()) {
                String other = cleo.book();
                for (int i = 0; i < OTHERS; i++) {
                    line.send(cleo.wish(cleo.key(), other)).shouldBeSuccessful();
                }
            }
            clock.advance(life(library).minusSeconds(1));

            library.given("since then there were " + OTHERS + " other keys, and key.life less one second has passed");
            first.shouldComeAgain(cleo.lend(key, isbn));
            library.delete("/books/" + isbn).shouldBeSuccessful();
            library.given("the loan was made with this key, then its book was deleted; key.life has not passed");
            first.shouldComeAgain(cleo.lend(key, isbn));
            cleo.shouldHave(isbn, Set.of(first.loan()));
        }
    }

    private static Duration life(Subject library) {
        return Duration.ofMinutes(Long.parseLong(library.setting("key.life").replace("m", "")));
    }

    @Check(
            id = "keys-expire",
            level = Level.CONTRACT,
            sentence = "S17",
            step = 8,
            rfc = "draft-ietf-httpapi-idempotency-key-header-07 §2.3",
            needs = "replay-is-the-first-answer",
            title = "And no longer",
            why = "A table of keys that only grows ends as a full disk.",
            hint = "Count from the first request, not from the last use.")
    void keysExpire(Subject library, Neighbours neighbours, HeldClock clock, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            clock.hold(Instant.parse("2027-04-01T09:00:00Z"));
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();
            String key = ada.key();
            Kept first = Kept.of(ada.lend(key, isbn));
            clock.advance(life(library).minusSeconds(1));
            library.given("key.life less one second has passed since the first request");
            first.shouldComeAgain(ada.lend(key, isbn));
            clock.advance(Duration.ofSeconds(1));

            library.given("key.life has passed since the first request, and a second since the last");
            Answer answer = ada.lend(key, isbn).shouldHaveStatus(201);
            Kept second = Kept.of(answer);
            answer.should(!second.loan().equals(first.loan()), "another loan than \"" + first.loan() + "\"");
            library.given("the key was used again after its time");
            second.shouldComeAgain(ada.lend(key, isbn));
            ada.shouldHave(isbn, new LinkedHashSet<>(List.of(first.loan(), second.loan())));
        }
    }

    @Check(
            id = "repeats-do-not-show",
            level = Level.CONTRACT,
            sentence = "S3 S4 S9",
            step = 3,
            rfc = "RFC 9110 §9.2.2",
            needs = "replay-is-the-first-answer",
            title = "Any sequence with repeats ends like the one without",
            why =
                    "Clients, proxies and libraries repeat whatever they may, wherever they may. Nobody must be able to tell afterwards.",
            hint = "Read the list from its last line upwards: which repeat can be told from no repeat?",
            misconception = "idempotent-means-safe")
    void repeatsDoNotShow(Subject library, Neighbours neighbours, Sequences sequences, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            sequences.shouldHold(
                    10, 60, Move::sequence, moves -> new Repeats(library, robot, seed, moves).shouldNotShow());
        }
    }

    @Check(
            id = "replay-is-marked",
            level = Level.ADVICE,
            sentence = "S9",
            step = 3,
            needs = "replay-is-the-first-answer",
            title = "A stored answer may say that it is one",
            why = "Whoever looks for a fault wants to know whether a loan was made now or an hour ago.",
            hint = "One more field will do, such as Idempotent-Replayed: true.")
    void replayIsMarked(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();
            String key = ada.key();
            Answer first = ada.lend(key, isbn).shouldBeSuccessful();

            Answer again = library.given("the same request was answered before").send(ada.wish(key, isbn));
            List<String> more = new ArrayList<>();
            again.response().fields().forEach(field -> more.add(field.name()));
            first.response().fields().forEach(field -> more.remove(field.name()));
            again.should(!more.isEmpty(), "a field that the first answer does not have");
        }
    }
}
