package roundtrip.grader;

import java.nio.file.Path;

/**
 * What is to be graded.
 *
 * @param submissions a folder or one zip, as learning platforms hand them out
 * @param exercise a slug
 * @param out the folder for results; one that holds results of the same class is completed, never begun anew
 * @param jobs how many submissions are graded side by side
 */
public record GradeRequest(Path submissions, String exercise, Path out, int jobs) {}
