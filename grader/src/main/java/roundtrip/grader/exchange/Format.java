package roundtrip.grader.exchange;

import java.io.IOException;
import java.util.List;

/** One way to hand marks or verdicts to another system. Implementations hold no state. */
public interface Format {
    /** Every format, in the order of the help. */
    static List<Format> all() {
        return List.of(
                new JUnitXml(),
                new GradescopeJson(),
                new MoodleWorksheet(),
                new CanvasGradebook(),
                new GitHubClassroom(),
                new LtiScores());
    }

    /** As on the command line: {@code moodle}. */
    String name();

    /** One line for the help. */
    String summary();

    /** The file that is written when none is named; a folder where the format writes one file for each student. */
    String fileName();

    /** Whether there is one file for each student. */
    default boolean isFolder() {
        return false;
    }

    /** Writes nothing to disk. An {@link IOException} says what is wrong with the order or with the instructor's file. */
    Written write(Order order) throws IOException;
}
