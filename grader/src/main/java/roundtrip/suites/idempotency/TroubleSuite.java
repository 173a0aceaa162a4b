package roundtrip.suites.idempotency;

import java.util.List;
import java.util.Set;
import roundtrip.checks.idempotency.Borrowing;
import roundtrip.checks.idempotency.Kept;
import roundtrip.checks.idempotency.LedgerRobot;
import roundtrip.checks.idempotency.LedgerRobot.Mood;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Check;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Neighbours;
import roundtrip.kit.check.Seed;
import roundtrip.kit.check.Subject;
import roundtrip.kit.check.Suite;

/** The hidden checks of many at once, and of a robot that fails. */
@Suite(exercise = "07-idempotency", settings = "keys=ada:a-{word},bob:b-{word}")
class TroubleSuite {
    private static final int TWINS = 16;
    private static final int ROUNDS = 10;

    @Check(
            id = "second-waits-or-409",
            level = Level.CONTRACT,
            sentence = "S14",
            step = 5,
            rfc = "draft-ietf-httpapi-idempotency-key-header-07 §2.6",
            needs = "replay-is-the-first-answer",
            title = "One is at work, the other is not",
            why =
                    "The repeat of an impatient client comes while the first is still at work: that is when it matters most.",
            hint = "Take the key first, with a unique row; only who got it does the work.")
    void secondWaitsOr409(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            AtTheGate gate = new AtTheGate(library, robot, new Borrowing(library, robot, seed, "ada"));
            gate.shouldBeOneLoan(
                    "the robot keeps the first request waiting, and meanwhile the same request comes again", 1, 1);
        }
    }

    @Check(
            id = "twins-lend-once",
            level = Level.CONTRACT,
            sentence = "S14",
            step = 5,
            rfc = "draft-ietf-httpapi-idempotency-key-header-07 §2.6",
            needs = "replay-is-the-first-answer",
            title = "Sixteen at once, one loan",
            why =
                    "A client with a short time-out, a proxy that retries, a finger that taps twice: they all come at once.",
            hint =
                    "Let the database decide who is first: what is looked up and then inserted was not there for two of them.",
            misconception = "post-is-idempotent")
    void twinsLendOnce(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            AtTheGate gate = new AtTheGate(library, robot, new Borrowing(library, robot, seed, "ada"));
            for (int round = 1; round <= ROUNDS; round++) {
                gate.shouldBeOneLoan(
                        "round " + round + ": " + TWINS + " equal requests, whose last bytes went out together", TWINS);
            }
        }
    }

    @Check(
            id = "robot-trouble-frees-the-key",
            level = Level.CONTRACT,
            sentence = "S15",
            step = 6,
            rfc = "RFC 9110 §15.6.4",
            needs = "replay-is-the-first-answer",
            title = "A failed try may be tried again",
            why = "503 says \"later\". A later that is answered 409 for ever, or with the old 503, never comes.",
            hint = "Free the mark in each outcome, and keep the loan's id: the robot may have done its part.")
    void robotTroubleFreesTheKey(Subject library, Neighbours neighbours, Seed seed) {
        try (LedgerRobot robot = LedgerRobot.behind(neighbours)) {
            Borrowing ada = new Borrowing(library, robot, seed, "ada");
            String isbn = ada.book();
            String key = ada.key();

            robot.is(Mood.REFUSES);
            library.given("the robot answers 500");
            shouldFail(ada, key, isbn);
            neighbours.shut("robot");
            library.given("the robot is not there: it answered 500 before, now connections are refused");
            shouldFail(ada, key, isbn);
            neighbours.open("robot");
            robot.is(Mood.BREAKS);
            library.given("the robot hangs up without an answer; two tries have failed before");
            shouldFail(ada, key, isbn);
            robot.is(Mood.WELL);
            library.given("three tries have failed and were answered 503; now the robot is well");
            Answer made = ada.lend(key, isbn).shouldHaveStatus(201);
            Kept first = Kept.of(made);
            List<String> asked = robot.asked(isbn);
            library.should(
                    Set.copyOf(asked).equals(Set.of(first.loan())),
                    "the robot is asked for one loan id in all tries, \"" + first.loan() + "\"",
                    "it was asked for " + asked);
            first.shouldComeAgain(ada.lend(key, isbn));
            ada.shouldHave(isbn, Set.of(first.loan()));
            library.should(
                    robot.asked(isbn).size() == asked.size(), "a replay does not ask the robot", "it was asked again");
        }
    }

    private static void shouldFail(Borrowing ada, String key, String isbn) {
        ada.lend(key, isbn).shouldHaveStatus(503);
        ada.shouldHaveLoans(isbn, Set.of());
    }
}
