package roundtrip.grader;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.intake.Intake;
import roundtrip.grader.journal.Attempt;
import roundtrip.grader.journal.Journal;
import roundtrip.grader.journal.TakenFiles;
import roundtrip.grader.run.Batch;
import roundtrip.grader.run.Witness;

/** Writes every start and every process down before it matters, and keeps what was taken. */
final class JournalWitness implements Witness {
    /** A submission whose worker died as often as this is not started again. */
    private static final int STARTS = 2;

    /** What was started, until its result is written. */
    record Started(int starts, String fingerprint) {}

    private final Journal journal;
    private final TakenFiles taken;
    private final StatusBoard status;
    private final int generation;
    private final Map<String, Started> started = new ConcurrentHashMap<>();

    JournalWitness(Journal journal, TakenFiles taken, StatusBoard status, int generation) {
        this.journal = journal;
        this.taken = taken;
        this.status = status;
        this.generation = generation;
    }

    @Override
    public Start start(Batch.Item item, Intake intake) throws IOException {
        String fingerprint = fingerprint(intake);
        if (intake instanceof Intake.Taken files) {
            taken.keep(files.sha256(), files.files());
        }
        Attempt attempt = journal.attempt(generation, item.name(), fingerprint);
        started.put(item.name(), new Started(attempt.start(), fingerprint));
        status.started(item.name());
        return new Start() {
            @Override
            public boolean isAllowed() {
                return attempt.start() <= STARTS;
            }

            @Override
            public void process(ProcessHandle process) throws IOException {
                journal.process(Optional.of(attempt), process);
            }
        };
    }

    @Override
    public void worker(ProcessHandle process) throws IOException {
        journal.process(Optional.empty(), process);
    }

    /** What is known of a start, once; with an empty fingerprint when the submission could not even be read. */
    Started take(String submission) {
        Started known = started.remove(submission);
        return known == null ? new Started(1, "") : known;
    }

    /** The same for the same content, however it was zipped. */
    static String fingerprint(Intake intake) {
        if (intake instanceof Intake.Taken files) {
            return files.sha256();
        }
        if (intake instanceof Intake.Rejected rejected) {
            return Hashes.of("rejected: " + rejected.reason());
        }
        return intake instanceof Intake.Unreadable unreadable
                ? Hashes.of("unreadable: " + unreadable.message())
                : Hashes.of("empty");
    }
}
