package roundtrip.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.intake.ClassFolder;
import roundtrip.grader.intake.ClassOptions;
import roundtrip.grader.intake.Intakes;
import roundtrip.grader.intake.Submission;
import roundtrip.grader.run.ResultsOf;

/** What a class handed in, as candidates for grading; nothing of it is read before its turn comes. */
final class Handed {
    private final Path place;
    private final List<Submission> submissions;
    private final List<String> names;
    private final Intakes intakes;

    private Handed(Path place, List<Submission> submissions, List<String> names, Intakes intakes) {
        this.place = place;
        this.submissions = submissions;
        this.names = names;
        this.intakes = intakes;
    }

    static Handed in(Path place, ClassOptions options, Intakes intakes) throws IOException {
        List<Submission> found = ClassFolder.list(place, options);
        if (found.isEmpty()) {
            throw new IOException("expected submissions in \"" + place + "\", got none");
        }
        List<String> names = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Submission one : found) {
            String name = ResultsOf.Whose.of(one).name();
            int twin = 2;
            String key = name;
            while (!used.add(key)) {
                key = name + "#" + twin++;
            }
            names.add(key);
        }
        return new Handed(place, found, names, intakes);
    }

    int size() {
        return submissions.size();
    }

    /** Each student's seed is drawn from the batch's, so that a run that goes on later gives the same. */
    List<Grading.Candidate> candidates(String exercise, String batchSeed) {
        List<Grading.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            Submission one = submissions.get(i);
            ResultsOf.Whose plain = ResultsOf.Whose.of(one);
            candidates.add(new Grading.Candidate(
                    names.get(i),
                    plain.named(names.get(i)),
                    Hashes.of(batchSeed + "\0" + exercise + "\0" + one.student())
                            .substring(0, 16),
                    () -> intakes.take(one)));
        }
        return candidates;
    }

    /** Refuses when something that was started before is gone or is not what it was. */
    void requireUnchanged(ResultsFolder folder) throws IOException {
        Map<String, String> known = folder.journal().submissions();
        Set<String> gone = new HashSet<>(known.keySet());
        gone.removeAll(names);
        if (!gone.isEmpty()) {
            throw differs(folder, gone.stream().sorted().collect(Collectors.joining(", ")) + ", which is missing");
        }
        for (int i = 0; i < submissions.size(); i++) {
            String before = known.getOrDefault(names.get(i), "");
            if (!before.isEmpty() && !before.equals(JournalWitness.fingerprint(intakes.take(submissions.get(i))))) {
                throw differs(folder, names.get(i) + ", which has changed since");
            }
        }
    }

    private IOException differs(ResultsFolder folder, String what) {
        return new IOException("expected in \"" + place + "\" everything that was graded into \"" + folder.path()
                + "\" before, got all but " + what + ": put it back, or grade into another folder");
    }
}
