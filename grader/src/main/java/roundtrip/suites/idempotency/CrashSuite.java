package roundtrip.suites.idempotency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtrip.checks.idempotency.Borrowing;
import roundtrip.checks.idempotency.Kept;
import roundtrip.checks.idempotency.LedgerRobot;
import roundtrip.checks.idempotency.LedgerRobot.Mood;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.check.Replicas;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;
import roundtrip.kit.wire.Request;

/** The hidden checks of crashes: the process is killed, and another one starts on what it has left. */
@Suite(exercise = "07-idempotency", replicas = 1, settings = "keys=ada:a-{word},bob:b-{word}")
class CrashSuite {
    private static final int WISHES = 5;

    @Check(
            id = "crash-at-the-robot",
            level = Level.CONTRACT,
            sentence = "S16",
            step = 7,
            needs = "answers-outlive-a-restart",
            title = "A crash in the middle does not lend twice",
            why =
                    "Between the robot's work and your answer lies a moment in which everything can end. The client will come back.",
            hint = "Decide the id, write it down, then act. And who is at work when a server starts?",
            misconception = "timeout-means-not-done")
    void crashAtTheRobot(Replicas replicas, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing before = new Borrowing(replicas.replica(0), robot, seed, "ada");
            String isbn = before.book();
            String key = before.key();
            robot.is(Mood.HOLDS);
            for (Subject.Pending pending : replicas.replica(0).begin(List.of(before.wish(key, isbn)))) {
                try (pending) {
                    if (!robot.waitUntilAsked(isbn, 1)) {
                        pending.answer().should(false, "the robot is asked before the answer");
                    }
                    replicas.kill(0);
                }
            }
            robot.is(Mood.WELL);

            replicas.restart(0);
            Subject library = replicas.replica(0)
                    .given(
                            "the process was killed (kill -9) when the robot had handed the book out but had not answered; a new one was started");
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            Kept first = Kept.of(ada.lend(key, isbn).shouldHaveStatus(201));
            ada.shouldHave(isbn, Set.of(first.loan()));
            first.shouldComeAgain(ada.lend(key, isbn));
        }
    }

    @Check(
            id = "answer-is-a-promise",
            level = Level.CONTRACT,
            sentence = "S1",
            step = 7,
            needs = "answers-outlive-a-restart",
            title = "An answer means that it is on the disk",
            why = "The client forgets its wish when it has read the answer. From then on the server alone knows of it.",
            hint = "Ask your database when a commit is on disk: when it returns, or some time later?",
            misconception = "answer-before-commit")
    void answerIsAPromise(Replicas replicas, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing before = new Borrowing(replicas.replica(0), robot, seed, "ada");
            List<String> isbns = List.of(seed.isbn(), seed.isbn(), seed.isbn());
            Map<String, Kept> promised = new LinkedHashMap<>();
            try (Subject.Connection line = replicas.replica(0).connect()) {
                line.send(put(isbns.get(0), "first")).shouldBeSuccessful();
                line.send(put(isbns.get(1), "first")).shouldBeSuccessful();
                for (int i = 0; i < WISHES; i++) {
                    String key = before.key();
                    promised.put(key, Kept.of(line.send(before.wish(key, isbns.get(0)))));
                }
                line.send(put(isbns.get(2), "first")).shouldBeSuccessful();
                line.send(put(isbns.get(0), "second")).shouldBeSuccessful();
                line.send(Request.of("DELETE", "/books/" + isbns.get(1))).shouldBeSuccessful();
                replicas.kill(0);
            }

            replicas.restart(0);
            Subject library = replicas.replica(0)
                    .given(
                            "POSTs, PUTs and a DELETE were answered, and the process was killed (kill -9) right behind the last byte;"
                                    + " a new one was started");
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            library.get("/books/" + isbns.get(1)).shouldHaveStatus(404);
            shouldShow(library, isbns.get(0), "second");
            shouldShow(library, isbns.get(2), "first");
            int asked = robot.asked(isbns.get(0)).size();
            List<String> loans = new ArrayList<>();
            for (Map.Entry<String, Kept> promise : promised.entrySet()) {
                promise.getValue().shouldComeAgain(ada.lend(promise.getKey(), isbns.get(0)));
                loans.add(promise.getValue().loan());
            }
            ada.shouldHave(isbns.get(0), Set.copyOf(loans));
            ada.shouldHaveAsked(isbns.get(0), asked);
        }
    }

    private static Request put(String isbn, String title) {
        return Request.of("PUT", "/books/" + isbn).withJson(Borrowing.json("title", title));
    }

    private static void shouldShow(Subject library, String isbn, String title) {
        Answer book = library.get("/books/" + isbn).shouldHaveStatus(200);
        book.json().field("title").shouldBe(title);
    }
}
