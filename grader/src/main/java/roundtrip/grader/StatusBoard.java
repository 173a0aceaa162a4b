package roundtrip.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import roundtrip.grader.journal.ProcessMark;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.Status;

/** Counts what happens in one grading run and replaces {@code status.json} at most once a second, and at the end. */
final class StatusBoard {
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final Path out;
    private final Results.Batch batch;
    private final Clock clock;
    private final ProcessMark self = ProcessMark.of(ProcessHandle.current());
    private final long begun = System.nanoTime();
    private final Set<String> running = new HashSet<>();
    private final int all;
    private final int doneBefore;
    private int done;
    private int broken;
    private int unstable;
    private long written;

    /** {@code before} holds what has a result already, {@code open} is how many have none. */
    StatusBoard(Path out, Results before, int open, Clock clock) {
        this.out = out;
        this.batch = before.batch();
        this.clock = clock;
        this.doneBefore = before.submissions().size();
        this.all = doneBefore + open;
        before.submissions().forEach(this::count);
        this.done = doneBefore;
        this.written = begun - PAUSE_NANOS;
    }

    synchronized void started(String submission) {
        running.add(submission);
        write(false, false);
    }

    synchronized void done(String submission, Results.Submission result) {
        running.remove(submission);
        done++;
        count(result);
        write(false, false);
    }

    private void count(Results.Submission result) {
        broken += result.outcome().equals("broken") ? 1 : 0;
        unstable += result.checks().stream().anyMatch(Results.Check::unstable) ? 1 : 0;
    }

    /** Always writes. */
    synchronized void end() {
        running.clear();
        write(true, done >= all);
    }

    /** A file that cannot be replaced grows old, and its reader sees that: no submission waits for it. */
    private void write(boolean always, boolean finished) {
        long now = System.nanoTime();
        if (!always && now - written < PAUSE_NANOS) {
            return;
        }
        written = now;
        try {
            status(now, finished).write(out);
        } catch (IOException e) {
            return;
        }
    }

    private Status status(long now, boolean finished) {
        double minutes = (now - begun) / 60e9;
        int ofThisRun = done - doneBefore;
        Double rate = ofThisRun == 0 ? null : Math.round(ofThisRun / minutes * 10) / 10.0;
        Long left = ofThisRun == 0 ? null : Math.round((all - done) * minutes * 60 / ofThisRun);
        return new Status(
                Status.SCHEMA,
                batch.exercise(),
                batch.generation(),
                batch.protection(),
                all,
                all - done - running.size(),
                running.size(),
                done,
                broken,
                unstable,
                rate,
                left,
                finished,
                clock.instant(),
                self.pid(),
                self.started());
    }
}
