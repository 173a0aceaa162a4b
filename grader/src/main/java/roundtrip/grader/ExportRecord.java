package roundtrip.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import roundtrip.grader.journal.Journal;
import roundtrip.grader.journal.JournalBusy;
import roundtrip.grader.journal.Landmarks;
import roundtrip.grader.report.Decision;

/** That marks left the grader, as a decision in the journal. */
public final class ExportRecord {
    private ExportRecord() {}

    /**
     * Writes it down where {@code results} has a journal; gives what a person should know if another process works there.
     *
     * @param generation whose marks they are
     * @param by who exported them
     * @param what their format, and which marks
     */
    public static Optional<String> write(Path results, int generation, String by, String what, Clock clock)
            throws IOException {
        if (!Journal.isIn(results)) {
            return Optional.empty();
        }
        try (ResultsFolder folder = ResultsFolder.existing(results, clock, Landmarks.none())) {
            folder.decide(generation, Decision.export(by, what));
            return Optional.empty();
        } catch (JournalBusy e) {
            return Optional.of("this export is not in the journal: " + e.getMessage());
        }
    }
}
