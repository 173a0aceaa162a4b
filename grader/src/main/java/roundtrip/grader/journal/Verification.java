package roundtrip.grader.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What looking at a journal came to.
 *
 * @param torn whether the last line was cut while it was written; the next {@code grade} drops it
 * @param faults one sentence each; none when chain and database agree
 */
public record Verification(long lines, boolean torn, List<String> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /** Compares every hash of {@code journal.jsonl}, and the database with it. Changes nothing. */
    public static Verification of(Path results) throws IOException {
        try (HomeLock lock = HomeLock.take(existing(results))) {
            Home home = lock.home();
            List<String> faults = new ArrayList<>();
            Map<Long, Entry> inChain = new HashMap<>();
            Chain.Seen seen = new Chain.Seen(0, "", 0, 0);
            try {
                seen = Chain.read(home.chain(), entry -> inChain.put(entry.line(), entry));
            } catch (IOException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
            if (faults.isEmpty()) {
                compare(home, inChain, faults);
            }
            return new Verification(seen.lines(), seen.isTorn(), faults);
        }
    }

    private static void compare(Home home, Map<Long, Entry> inChain, List<String> faults) throws IOException {
        try (Tables tables = home.openTables()) {
            for (Entry.Kind kind : Entry.Kind.values()) {
                tables.read(kind, row -> {
                    Entry line = inChain.remove(row.line());
                    if (!row.equals(line)) {
                        faults.add("line " + row.line() + ": the database has another " + kind.word()
                                + " than journal.jsonl");
                    }
                });
            }
            inChain.keySet().forEach(line -> faults.add("line " + line + " is missing in the database; grade adds it"));
        } catch (IOException | SQLException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    /** Makes the database from {@code journal.jsonl}; the old one is kept beside it. How often unfinished submissions were started is lost. */
    public static long rebuild(Path results) throws IOException {
        try (HomeLock lock = HomeLock.take(existing(results))) {
            Home home = lock.home();
            home.make("rebuilt");
            long lines;
            try (Tables tables = home.openTables("rebuilt");
                    Chain chain = Chain.open(home.chain(), entry -> insert(home, tables, entry))) {
                lines = chain.lines();
                tables.checkpoint();
            } catch (SQLException e) {
                throw home.unusable(e);
            }
            if (Files.exists(home.database())) {
                Files.move(home.database(), home.file("before-rebuild"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(home.file("rebuilt"), home.database(), StandardCopyOption.ATOMIC_MOVE);
            return lines;
        }
    }

    private static void insert(Home home, Tables tables, Entry entry) throws IOException {
        try {
            tables.insert(entry);
            if (entry.kind() == Entry.Kind.RESULT && !tables.hasSubmission(entry.submission())) {
                tables.submission(entry.submission(), entry.fingerprint(), entry.at());
            }
        } catch (SQLException e) {
            throw home.unusable(e);
        }
    }

    private static Home existing(Path results) throws IOException {
        Home home = new Home(results);
        if (home.isEmpty()) {
            throw new IOException("expected a folder that grade wrote to, got \"" + results
                    + "\", which has no journal/journal.jsonl");
        }
        return home;
    }
}
