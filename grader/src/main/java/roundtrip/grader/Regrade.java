package roundtrip.grader;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import roundtrip.grader.intake.Intake;
import roundtrip.grader.journal.Entry;
import roundtrip.grader.journal.TakenFiles;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.run.ResultsOf;
import roundtrip.grader.sandbox.ProtectionLevel;

/** A new generation beside the one that counts: what goes into it, and whether it may take its place. */
final class Regrade {
    private final ResultsFolder folder;
    private final ResultsFolder.Generation counts;
    private final BatchFacts facts;

    Regrade(ResultsFolder folder, ResultsFolder.Generation counts, BatchFacts facts) {
        this.folder = folder;
        this.counts = counts;
        this.facts = facts;
    }

    /** The number of a generation that an interrupted preview began, or of one that begins now. */
    int generation(ProtectionLevel level, Instant now) throws IOException {
        ResultsFolder.Generation last = folder.generations().stream()
                .max(Comparator.comparingInt(ResultsFolder.Generation::number))
                .orElse(counts);
        boolean goesOn = last.base() == counts.number()
                && facts.isSame(last.batch())
                && folder.journal().finished(last.number()).size() < graded().size();
        if (goesOn) {
            BatchFacts.requireLevel(last.batch(), level, folder.path());
            return last.number();
        }
        int number = last.number() + 1;
        folder.begin(new ResultsFolder.Generation(
                counts.number(), facts.batch(level, number, counts.batch().seed(), now)));
        return number;
    }

    private Map<String, String> graded() throws IOException {
        return folder.journal().finished(counts.number());
    }

    /** With the seeds of the first time. What was not taken then, such as a rejected archive, keeps its result. */
    List<Grading.Candidate> candidates(int generation) throws IOException {
        TakenFiles taken = new TakenFiles(folder.path());
        List<Grading.Candidate> candidates = new ArrayList<>();
        List<Entry> kept = new ArrayList<>();
        folder.journal().read(Entry.Kind.RESULT, entry -> {
            if (entry.generation() != counts.number()) {
                return;
            }
            Results.Submission before = ResultsFile.ofLine(entry.value(), Results.Submission.class);
            if (taken.has(before.sha256())) {
                candidates.add(candidate(entry.submission(), before, taken));
            } else {
                kept.add(entry);
            }
        });
        for (Entry entry : kept) {
            folder.journal().result(generation, entry.submission(), entry.fingerprint(), entry.value());
        }
        candidates.sort(Comparator.comparing(Grading.Candidate::name));
        return candidates;
    }

    /** Holds nothing of the result: a class has a thousand of them. */
    private static Grading.Candidate candidate(String name, Results.Submission before, TakenFiles taken) {
        String sha256 = before.sha256();
        List<String> notes = before.notes();
        return new Grading.Candidate(
                name,
                new ResultsOf.Whose(before.student(), before.label(), before.submission(), before.submitted()),
                before.seed(),
                () -> new Intake.Taken(
                        taken.find(sha256)
                                .orElseThrow(() -> new IOException(
                                        "expected what was taken of \"" + name + "\", got nothing: it was deleted")),
                        sha256,
                        notes));
    }

    void requireApplicable(int number) throws IOException {
        ResultsFolder.Generation next = folder.generation(number);
        if (number == counts.number()) {
            throw refused(number, "it counts already");
        }
        if (next.base() != counts.number()) {
            throw refused(
                    number,
                    "it was made to replace generation " + next.base() + ", and " + counts.number() + " counts now");
        }
        if (!facts.isSame(next.batch()) || !next.batch().policy().equals(facts.policy())) {
            throw refused(number, "suite, kit, JDK or policy are not those of the preview any more");
        }
        if (!folder.journal().finished(number).equals(graded())) {
            throw refused(number, "it does not hold the same submissions: finish the preview, or make another one");
        }
        for (Results.Submission one : folder.results(number).submissions()) {
            if (one.mark().withheld() || one.mark().provisional()) {
                throw refused(
                        number,
                        one.student() + " has something broken or unstable: decide with review --generation " + number);
            }
        }
    }

    private static IOException refused(int number, String why) {
        return new IOException("generation " + number + " cannot be applied: " + why);
    }
}
