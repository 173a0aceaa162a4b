package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import roundtrip.grader.exchange.Marks;
import roundtrip.grader.journal.Journal;
import roundtrip.grader.journal.Landmarks;
import roundtrip.grader.report.Results;

/** A grader that is started again and again over one submission. */
final class Restarts {
    private static final String KILLER = "killer";
    private static final int DEATHS = 2;

    private Restarts() {}

    /** Writes two starts without an end into the journal, as a worker leaves them that was taken down, and grades on. */
    static List<String> ofOneThatTakesItsWorkerDown(Driver.Stage stage) throws IOException, InterruptedException {
        Path handedIn = stage.folder().resolve("class");
        Path out = stage.folder().resolve("out");
        String exercise = stage.row().exercise();
        Map<String, byte[]> files = stage.carriers().files("reference", exercise);
        Handed.folder(files).in(handedIn, "a-neighbour");
        Results before = stage.grader().grade(handedIn, exercise, out, 0);
        Handed.folder(files).in(handedIn, KILLER);
        Handed.folder(files).in(handedIn, "z-neighbour");
        Clock clock = Clock.fixed(before.batch().finished(), ZoneOffset.UTC);
        for (int i = 0; i < DEATHS; i++) {
            try (Journal journal = Journal.open(out, clock, Landmarks.none())) {
                String fingerprint = journal.submissions().getOrDefault("a-neighbour", "");
                journal.attempt(1, KILLER, fingerprint);
            }
        }
        Results after = stage.grader().grade(handedIn, exercise, out, 0);
        Results again = stage.grader().grade(handedIn, exercise, out, 0);

        List<String> faults = new ArrayList<>();
        if (after.submissions().size() != 3) {
            faults.add("expected 3 results, got " + after.submissions().size());
        }
        if (!again.submissions().equals(after.submissions())) {
            faults.add("one more start of the grader changed a result");
        }
        after.submissions()
                .forEach(one -> faults.addAll(one.submission().equals(KILLER) ? ofKiller(one) : ofNeighbour(one)));
        return faults;
    }

    private static List<String> ofKiller(Results.Submission one) {
        List<String> faults = new ArrayList<>();
        if (!one.outcome().equals("broken") || one.attempts() != DEATHS + 1) {
            faults.add("expected broken at its third start, got " + one.outcome() + " at start " + one.attempts());
        }
        if (one.mark().finalMark() != null || !one.mark().withheld()) {
            faults.add("expected the mark to be withheld, got " + one.mark().finalMark());
        }
        if (Marks.whyNot(one).isEmpty()) {
            faults.add("its mark would be exported before anybody looked");
        }
        return faults;
    }

    private static List<String> ofNeighbour(Results.Submission one) {
        boolean full = one.passed() == one.checks().size();
        return one.outcome().equals("graded") && full && one.attempts() == 1
                ? List.of()
                : List.of(one.submission() + " lost something: " + one.outcome() + ", " + one.passed() + " of "
                        + one.checks().size() + " checks at start " + one.attempts());
    }
}
