package roundtrip.grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole classes as the platforms hand them out. */
class ClassFolderTest {
    private static final String API = "src/main/java/LoanApi.java";
    private static final String METADATA = """
            ---
            submission_1:
              :submitters:
              - !ruby/object:Someone
                :name: Ann Lee
                :sid: '0042'
                :email: ann@x.edu
              :created_at: 2026-11-21 22:58:59.417417000 Z
              :score: 0.0
            submission_2:
              :submitters:
              - :name: Bob
                :sid:
                :email: bob@x.edu
              - :name: Cleo
                :sid: '44'
              :created_at: 2026-11-21 23:58:59 +01:00
            submission_3:
              :submitters: []
              :created_at: soon
            """;

    @TempDir
    private Path folder;

    @Test
    void moodleWithAndWithoutNamesAndTeams() throws IOException {
        write("Ann Lee_657693_assignsubmission_file/" + API, "x");
        write("Anne-Marie Smith_12_assignsubmission_file_/" + API, "x");
        write("Anne-Marie Smith_12_assignsubmission_onlinetext_/onlinetext.html", "x");
        write("Participant_99_assignsubmission_file/x.zip", "x");
        write("Default group_assignsubmission_file/x.zip", "x");

        assertThat(told(ClassOptions.none()))
                .containsExactlyInAnyOrder(
                        "657693 Ann Lee", "12 Anne-Marie Smith", "99 Participant", "Default group Default group");
    }

    @Test
    void canvasWithLateAnonymousAndSeveralFiles() throws IOException {
        write("smithbob_340934_208490284_BobsWork.zip", "x");
        write("doejane_LATE_51_9001_lab1-1.zip", "x");
        write("doejane_LATE_51_9002_notes.txt", "x");
        write("doejane_51_text.html", "x");
        write("LATE_anon_5Fz2k_9001_lab1.zip", "x");

        assertThat(told(ClassOptions.none())).containsExactlyInAnyOrder("340934 smithbob", "51 doejane", "5Fz2k 5Fz2k");
    }

    @Test
    void gradescopeTellsNumbersNamesAndTimesOfReceipt() throws IOException {
        write("submission_metadata.yml", METADATA);
        write("submission_1/" + API, "x");
        write("submission_2/" + API, "x");
        write("submission_3/" + API, "x");

        List<Submission> found = ClassFolder.list(folder);

        assertThat(told(ClassOptions.none()))
                .containsExactly("0042 Ann Lee", "bob@x.edu Bob", "submission_3 submission_3");
        assertThat(found.stream().map(Submission::submitted))
                .containsExactly(
                        Optional.of(Instant.parse("2026-11-21T22:58:59.417417Z")),
                        Optional.of(Instant.parse("2026-11-21T22:58:59Z")),
                        Optional.empty());
    }

    @Test
    void gradescopesZipHasAFolderAroundAll() throws IOException, Refused {
        byte[] zip = Zips.of(
                "assignment_7_export/submission_metadata.yml",
                METADATA,
                "assignment_7_export/submission_1/" + API,
                "x");
        Path file = Files.write(folder.resolve("export.zip"), zip);

        List<Submission> found = ClassFolder.list(file);

        assertThat(found).extracting(Submission::student).containsExactly("0042");
        assertThat(found.get(0).submitted()).isPresent();
        assertThat(found.get(0).material().entries(Limits.standard()))
                .extracting(Entry::name)
                .containsExactly(API);
    }

    @Test
    void aStudentCannotSpeakForOthersByWhatLiesInAFolder() throws IOException {
        write("eve/submission_metadata.yml", METADATA);
        write("eve/submission_1/" + API, "x");
        ClassOptions lab5 = new ClassOptions(Optional.of("lab5"), Optional.empty(), Optional.empty());
        write("eve/lab5-ann/" + API, "x");

        assertThat(told(ClassFolder.list(folder, lab5))).containsExactly("eve eve");
    }

    @Test
    void metadataThatIsNoYamlTellsNothing() throws IOException {
        write("submission_metadata.yml", "a: [b\n\t: :");
        write("submission_1/" + API, "x");

        assertThat(told(ClassOptions.none())).containsExactly("submission_1 submission_1");
    }

    @Test
    void gitHubClassroomNeedsTheSlugAndKnowsNamesFromTheRoster() throws IOException {
        write("lab-5-submissions/lab-5-ann-lee/" + API, "x");
        write("lab-5-submissions/lab-5-Bob/" + API, "x");
        Files.createDirectories(folder.resolve("lab-5-submissions/lab-5--odd"));
        write("lab-5-submissions/classroom_roster.csv", """
                "identifier","github_username","github_id","name"
                "ann@x.edu","Ann-Lee","1","Ann Lee"
                "bob@x.edu","bob","2",""
                """);
        ClassOptions lab5 = new ClassOptions(Optional.of("lab-5"), Optional.empty(), Optional.empty());

        assertThat(told(ClassFolder.list(folder.resolve("lab-5-submissions"), lab5)))
                .containsExactly("lab-5--odd lab-5--odd", "Bob bob@x.edu", "ann-lee Ann Lee");
        assertThat(told(ClassFolder.list(folder, lab5))).hasSize(3);
        assertThat(told(ClassFolder.list(folder.resolve("lab-5-submissions"), ClassOptions.none())))
                .contains("lab-5-Bob lab-5-Bob");
    }

    @Test
    void timesComeFromAListNeverFromAFile() throws IOException {
        write("class/ann/" + API, "x");
        write("class/bob.zip", "x");
        Files.setLastModifiedTime(folder.resolve("class/bob.zip"), FileTime.from(Instant.EPOCH));
        write("times.csv", "\ufeffsubmission,submitted_at\r\nANN,2026-11-21T23:58:59+01:00\r\n");

        List<Submission> found = ClassFolder.list(folder.resolve("class"), times("times.csv"));

        assertThat(found.stream().map(Submission::submitted))
                .containsExactly(Optional.of(Instant.parse("2026-11-21T22:58:59Z")), Optional.empty());
    }

    @Test
    void timesComeFromTheGradesOfGitHubClassroom() throws IOException {
        write("class/lab5-ann/" + API, "x");
        write("grades.csv", """
                assignment_name,github_username,submission_timestamp,points_awarded
                lab5,ann,2021-09-14 03:59:00 UTC,0
                lab5,bob,,0
                """);
        ClassOptions options =
                new ClassOptions(Optional.of("lab5"), Optional.of(folder.resolve("grades.csv")), Optional.empty());

        assertThat(ClassFolder.list(folder.resolve("class"), options).get(0).submitted())
                .contains(Instant.parse("2021-09-14T03:59:00Z"));
    }

    @Test
    void aTimeWithoutAPlaceOnEarthIsRefused() throws IOException {
        write("class/ann/" + API, "x");
        write("times.csv", "submission,submitted_at\nann,2026-11-21 23:58:59\n");
        write("other.csv", "who,when\nann,now\n");

        assertThatThrownBy(() -> ClassFolder.list(folder.resolve("class"), times("times.csv")))
                .hasMessageContaining("expected a time with its offset")
                .hasMessageContaining("got \"2026-11-21 23:58:59\" for \"ann\"");
        assertThatThrownBy(() -> ClassFolder.list(folder.resolve("class"), times("other.csv")))
                .hasMessageContaining("got who, when");
    }

    @Test
    void aRosterNamesPlainFolders() throws IOException {
        write("ann/" + API, "x");
        write("eve.zip", "x");
        write("roster.csv", "student_id,name,email,section,extension_minutes\nann,\"Lee, Ann\",a@x,05,1440\n");

        assertThat(told(ClassOptions.none())).containsExactly("ann Lee, Ann", "eve eve");
        assertThat(Roster.read(folder.resolve("roster.csv")).people())
                .containsExactly(new Roster.Person("ann", "Lee, Ann", "a@x", "05", 1440));
    }

    @Test
    void aRosterThatCannotBeRightIsRefused() throws IOException {
        write("twice.csv", "student_id\nann\nANN\n");
        write("minutes.csv", "student_id,extension_minutes\nann,a lot\n");
        write("titles.csv", "name\nann\n");

        assertThatThrownBy(() -> Roster.read(folder.resolve("twice.csv"))).hasMessageContaining("got \"ANN\" twice");
        assertThatThrownBy(() -> Roster.read(folder.resolve("minutes.csv")))
                .hasMessageContaining("got \"a lot\" for \"ann\"");
        assertThatThrownBy(() -> Roster.read(folder.resolve("titles.csv")))
                .hasMessageContaining("expected a column student_id");
    }

    private ClassOptions times(String name) {
        return new ClassOptions(Optional.empty(), Optional.of(folder.resolve(name)), Optional.empty());
    }

    private List<String> told(ClassOptions options) throws IOException {
        return told(ClassFolder.list(folder, options));
    }

    private static List<String> told(List<Submission> found) {
        return found.stream().map(one -> one.student() + " " + one.label()).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, text.getBytes(UTF_8));
    }
}
