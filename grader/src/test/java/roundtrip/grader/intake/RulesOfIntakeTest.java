package roundtrip.grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that {@link IntakesTest} leaves over, each with what breaks it. */
class RulesOfIntakeTest {
    private static final String PLACE = "src/main/java/lendery/methods/";
    private static final String API = PLACE + "LoanApi.java";
    private static final Rules RULES = new Rules(
            List.of(PLACE + "**.java", "src/main/resources/**"), List.of(), Map.of(API, "stub".getBytes(UTF_8)));

    @TempDir
    private Path folder;

    @Test
    void whatArrivesIsToldByItsBytes() throws IOException {
        zip("ann.tar.gz", Zips.of(API, "a zip with another name"));

        assertThat(texts()).isEqualTo(Map.of(API, "a zip with another name"));
    }

    @ParameterizedTest
    @CsvSource({
        "1f8b0800,a.gz",
        "377abcaf271c0004,b.7z",
        "526172211a070100,c.rar",
        "425a68393141,d.bz2",
        "fd377a585a0000,e.xz",
        "28b52ffd00,f.zst",
        "1f8b0800,work"
    })
    void otherArchivesAreRejected(String start, String name) throws IOException {
        zip(name, bytes(start));
        assertThat(reason()).isEqualTo("hand in a folder or a zip: \"" + name + "\" is neither");
        Files.delete(folder.resolve(name));

        Files.createDirectories(folder.resolve("ann"));
        zip("ann/work", bytes(start));
        assertThat(reason()).isEqualTo("hand in a folder or a zip: \"work\" is neither");
    }

    @Test
    void aTarInsideAFolderIsRejectedByItsBytes() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(UTF_8), 0, tar, 257, 5);
        Files.createDirectories(folder.resolve("ann"));
        zip("ann/work", tar);

        assertThat(reason()).isEqualTo("hand in a folder or a zip: \"work\" is neither");
    }

    @Test
    void anArchiveBesideOtherFilesIsRejectedNotEmpty() throws IOException {
        write("ann/readme.txt", "see the archive");
        write("ann/work.RAR", "Rar!");

        assertThat(reason()).isEqualTo("hand in a folder or one zip: \"work.RAR\" is not opened");
    }

    @Test
    void aZipInAZipIsOpenedOnceAndNoDeeper() throws IOException {
        byte[] inner = Zips.of(API, "mine");
        zip("a.zip", Zips.holding("without ending", inner));
        zip("b.zip", Zips.holding("b.zip", Zips.holding("c.zip", inner)));

        List<Intake> all = takeAll();

        assertThat(all.get(0)).isInstanceOf(Intake.Taken.class);
        assertThat(((Intake.Rejected) all.get(1)).reason()).contains("\"c.zip\" is not opened");
    }

    @Test
    void aZipInAZipIsUnderTheSameCap() throws IOException {
        String big = " ".repeat((64 << 20) + 1);
        zip("ann.zip", Zips.holding("lab.zip", big.getBytes(StandardCharsets.US_ASCII)));

        assertThat(reason()).contains("longer than 67108864 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/services/x",
                "module-info.java",
                "pom.xml",
                "mvnw",
                ".mvn/jvm.config",
                "x.jar",
                "X.class",
                "target/x"
            })
    void neverTakesWhatSteersABuild(String name) throws IOException {
        zip("ann.zip", Zips.of(API, "mine", "src/main/resources/page.html", "page", "src/main/resources/" + name, "x"));

        assertThat(texts().keySet()).containsExactlyInAnyOrder(API, "src/main/resources/page.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cafebabe", "504b0304", "504b0506", "7f454c46", "4d5a9000"})
    void refusesProgramsInPlaceOfFiles(String start) throws IOException {
        Files.createDirectories(folder.resolve("ann/src/main/resources"));
        write("ann/" + API, "mine");
        zip("ann/src/main/resources/page.html", bytes(start));

        assertThat(reason()).isEqualTo("a file holds a program, not source: \"src/main/resources/page.html\"");
    }

    @Test
    void namesAreComparedAfterNormalForm() throws IOException {
        zip("ann.zip", Zips.of(API, "mine", PLACE + "\u00c4.java", "one", PLACE + "A\u0308.java", "two"));

        assertThat(reason()).contains("two entries have one name");
    }

    @Test
    void foldedLettersAreTwins() throws IOException {
        zip("ann.zip", Zips.of(API, "mine", PLACE + "Stra\u00dfe.java", "one", PLACE + "STRASSE.java", "two"));

        assertThat(reason()).contains("differ only in the case");
    }

    @Test
    void backslashesAndLeadingDotsAreSlashes() throws IOException {
        zip("ann.zip", Zips.of("./x\\" + API.replace('/', '\\'), "mine"));

        assertThat(texts()).isEqualTo(Map.of(API, "mine"));
    }

    @Test
    void readsAStoredEntryWithADataDescriptor() throws IOException {
        zip("ann.zip", OddZips.storedWithDescriptor(API, "mine"));

        assertThat(texts()).isEqualTo(Map.of(API, "mine"));
    }

    @Test
    void refusesEntriesThatOverlap() throws IOException {
        zip("ann.zip", OddZips.overlapping(API, PLACE + "Other.java", "mine"));

        assertThat(reason()).isEqualTo("the zip's entries overlap: pack it again");
    }

    @Test
    @Timeout(10)
    void refusesAMillionEntriesAtOnce() throws IOException {
        zip("ann.zip", OddZips.withEntries(1_000_000));
        long before = System.nanoTime();

        assertThat(reason()).isEqualTo("the zip holds 1000000 entries; at most 20000 are read");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesASocketWhereAFileShouldBe() throws IOException {
        write("ann/" + API, "mine");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("ann/" + PLACE + "A.java")));

            assertThat(reason()).contains("a link or special file stands where");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesASubmissionThatIsALink() throws IOException {
        write("elsewhere/" + API, "not yours");
        Files.createDirectories(folder.resolve("class"));
        Files.createSymbolicLink(folder.resolve("class/ann"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("class/bob.zip"), folder.resolve("elsewhere"));

        for (Submission one : ClassFolder.list(folder.resolve("class"))) {
            assertThat(((Intake.Rejected) intakes().take(one)).reason()).contains("is a link or a special file");
        }
    }

    @Test
    void aRepositoryAndABuildBesideTheWorkAreNotCounted() throws IOException {
        write("ann/" + API, "mine");
        for (int i = 0; i < 30; i++) {
            write("ann/.git/objects/" + i, "x");
            write("ann/target/" + i, "x");
        }
        Limits few = new Limits(1 << 20, 20, 20, 1 << 10, 1 << 10, 240, 16);

        assertThat(new Intakes(RULES, few).take(ClassFolder.list(folder).get(0)))
                .isInstanceOf(Intake.Taken.class);
    }

    @ParameterizedTest
    @CsvSource({"200,true", "201,false"})
    void takesTwoHundredFiles(int files, boolean taken) throws IOException {
        for (int i = 0; i < files; i++) {
            write("ann/" + PLACE + "F" + i + ".java", "x");
        }

        assertThat(takeAll().get(0) instanceof Intake.Taken).isEqualTo(taken);
    }

    @Test
    void takesTwoMebibytesAndNoMore() throws IOException {
        for (int i = 0; i < 8; i++) {
            write("ann/" + PLACE + "F" + i + ".java", " ".repeat(256 << 10));
        }
        assertThat(takeAll().get(0)).isInstanceOf(Intake.Taken.class);

        write("ann/" + PLACE + "G.java", " ");
        assertThat(reason()).isEqualTo("the files together are longer than 2097152 bytes");
    }

    @Test
    void refusesLongAndDeepPaths() throws IOException {
        zip("a.zip", Zips.of(API, "mine", PLACE + "x".repeat(240) + ".java", "x"));
        zip("b.zip", Zips.of(API, "mine", PLACE + "d/".repeat(14) + "X.java", "x"));

        assertThat(takeAll().stream().map(intake -> ((Intake.Rejected) intake).reason()))
                .containsExactly(
                        "a file's path has " + (PLACE.length() + 245) + " characters; at most 240 are read",
                        "a file lies 19 folders deep; at most 16 are read");
    }

    @Test
    void aGzipOfAZipIsStillAGzip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(Zips.of(API, "mine"));
        }
        zip("ann.zip", out.toByteArray());

        assertThat(reason()).contains("hand in a folder or a zip");
    }

    private String reason() throws IOException {
        List<Intake> all = takeAll();
        assertThat(all).hasSize(1);
        assertThat(all.get(0)).isInstanceOf(Intake.Rejected.class);
        return ((Intake.Rejected) all.get(0)).reason();
    }

    private Map<String, String> texts() throws IOException {
        List<Intake> all = takeAll();
        assertThat(all).hasSize(1);
        assertThat(all.get(0)).isInstanceOf(Intake.Taken.class);
        return ((Intake.Taken) all.get(0))
                .files().entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, file -> new String(file.getValue(), UTF_8)));
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

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.write(file, text.getBytes(UTF_8));
    }

    private void zip(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
