package roundtrip.suites.idempotency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.checks.idempotency.Borrowing;
import roundtrip.checks.idempotency.Kept;
import roundtrip.checks.idempotency.LedgerRobot;
import roundtrip.checks.idempotency.LedgerRobot.Mood;
import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Subject;

/**
 * Equal requests, while the robot keeps the first of them at its gate.
 *
 * <p>That nobody else asks the robot cannot be waited for. So other requests, on new connections, are sent and answered before the
 * gate opens: whoever does not wait for the first has asked by then, and is counted.
 */
record AtTheGate(Subject library, LedgerRobot robot, Borrowing ada) {
    private static final int FENCES = 12;

    /**
     * Fails the check unless they come to one loan.
     *
     * @param groups how many are sent together; each group after the first is sent when the robot has been asked
     */
    void shouldBeOneLoan(String given, int... groups) {
        String isbn = ada.book();
        String key = ada.key();
        library.given(given);
        List<Subject.Pending> all = new ArrayList<>();
        robot.is(Mood.HOLDS);
        try {
            for (int group : groups) {
                all.addAll(library.begin(Collections.nCopies(group, ada.wish(key, isbn))));
                if (!robot.waitUntilAsked(isbn, 1)) {
                    all.get(0).answer().should(false, "the robot is asked before the answer");
                }
            }
            library.given(given + "; before it is answered, other requests come");
            for (int i = 0; i < FENCES && robot.asked(isbn).size() == 1; i++) {
                library.get("/books/" + isbn).shouldHaveStatus(200);
            }
            library.given(given);
            robot.is(Mood.WELL);
            Kept first = served(all.stream().map(Subject.Pending::answer).toList());
            ada.shouldHaveAsked(isbn, 1);
            ada.shouldHave(isbn, Set.of(first.loan()));
            first.shouldComeAgain(ada.lend(key, isbn));
        } finally {
            robot.is(Mood.WELL);
            all.forEach(Subject.Pending::close);
        }
    }

    /** Each is the same 201 or 409, and one at least is no 409. */
    private Kept served(List<Answer> answers) {
        answers.forEach(answer -> answer.shouldHaveStatus(201, 409));
        Optional<Kept> first =
                answers.stream().filter(Answer::isSuccessful).findFirst().map(Kept::of);
        answers.get(0).should(first.isPresent(), "201 for one of them at least", "409 for all " + answers.size());
        answers.stream()
                .filter(Answer::isSuccessful)
                .forEach(answer -> first.orElseThrow().shouldComeAgain(answer));
        return first.orElseThrow();
    }
}
