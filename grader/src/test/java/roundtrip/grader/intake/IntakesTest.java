package roundtrip.grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakesTest {
    private static final String PLACE = "src/main/java/lendery/methods/";
    private static final String API = PLACE + "LoanApi.java";
    private static final Rules RULES = new Rules(
            List.of(PLACE + "**.java"),
            List.of(PLACE + "Book.java"),
            Map.of(API, bytes("stub"), PLACE + "Book.java", bytes("book"), "pom.xml", bytes("<pom/>")));

    @TempDir
    private Path folder;

    @Test
    void takesEditableFilesFromAFolderAndNothingElse() throws IOException {
        write("ann/" + API, "mine");
        write("ann/" + PLACE + "parts/Helper.java", "helper");
        write("ann/" + PLACE + "Book.java", "changed");
        write("ann/pom.xml", "<pom>changed</pom>");
        write("ann/target/" + API, "old");

        Intake.Taken taken = (Intake.Taken) takeOnly();

        assertThat(texts(taken)).isEqualTo(Map.of(API, "mine", PLACE + "parts/Helper.java", "helper"));
        assertThat(taken.notes()).containsExactly("changed and not used: \"pom.xml\", \"" + PLACE + "Book.java\"");
    }

    @Test
    void findsTheExerciseDeepInAZipInsideAZip() throws IOException {
        zip(
                "ann.zip",
                Zips.holding(
                        "lab.zip", Zips.of("__MACOSX/._x", "", "work/05/" + API, "mine", "work/05/pom.xml", "<pom/>")));

        Intake.Taken taken = (Intake.Taken) takeOnly();

        assertThat(texts(taken)).isEqualTo(Map.of(API, "mine"));
        assertThat(taken.notes()).isEmpty();
    }

    @Test
    void packingAgainKeepsTheIdentity() throws IOException {
        zip("a.zip", Zips.of("x/" + API, "mine"));
        write("b/" + API, "mine");
        write("c/" + API, "other");

        List<String> hashes = takeAll().stream()
                .map(intake -> ((Intake.Taken) intake).sha256())
                .toList();

        assertThat(hashes.get(0))
                .isEqualTo(hashes.get(1))
                .isNotEqualTo(hashes.get(2))
                .hasSize(64);
    }

    @Test
    void putsALooseFileInItsPlace() throws IOException {
        zip("ann.zip", Zips.of("LoanApi.java", "mine", "notes.txt", "hello"));

        Intake.Taken taken = (Intake.Taken) takeOnly();

        assertThat(texts(taken)).isEqualTo(Map.of(API, "mine"));
        assertThat(taken.notes())
                .containsExactly("put in its place: \"LoanApi.java\" as " + API, "changed and not used: \"notes.txt\"");
    }

    @Test
    void canvasFilesOfOneStudentAreOneSubmission() throws IOException {
        write("leeann_7_100_LoanApi.java", "mine");
        write("leeann_7_101_notes.txt", "x");

        assertThat(texts((Intake.Taken) takeOnly())).isEqualTo(Map.of(API, "mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.java", "a/../../evil", "/etc/passwd", "C:\\x\\y.java", "..\\up.java"})
    void refusesAZipThatClimbsOut(String name) throws IOException {
        zip("ann.zip", Zips.of(API, "mine", name, "evil"));

        assertThat(reason()).containsAnyOf("climbs out", "absolute path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/", "ab/LoanApi.java/x/"})
    void refusesTwoFoldersThatCouldBeTheExercise(String second) throws IOException {
        zip("ann.zip", Zips.of("z/" + API, "mine", second.substring(0, second.indexOf('/') + 1) + API, "mine too"));

        assertThat(reason()).contains("two folders could be the exercise");
    }

    @Test
    void refusesTwinsAfterCaseFolding() throws IOException {
        zip("ann.zip", Zips.of(API, "mine", PLACE + "LOANAPI.java", "twin"));

        assertThat(reason()).contains("differ only in the case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u200b.java", "A\u0007.java", "odd /A.java", "odd./A.java"})
    void refusesNamesThatNoHonestToolWrites(String name) throws IOException {
        zip("ann.zip", Zips.of(API, "mine", PLACE + name, "x"));

        assertThat(reason()).containsAnyOf("control or format", "ends in a dot or a blank");
    }

    @Test
    void refusesALinkInAZipOnAnEditablePath() throws IOException {
        zip("ann.zip", Zips.withMode(Zips.of(PLACE + "A.java", "x", API, "/etc/passwd"), 1, 0120777));

        assertThat(reason()).contains("link or special file");
    }

    @Test
    void refusesALinkedParentOnDisk() throws IOException {
        write("elsewhere/LoanApi.java", "mine");
        Path java = Files.createDirectories(folder.resolve("class/ann/src/main/java/lendery"));
        Files.createSymbolicLink(java.resolve("methods"), folder.resolve("elsewhere"));

        assertThat(reason(folder.resolve("class"))).contains("link or special file");
    }

    @Test
    void stopsABombWithoutBelievingItsHeader() throws IOException {
        byte[] bomb = Zips.of(API, " ".repeat(4 << 20));

        zip("ann.zip", bomb);

        assertThat(bomb.length).isLessThan(10_000);
        assertThat(reason()).contains("longer than 262144 bytes");
    }

    @Test
    void doesNotInflateWhatIsNotTaken() throws IOException {
        zip("ann.zip", Zips.of(API, "mine", "big.bin", " ".repeat(8 << 20)));

        assertThat(takeOnly()).isInstanceOf(Intake.Taken.class);
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        String[] names = new String[2 * 20_001];
        for (int i = 0; i < names.length; i += 2) {
            names[i] = "f" + i;
            names[i + 1] = "";
        }
        zip("ann.zip", Zips.of(names));

        assertThat(reason()).contains("20001 entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rar!\u001a", "no zip at all", "PK\u0003\u0004 and then nothing"})
    void refusesWhatIsNoZip(String content) throws IOException {
        write("ann.zip", content);

        assertThat(reason()).containsAnyOf("hand in a folder or a zip", "the zip is damaged");
    }

    @Test
    void anEmptySubmissionIsEmpty() throws IOException {
        Files.createDirectories(folder.resolve("ann"));
        zip("bob.zip", Zips.of("readme.txt", "sorry"));

        assertThat(takeAll()).hasSize(2).allSatisfy(intake -> assertThat(intake).isInstanceOf(Intake.Empty.class));
    }

    @Test
    void refusesAProgramThatIsCalledSource() throws IOException {
        zip("ann.zip", Zips.of(API, "MZ\u0000\u0001"));

        assertThat(reason()).contains("holds a program");
    }

    @Test
    void namesTheLineThatIsNotUtf8AndDropsAByteOrderMark() throws IOException {
        Files.createDirectories(folder.resolve("a/" + PLACE));
        Files.write(folder.resolve("a/" + API), "one\ntw\u00f6\n".getBytes(Charset.forName("ISO-8859-1")));
        write("b/" + API, "\ufeffmine");

        List<Intake> taken = takeAll();

        assertThat(((Intake.Unreadable) taken.get(0)).message()).startsWith(API + ":2: expected UTF-8");
        assertThat(texts((Intake.Taken) taken.get(1))).isEqualTo(Map.of(API, "mine"));
        assertThat(taken.get(1).notes()).containsExactly("byte order mark dropped: " + API);
    }

    @Test
    void readsNamesInTheOldCodePage() throws IOException {
        zip("ann.zip", Zips.of(Charset.forName("IBM437"), "Übung/" + API, "mine"));

        assertThat(texts((Intake.Taken) takeOnly())).isEqualTo(Map.of(API, "mine"));
    }

    @Test
    void readsAClassOutOfOneZip() throws IOException {
        byte[] zip = Zips.of(
                "Ann Lee_1_assignsubmission_file/" + API, "ann", "Bob_2_assignsubmission_file/LoanApi.java", "bob");
        Path file = Files.write(folder.resolve("class.zip"), zip);

        List<Submission> found = ClassFolder.list(file);

        assertThat(found).extracting(Submission::student).containsExactly("1", "2");
        assertThat(found).extracting(Submission::label).containsExactly("Ann Lee", "Bob");
        assertThat(found).allSatisfy(one -> assertThat(intakes().take(one)).isInstanceOf(Intake.Taken.class));
    }

    @Test
    void gradescopeFoldersGetTheStudentsNumber() throws IOException {
        write("submission_1/" + API, "mine");
        write(
                "submission_metadata.yml",
                "submission_1:\n  :submitters:\n  - :name: Ann\n    :sid: '4711'\n    :email: a@b\n");

        assertThat(ClassFolder.list(folder)).extracting(Submission::student).containsExactly("4711");
    }

    @Test
    void oneNameTwiceIsRefused() throws IOException {
        write("ann/" + API, "mine");
        zip("ann.zip", Zips.of(API, "mine"));

        assertThat(reason()).contains("handed in 2 times");
    }

    private String reason() throws IOException {
        return reason(folder);
    }

    private String reason(Path classFolder) throws IOException {
        List<Submission> found = ClassFolder.list(classFolder);
        assertThat(found).hasSize(1);
        Intake intake = intakes().take(found.get(0));
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        return ((Intake.Rejected) intake).reason();
    }

    private Intake takeOnly() throws IOException {
        List<Intake> all = takeAll();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Intake> takeAll() throws IOException {
        List<Intake> all = new java.util.ArrayList<>();
        for (Submission submission : ClassFolder.list(folder)) {
            all.add(intakes().take(submission));
        }
        return all;
    }

    private static Intakes intakes() {
        return new Intakes(RULES, Limits.standard());
    }

    private static Map<String, String> texts(Intake.Taken taken) {
        return taken.files().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> new String(e.getValue(), UTF_8)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes(text));
    }

    private void zip(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
