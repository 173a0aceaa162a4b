package roundtrip.grader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.journal.Entry;
import roundtrip.grader.journal.Journal;
import roundtrip.grader.journal.Landmarks;
import roundtrip.grader.journal.WriteFailed;
import roundtrip.grader.report.Decided;
import roundtrip.grader.report.Decision;
import roundtrip.grader.report.MarksCsv;
import roundtrip.grader.report.Pages;
import roundtrip.grader.report.PolicyFile;
import roundtrip.grader.report.ReadmeSentences;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.ResultsFile;
import roundtrip.grader.sandbox.ProtectionLevel;

/** A folder of results: its journal in the words of {@link Results}, and the files that are written from it. */
final class ResultsFolder implements AutoCloseable {
    /** One grading of the whole class; {@code base} is the generation that it was to replace, 0 for the first. */
    record Generation(int base, Results.Batch batch) {
        int number() {
            return batch.generation();
        }
    }

    private final Path out;
    private final Journal journal;
    private final Landmarks landmarks;

    private ResultsFolder(Path out, Journal journal, Landmarks landmarks) {
        this.out = out;
        this.journal = journal;
        this.landmarks = landmarks;
    }

    static ResultsFolder open(Path out, Clock clock, Landmarks landmarks) throws IOException {
        return new ResultsFolder(out, Journal.open(out, clock, landmarks), landmarks);
    }

    /** Throws when {@code grade} never wrote there. */
    static ResultsFolder existing(Path out, Clock clock, Landmarks landmarks) throws IOException {
        if (!Journal.isIn(out)) {
            throw new IOException("expected a folder that grade wrote to, got \"" + out + "\"");
        }
        return open(out, clock, landmarks);
    }

    Journal journal() {
        return journal;
    }

    Path path() {
        return out;
    }

    void begin(Generation generation) throws IOException {
        journal.generation(generation.number(), ResultsFile.line(generation));
    }

    List<Generation> generations() throws IOException {
        List<Generation> all = new ArrayList<>();
        for (Entry entry : journal.entries(Entry.Kind.GENERATION)) {
            all.add(ResultsFile.ofLine(entry.value(), Generation.class));
        }
        return all;
    }

    /** The number of the generation that counts: the first, until another was applied. */
    int current() throws IOException {
        int current = 1;
        for (Entry entry : journal.entries(Entry.Kind.DECISION)) {
            Decision decision = ResultsFile.ofLine(entry.value(), Decision.class);
            current = decision.kind() == Decision.Kind.APPLY ? entry.generation() : current;
        }
        return current;
    }

    Generation generation(int number) throws IOException {
        return generations().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new IOException("expected a generation that is in \"" + out + "\", got " + number));
    }

    List<Decision> decisions(int generation) throws IOException {
        List<Decision> all = new ArrayList<>();
        for (Entry entry : journal.entries(Entry.Kind.DECISION)) {
            if (entry.generation() == generation) {
                all.add(ResultsFile.ofLine(entry.value(), Decision.class));
            }
        }
        return all;
    }

    void decide(int generation, Decision decision) throws IOException {
        journal.decide(generation, decision.submission(), ResultsFile.line(decision));
    }

    /** All of one generation that have a result, after what was decided about them; by name. */
    Results results(int generation) throws IOException {
        List<Decision> decisions = decisions(generation);
        List<Results.Submission> submissions = new ArrayList<>();
        Results.Batch batch = generation(generation).batch();
        List<Instant> times = new ArrayList<>(List.of(batch.started()));
        journal.read(Entry.Kind.RESULT, entry -> {
            if (entry.generation() == generation) {
                submissions.add(Decided.apply(ResultsFile.ofLine(entry.value(), Results.Submission.class), decisions));
                times.add(entry.at());
            }
        });
        submissions.sort(Comparator.comparing(Results.Submission::submission));
        Instant finished = times.stream().max(Comparator.naturalOrder()).orElse(batch.started());
        return new Results(Results.SCHEMA, finished(batch, finished), submissions);
    }

    private static Results.Batch finished(Results.Batch batch, Instant finished) {
        return new Results.Batch(
                batch.id(),
                batch.exercise(),
                batch.title(),
                batch.generation(),
                batch.suite(),
                batch.kit(),
                batch.grader(),
                batch.jdk(),
                batch.protection(),
                batch.policy(),
                batch.seed(),
                batch.declared(),
                batch.started(),
                finished);
    }

    /** Writes everything that people read from the generation that counts; gives the path of results.json. */
    Path write(ExerciseData data) throws IOException {
        PolicyFile policy = policy(Optional.empty(), data);
        Results results = policy.applied(
                readme(data).in(results(current())), data.exercise().points());
        ProtectionLevel level = ProtectionLevel.valueOf(results.batch().protection());
        Path file = out.resolve("results.json");
        try {
            MarksCsv.write(results, out.resolve("marks.csv"));
            Pages.write(
                    results,
                    new Pages.Protection(level.name(), level.title(), level.contains(), level.lacks()),
                    policy,
                    Optional.empty(),
                    out);
            landmarks.passed(Landmarks.Point.BEFORE_RESULTS, "");
            ResultsFile.write(results, file);
            landmarks.passed(Landmarks.Point.AFTER_RESULTS, "");
        } catch (IOException e) {
            throw new WriteFailed("the reports in " + out, e);
        }
        return file;
    }

    /** The policy that is given, else the one that the folder keeps, else the default. */
    PolicyFile policy(Optional<Path> given, ExerciseData data) throws IOException {
        return PolicyFile.of(given, out, data.slug(), data.declared());
    }

    private static ReadmeSentences readme(ExerciseData data) {
        byte[] text = data.files().getOrDefault("README.md", new byte[0]);
        return ReadmeSentences.of(new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
