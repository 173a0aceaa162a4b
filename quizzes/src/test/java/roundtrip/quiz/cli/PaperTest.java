package roundtrip.quiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.quiz.CanaryBank;
import roundtrip.quiz.SampleBank;

/** From a printed paper over typed answers to marks, on the command line. */
class PaperTest {

    private static final String SEED = "00".repeat(32);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private final Path folder;
    private Path bank;

    PaperTest(@TempDir Path folder) {
        this.folder = folder;
        this.bank = folder.resolve("bank");
    }

    @BeforeEach
    void write() throws Exception {
        SampleBank.write(SampleBank.files(), Files.createDirectory(bank));
    }

    @Test
    void printsBookletAnswerSheetKeySheetAndReceipt() throws Exception {
        assertThat(print("more", "--count", "2")).isZero();

        List<String> files = files(folder.resolve("out"));
        assertThat(files).filteredOn(name -> name.endsWith(".html")).hasSize(6);
        assertThat(files(folder.resolve("out/receipts"))).hasSize(2);
        String booklet = text("-booklet.html");
        String code = booklet.replaceAll("(?s).*paper <span class=\"code\">([0-9A-Z]{10})</span>.*", "$1");
        assertThat(booklet)
                .contains("<h2>Question 6</h2>", "break-inside: avoid", "GET /books/7 HTTP/1.1")
                .doesNotContain("<script", "One too many", "Retry-After");
        assertThat(files).contains("more-" + code + "-answers.html", "more-" + code + "-key.html");
        assertThat(out.toString()).contains(code + "  6 items");
    }

    @Test
    void saysWhatItPrintedInJsonToo() throws Exception {
        assertThat(print("more", "--json", "--count", "2")).isZero();
        assertThat(out.toString())
                .contains("\"receipt\" : \"" + codes().get(0) + "\"", "\"items\" : 6")
                .doesNotContain(" 6 items");
    }

    @Test
    void theSameSeedPrintsTheSame() throws Exception {
        print("practice");
        List<String> files = files(folder.resolve("out"));
        String before = text("-booklet.html");
        print("practice");
        assertThat(files(folder.resolve("out"))).isEqualTo(files);
        assertThat(text("-booklet.html")).isEqualTo(before);
    }

    @Test
    void bookletAndAnswerSheetHoldNothingSealed() throws Exception {
        CanaryBank canary = new CanaryBank(new java.util.Random(4));
        bank = canary.writeTo(Files.createDirectory(folder.resolve("canaries")));
        print(CanaryBank.AT_ONCE);

        assertThat(text("-booklet.html")).doesNotContain(canary.words());
        assertThat(text("-answers.html")).doesNotContain(canary.words());
        String keys = text("-key.html");
        assertThat(canary.words()).anyMatch(keys::contains);
    }

    @Test
    void answersTypedFromTheSheetAreMarked() throws Exception {
        print("more");
        Path receipt = onlyReceipt();
        String code = receipt.getFileName().toString().replace(".json", "");
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(sheet, "receipt,item,answer\n" + code + ",1,150 ms\n" + code + ",2,Expires\nOTHER,3,x\n");

        assertThat(run("replay", receipt.toString(), "--bank", bank.toString(), "--sheet", sheet.toString()))
                .isZero();
        assertThat(out.toString()).contains("1  count  1 of 1", "2  name  0 of 1", "total  1 of 6");
        assertThat(run("replay", "--json", receipt.toString(), "--bank", bank.toString(), "--sheet", sheet.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("\"receipt\" : \"" + code, "\"item\" : \"count\",\n    \"points\" : \"1\"")
                .contains("\"differences\" : [ ]");
    }

    @Test
    void aSheetThatCannotBeReadNamesTheLine() throws Exception {
        print("more");
        Path receipt = onlyReceipt();
        String code = receipt.getFileName().toString().replace(".json", "");
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(sheet, "receipt,item,answer\n" + code + ",4,Z\n");

        assertThat(run("replay", receipt.toString(), "--bank", bank.toString(), "--sheet", sheet.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("sheet.csv, line 2: expected letters from A to B, got \"Z\"");
    }

    @Test
    void aShortSeedIsTheSameWithZerosBeforeIt() throws Exception {
        for (String one : List.of("a1", "0".repeat(62) + "a1")) {
            String to = folder.resolve("of" + one.length()).toString();
            assertThat(run("print", "more", "--bank", bank.toString(), "--seed", one, "--out", to))
                    .isZero();
        }
        assertThat(files(folder.resolve("of2"))).isNotEmpty().isEqualTo(files(folder.resolve("of64")));
    }

    @Test
    void aChangedReceiptIsExitOneAndNoReceiptIsExitTwo() throws Exception {
        print("more");
        Path receipt = onlyReceipt();
        String text = Files.readString(receipt);
        Files.writeString(receipt, text.replace(SEED, "11".repeat(32)));

        assertThat(run("replay", receipt.toString(), "--bank", bank.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("the seed draws another paper than the receipt's");
        assertThat(run("replay", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("print", "more", "--seed", "seven", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--seed: expected 1 to 64 hexadecimal digits, got \"seven\"");
        assertThat(print("nothing")).isEqualTo(2);
        assertThat(err.toString())
                .contains("expected one of the quizzes [practice, exam, more, drawn, master], got \"nothing\"");
    }

    @Test
    void marksOfAClassAreATableWithTheColumnsOfTheGrader() throws Exception {
        print("more", "--count", "2");
        List<String> codes = codes();
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(
                sheet,
                "receipt,item,answer\n" + codes.get(0) + ",1,150 ms\n" + codes.get(1) + ",1,50\nOTHER00000,1,x\n");
        Path learners = folder.resolve("learners.csv");
        Files.writeString(learners, "receipt,learner\n" + codes.get(0) + ",\"=Ada, B.\"\n");

        assertThat(marks("--sheet", sheet.toString(), "--learners", learners.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("sheet.csv, line 4: there is no receipt of paper OTHER00000");
        assertThat(out.toString().lines())
                .hasSize(3)
                .first()
                .isEqualTo("submission,mark,max,student,submitted_at,points,raw,late_seconds,late_deduction,outcome,"
                        + "passed,checks,unstable,broken,generation,suite_sha256,protection,worker");
        assertThat(out.toString())
                .containsPattern(
                        "\n" + codes.get(0) + ",1,6,\"'=Ada, B\\.\",,1,1,0,0,graded,1,6,0,0,1,[0-9a-f]{64},,\r")
                .contains("\n" + codes.get(1) + ",0,6," + codes.get(1) + ",,0,0,0,0,graded,0,6,");
    }

    @Test
    void responsesOnPaperAreWhatAnalyseReads() throws Exception {
        print("more", "--count", "2");
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(sheet, "receipt,item,answer\n" + codes().get(0) + ",1,150 ms\n");
        Path responses = folder.resolve("responses.csv");

        assertThat(marks("--sheet", sheet.toString(), "--responses", "--out", responses.toString()))
                .isZero();
        assertThat(responses)
                .content()
                .contains(codes().get(0) + "," + codes().get(0) + ",,count,1.0,1.0,given,answer=150 ms,,\r\n")
                .contains(codes().get(1) + "," + codes().get(1) + ",,count,1.0,0.0,not-reached,,,\r\n");
        assertThat(run("analyse", responses.toString(), "--bank", bank.toString(), "--format", "csv"))
                .isZero();
        assertThat(out.toString())
                .contains("item,points,n,omitted,unsure,not_reached,facility,")
                .contains("\ncount,1.0,2,0,0,1,0.5,");
    }

    @Test
    void marksAndResponsesSpeakJsonToo() throws Exception {
        print("more");

        assertThat(marks("--json")).isZero();
        assertThat(out.toString())
                .contains("\"submission\" : \"" + codes().get(0), "\"mark\" : 0,", "\"submitted_at\" : null");
        assertThat(marks("--json", "--responses")).isZero();
        assertThat(out.toString()).contains("\"outcome\" : \"not-reached\"", "\"response\" : [ ]");
    }

    @Test
    void aPaperIsAnsweredOnce() throws Exception {
        print("more");
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(sheet, "receipt,item,answer\n" + codes().get(0) + ",1,5\n" + codes().get(0) + ",1,6\n");

        assertThat(marks("--sheet", sheet.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("sheet.csv, line 3: expected one answer to question 1, got another one");
        assertThat(run("marks", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("marks", "--bank", bank.toString(), bank.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("expected receipts in [" + bank + "], got none");
    }

    private int marks(String... more) {
        out.getBuffer().setLength(0);
        Stream<String> args = Stream.of("marks", folder.resolve("out/receipts").toString(), "--bank", bank.toString());
        return run(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
    }

    private List<String> codes() throws Exception {
        return files(folder.resolve("out/receipts")).stream()
                .map(name -> name.replace(".json", ""))
                .toList();
    }

    @Test
    void analysesResponses() throws Exception {
        Path csv = folder.resolve("responses.csv");
        StringBuilder rows = new StringBuilder("learner,attempt,item,points,score,response\n");
        for (int i = 0; i < 12; i++) {
            String pick = i % 2 == 0 ? "red" : "blue";
            rows.append("p" + i + ",a" + i + ",pick,1," + (i % 2 == 0 ? 1 : 0) + ",answer=" + pick + "\n");
        }
        Files.writeString(csv, rows);

        assertThat(run("analyse", csv.toString(), "--bank", bank.toString(), "--attempts", "last"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "12 attempts (each learner's last attempt); intervals",
                        "facility                   0.5000 [0.2538, 0.7462]")
                .contains("key  answer=red  6", "     answer=green  0");
        assertThat(run("analyse", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.csv\", which is not there");
    }

    private int print(String quiz, String... more) {
        Stream<String> args = Stream.of(
                "print",
                quiz,
                "--bank",
                bank.toString(),
                "--seed",
                SEED,
                "--out",
                folder.resolve("out").toString());
        return run(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
    }

    private Path onlyReceipt() throws Exception {
        return folder.resolve("out/receipts")
                .resolve(files(folder.resolve("out/receipts")).get(0));
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String suffix) throws Exception {
        String name = files(folder.resolve("out")).stream()
                .filter(file -> file.endsWith(suffix))
                .findFirst()
                .orElseThrow();
        return Files.readString(folder.resolve("out").resolve(name));
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
