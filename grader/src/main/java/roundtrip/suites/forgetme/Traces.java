package roundtrip.suites.forgetme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtrip.checks.forgetme.Library;
import roundtrip.kit.check.Replicas;

/** Runs the same requests on one copy and on several, each time for new members and books, and compares what came back. */
final class Traces {
    /** Not the first: that one is asked by every other check, too. */
    private static final int ONE = 1;

    private final Replicas copies;
    private final Library library;
    private final Map<List<Op>, List<String>> onOne = new HashMap<>();

    Traces(Replicas copies, Library library) {
        this.copies = copies;
        this.library = library;
    }

    /** Fails the check at the first answer that one copy alone would not have given. */
    void shouldBeThoseOfOneCopy(List<Turn> turns) {
        List<Op> ops = turns.stream().map(Turn::op).toList();
        List<String> expected = onOne.computeIfAbsent(
                ops,
                all -> trace(all.stream().map(op -> new Turn(op, ONE, false)).toList()));
        List<String> got = trace(turns);
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            copies.replica(turn.copy())
                    .given("requests to the copies " + letters(turns)
                            + ", compared with the same requests to one copy alone")
                    .should(
                            got.get(i).equals(expected.get(i)),
                            "request " + (i + 1) + " is answered as by one copy alone: " + expected.get(i),
                            "copy " + Replicas.letter(turn.copy()) + " answers " + got.get(i));
        }
    }

    private static String letters(List<Turn> turns) {
        List<String> letters = new ArrayList<>();
        turns.forEach(turn -> letters.add(Replicas.letter(turn.copy())));
        return String.join(", ", letters);
    }

    private List<String> trace(List<Turn> turns) {
        Reading reading = new Reading(library);
        List<String> trace = new ArrayList<>();
        for (Turn turn : turns) {
            if (turn.afterDeath()) {
                copies.kill(turn.copy());
                copies.restart(turn.copy());
            }
            trace.add(reading.of(turn.op(), copies.replica(turn.copy()).given("")));
        }
        return trace;
    }
}
