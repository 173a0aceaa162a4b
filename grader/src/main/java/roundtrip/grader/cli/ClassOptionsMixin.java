package roundtrip.grader.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import roundtrip.grader.intake.ClassOptions;

/** What a class folder does not tell by itself. */
final class ClassOptionsMixin {
    @Option(
            names = "--assignment",
            paramLabel = "SLUG",
            description = "slug of a GitHub Classroom assignment: folders are called SLUG-login")
    private @Nullable String assignment;

    @Option(
            names = "--times",
            paramLabel = "FILE",
            description = "when submissions were received: CSV with submission,submitted_at (such as"
                    + " 2026-11-21T23:58:59+01:00), or the grades file of GitHub Classroom (default: what Gradescope's"
                    + " submission_metadata.yml says; never the time of a file)")
    private @Nullable Path times;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description =
                    "the students: CSV with student_id,name,email,section,extension_minutes, or GitHub Classroom's"
                            + " roster (default: roster.csv or classroom_roster.csv among the submissions)")
    private @Nullable Path roster;

    ClassOptions options() {
        return new ClassOptions(
                Optional.ofNullable(assignment), Optional.ofNullable(times), Optional.ofNullable(roster));
    }
}
