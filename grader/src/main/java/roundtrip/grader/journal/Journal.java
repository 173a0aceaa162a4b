package roundtrip.grader.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one folder of results. Threads may share it; each method is on the disk when it returns, or throws. After the first
 * {@link WriteFailed} it takes nothing more. At most one is open for a folder, over all processes.
 */
public final class Journal implements AutoCloseable {
    private final Home home;
    private final HomeLock lock;
    private final Tables tables;
    private final Chain chain;
    private final Clock clock;
    private final Landmarks landmarks;
    private final Map<String, Attempt> running = new HashMap<>();
    private @Nullable WriteFailed failed;

    private Journal(Home home, HomeLock lock, Tables tables, Chain chain, Clock clock, Landmarks landmarks) {
        this.home = home;
        this.lock = lock;
        this.tables = tables;
        this.chain = chain;
        this.clock = clock;
        this.landmarks = landmarks;
    }

    /** Makes the journal where there is none. An {@link IOException} says who else has it, or what is wrong with it and what to do. */
    public static Journal open(Path results, Clock clock, Landmarks landmarks) throws IOException {
        Home home = new Home(results);
        HomeLock lock = HomeLock.take(home);
        try {
            if (home.isEmpty()) {
                home.makeAnew();
            }
            Tables tables = home.openTables();
            try {
                return new Journal(home, lock, tables, caughtUp(home, tables), clock, landmarks);
            } catch (IOException | SQLException e) {
                tables.close();
                throw e;
            }
        } catch (SQLException e) {
            lock.close();
            throw home.unusable(e);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether a grader began something there. */
    public static boolean isIn(Path results) throws IOException {
        return !new Home(results).isEmpty();
    }

    /** Brings what a dead grader wrote to the chain, but no longer to the database, there. */
    private static Chain caughtUp(Home home, Tables tables) throws IOException, SQLException {
        Set<Long> known = tables.lines();
        List<Entry> missing = new ArrayList<>();
        Chain chain = Chain.open(home.chain(), entry -> {
            if (!known.remove(entry.line())) {
                missing.add(entry);
            }
        });
        try {
            if (!known.isEmpty()) {
                throw new IOException("the database in " + home.folder() + " knows line "
                        + known.iterator().next()
                        + ", which " + home.chain().getFileName() + " no longer has: it was cut or replaced."
                        + " Put the file back from a copy; grade into another folder if there is none");
            }
            for (Entry entry : missing) {
                tables.insert(entry);
            }
            if (!missing.isEmpty()) {
                tables.checkpoint();
            }
            return chain;
        } catch (IOException | SQLException e) {
            chain.close();
            throw e;
        }
    }

    /** Kills what a dead grader left running; gives their number. */
    public synchronized int killLeftovers() throws IOException {
        try {
            int killed = 0;
            for (ProcessMark mark : tables.processes()) {
                killed += mark.kill() ? 1 : 0;
            }
            return killed;
        } catch (SQLException e) {
            throw home.unusable(e);
        }
    }

    /** Before the submission's box starts. */
    public synchronized Attempt attempt(int generation, String submission, String fingerprint) throws IOException {
        return writing(() -> {
            int start = tables.starts(generation, submission) + 1;
            String about = submission + " " + start;
            landmarks.passed(Landmarks.Point.BEFORE_ATTEMPT, about);
            if (!tables.hasSubmission(submission)) {
                tables.submission(submission, fingerprint, clock.instant());
            }
            long id = tables.attempt(generation, submission, start, clock.instant());
            landmarks.passed(Landmarks.Point.AFTER_ATTEMPT, about);
            Attempt attempt = new Attempt(id, generation, submission, start);
            running.put(submission, attempt);
            return attempt;
        });
    }

    /**
     * Before this process ends by request: what runs was not taken down by its submission, so that start does not count. Nothing is
     * taken from now on.
     */
    public synchronized void giveBack() throws IOException {
        writing(() -> {
            for (Attempt attempt : running.values()) {
                tables.givenBack(attempt.id(), clock.instant());
            }
            running.clear();
            return true;
        });
        failed = new WriteFailed("the journal in " + home.folder(), new IOException("the grader was told to end"));
    }

    /** Before any student code runs in it; {@code attempt} is empty for a compile worker, which serves many. */
    public synchronized void process(Optional<Attempt> attempt, ProcessHandle process) throws IOException {
        writing(() -> {
            String about =
                    attempt.map(one -> one.submission() + " " + one.start()).orElse("");
            landmarks.passed(Landmarks.Point.BEFORE_PROCESS, about);
            tables.process(attempt.map(Attempt::id), ProcessMark.of(process), clock.instant());
            landmarks.passed(Landmarks.Point.AFTER_PROCESS, about);
            return true;
        });
    }

    /** Says whether it counts: the first result of a submission does, a later one is left out. */
    public synchronized boolean result(int generation, String submission, String fingerprint, String value)
            throws IOException {
        return writing(() -> {
            if (tables.hasResult(generation, submission)) {
                return false;
            }
            add(Entry.Kind.RESULT, generation, submission, fingerprint, value);
            running.remove(submission);
            return true;
        });
    }

    /** A new generation, with the next number. */
    public synchronized void generation(int number, String value) throws IOException {
        writing(() -> {
            add(Entry.Kind.GENERATION, number, "", "", value);
            return true;
        });
    }

    /** What a person decided; {@code submission} is empty when it is about all. */
    public synchronized void decide(int generation, String submission, String value) throws IOException {
        writing(() -> {
            add(Entry.Kind.DECISION, generation, submission, "", value);
            return true;
        });
    }

    private void add(Entry.Kind kind, int generation, String submission, String fingerprint, String value)
            throws IOException, SQLException {
        Entry entry = new Entry(chain.lines() + 1, clock.instant(), kind, generation, submission, fingerprint, value);
        landmarks.passed(Landmarks.Point.BEFORE_LINE, submission);
        chain.append(entry);
        landmarks.passed(Landmarks.Point.AFTER_LINE, submission);
        tables.insert(entry);
        landmarks.passed(Landmarks.Point.AFTER_INSERT, submission);
        tables.checkpoint();
        landmarks.passed(Landmarks.Point.AFTER_CHECKPOINT, submission);
    }

    /** All entries of one kind, one by one in the order in which they were made. */
    public synchronized void read(Entry.Kind kind, Entry.Reader reader) throws IOException {
        try {
            tables.read(kind, reader);
        } catch (SQLException e) {
            throw home.unusable(e);
        }
    }

    public List<Entry> entries(Entry.Kind kind) throws IOException {
        List<Entry> all = new ArrayList<>();
        read(kind, all::add);
        return all;
    }

    /** The fingerprints of what has a result in that generation, by submission. */
    public synchronized Map<String, String> finished(int generation) throws IOException {
        try {
            return tables.finished(generation);
        } catch (SQLException e) {
            throw home.unusable(e);
        }
    }

    /** The fingerprints of all that was ever started, by submission. */
    public synchronized Map<String, String> submissions() throws IOException {
        try {
            return tables.submissions();
        } catch (SQLException e) {
            throw home.unusable(e);
        }
    }

    private interface Writing<T> {
        T run() throws IOException, SQLException;
    }

    private <T> T writing(Writing<T> work) throws IOException {
        if (failed != null) {
            throw failed;
        }
        try {
            return work.run();
        } catch (IOException | SQLException e) {
            failed = new WriteFailed("the journal in " + home.folder(), e);
            throw failed;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (lock;
                chain) {
            tables.close();
        } catch (SQLException e) {
            throw home.unusable(e);
        }
    }
}
