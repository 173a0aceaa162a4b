package roundtrip.grader.intake;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a class folder does not tell by itself. {@code assignment} is the slug of a GitHub Classroom assignment, whose folders are
 * called slug, hyphen, login; {@code times} a list of when submissions were received; {@code roster} a list of the students, if
 * it does not lie in the folder.
 */
public record ClassOptions(Optional<String> assignment, Optional<Path> times, Optional<Path> roster) {
    public static ClassOptions none() {
        return new ClassOptions(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
