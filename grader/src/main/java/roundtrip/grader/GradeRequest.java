package roundtrip.grader;

import java.nio.file.Path;
import java.util.Optional;
import roundtrip.grader.intake.ClassOptions;

/**
 * What is to be graded.
 *
 * @param submissions a folder or one zip, as learning platforms hand them out
 * @param about what the names in it do not tell by themselves
 * @param exercise a slug
 * @param out the folder for results; one that holds results of the same class is completed, never begun anew
 * @param policy how verdicts become marks; without one that which {@code out} keeps, else the default
 * @param jobs how many submissions are graded side by side
 */
public record GradeRequest(
        Path submissions, ClassOptions about, String exercise, Path out, Optional<Path> policy, int jobs) {
    /** With the names that explain themselves, and the marks that the folder keeps. */
    public GradeRequest(Path submissions, String exercise, Path out, int jobs) {
        this(submissions, ClassOptions.none(), exercise, out, Optional.empty(), jobs);
    }
}
