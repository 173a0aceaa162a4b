package roundtrip.grader.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Where the journal of a folder of results lies. */
final class Home {
    private static final String DATABASE = "roundtrip";

    private final Path results;

    Home(Path results) {
        this.results = results;
    }

    Path folder() {
        return results.resolve("journal");
    }

    Path chain() {
        return folder().resolve("journal.jsonl");
    }

    Path lock() {
        return folder().resolve("lock");
    }

    Path database() {
        return file(DATABASE);
    }

    Path file(String name) {
        return folder().resolve(name + ".mv.db");
    }

    /** Whether nothing was recorded yet; a database without a line in the chain was left by a grader that died at its birth. */
    boolean isEmpty() throws IOException {
        return !Files.exists(chain()) || Files.size(chain()) == 0;
    }

    void makeAnew() throws IOException {
        make(DATABASE);
    }

    /** A new, empty database under that name. */
    void make(String name) throws IOException {
        Files.deleteIfExists(file(name));
        try {
            Tables.create(folder().resolve(name));
        } catch (SQLException e) {
            throw new WriteFailed("the journal in " + folder(), e);
        }
    }

    Tables openTables() throws IOException {
        return openTables(DATABASE);
    }

    Tables openTables(String name) throws IOException {
        try {
            return Tables.open(folder().resolve(name));
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    IOException unusable(SQLException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new IOException(
                "the database in " + folder() + " cannot be used (" + first
                        + "). Every result is in journal.jsonl, too: make the database anew with: journal rebuild "
                        + results,
                e);
    }
}
