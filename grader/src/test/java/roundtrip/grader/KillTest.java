package roundtrip.grader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.journal.Landmarks;
import roundtrip.grader.journal.Verification;
import roundtrip.grader.run.RunLimits;
import roundtrip.grader.sandbox.ProtectionLevel;

/** {@code kill -9} at each named point and at random moments, then the same command again: every result once, and the same ones. */
class KillTest {
    static final String EXERCISE = "00-doctor";
    static final long SEED = 7;

    private static final int KILLS = 32;
    private static final int ROUNDS = 6;
    private static final String FILE = "src/main/java/lendery/doctor/Greeting.java";
    private static final String DATE = "Date: [^\\\\]+";
    private static final String PORT = "127\\.0\\.0\\.1:[0-9]+";

    @TempDir
    private Path folder;

    /** The graders' temporary folder: boxes may run as somebody else, who must be able to look into it. */
    private Path temporary = Path.of("");

    private final Random random = new Random(20261122);

    @BeforeEach
    void open() throws IOException {
        temporary = Files.createTempDirectory("rtk").toRealPath();
        assertThat(temporary.toFile().setExecutable(true, false)).isTrue();
        assertThat(temporary.toFile().setReadable(true, false)).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        Folders.delete(temporary);
    }

    @Test
    void nothingIsLostAndNothingCountsTwice() throws Exception {
        Path submissions = submissions();
        JsonNode undisturbed = undisturbed(submissions);
        List<String> kills = new ArrayList<>();
        int round = 0;
        while (kills.size() < KILLS || !kills.containsAll(points())) {
            assertThat(round).as("rounds; so far %s", kills).isLessThan(ROUNDS);
            Path out = folder.resolve("out" + round++);
            List<String> plan = plan(kills);
            for (String point : plan) {
                if (killed(submissions, out, point)) {
                    kills.add(point);
                }
            }
            assertThat(killed(submissions, out, "NOWHERE")).isFalse();

            assertThat(comparable(out).equals(undisturbed))
                    .as("the same results as undisturbed, in %s: %s", out, plan)
                    .isTrue();
            assertThat(Verification.of(out)).isEqualTo(new Verification(lines(undisturbed), false, List.of()));
            assertThat(leftovers()).isEmpty();
        }
    }

    private static List<String> points() {
        return Stream.of(Landmarks.Point.values()).map(Enum::name).toList();
    }

    /** Each named point and as many random moments, in an order of their own each time; points that were never met come first. */
    private List<String> plan(List<String> before) {
        List<String> plan = new ArrayList<>(points());
        points().forEach(point -> plan.add("after " + random.nextInt(2_000)));
        Collections.shuffle(plan, random);
        plan.sort(Comparator.comparing(point -> point.startsWith("after ") || before.contains(point)));
        return plan;
    }

    /** Starts the grader and kills it where it was told; false when it was done before. */
    private boolean killed(Path submissions, Path out, String point) throws Exception {
        Process grader = start(submissions, out, point);
        try (BufferedReader words = new BufferedReader(new InputStreamReader(grader.getInputStream(), UTF_8))) {
            int dots = point.startsWith("after ") ? Integer.parseInt(point.substring(6)) : Integer.MAX_VALUE;
            for (String word = words.readLine(); word != null; word = words.readLine()) {
                if (word.equals("hold")) {
                    grader.getOutputStream().write('\n');
                    grader.getOutputStream().flush();
                } else if (word.equals("at") || dots-- <= 0) {
                    return true;
                } else if (word.equals("done")) {
                    return false;
                } else {
                    assertThat(word).isEqualTo(".");
                }
            }
            throw new AssertionError("the grader ended by itself with exit code " + grader.waitFor());
        } finally {
            grader.destroyForcibly().waitFor();
        }
    }

    private Process start(Path submissions, Path out, String point) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        path.replace(":", File.pathSeparator),
                        KillableGrade.class.getName(),
                        submissions.toString(),
                        out.toString(),
                        ChildLibraries.defaultCache().toString(),
                        point))
                .redirectError(folder.resolve("stderr.txt").toFile())
                .start();
    }

    private JsonNode undisturbed(Path submissions) throws Exception {
        Path out = folder.resolve("undisturbed");
        try (Grader grader = new Grader(
                Bundle.open(),
                ChildLibraries.defaultCache(),
                Clock.systemUTC(),
                new Random(SEED),
                RunLimits.standard(),
                Optional.of(ProtectionLevel.L0))) {
            grader.grade(submissions, EXERCISE, out, 1, Progress.none());
        }
        JsonNode results = comparable(out);
        assertThat(results.findValuesAsText("outcome"))
                .contains("graded", "not-compiled", "empty", "rejected")
                .doesNotContain("broken");
        assertThat(results.findValuesAsText("verdict")).contains("PASSED", "FAILED", "WAITING");
        return results;
    }

    /** Two programs that run, one of them wrong, and many that need no process: those are what most kills hit. */
    private Path submissions() throws IOException {
        Path submissions = folder.resolve("class");
        try (Bundle bundle = Bundle.open()) {
            for (String name : List.of("reference", "mutants/board-not-told")) {
                Path file =
                        submissions.resolve(name.replace("mutants/", "wrong-")).resolve(FILE);
                Files.createDirectories(file.getParent());
                Files.write(
                        file, bundle.files("solutions/" + EXERCISE + "/" + name).get(FILE));
            }
        }
        for (int i = 0; i < 4; i++) {
            Files.createDirectories(submissions.resolve("empty" + i));
            Path latin = submissions.resolve("latin" + i).resolve(FILE);
            Files.createDirectories(latin.getParent());
            Files.write(latin, new byte[] {'/', '/', (byte) 0xe9, '\n'});
            Files.writeString(submissions.resolve("no-zip" + i + ".zip"), "no zip");
        }
        return submissions;
    }

    /** Without times, ports and the number of starts. */
    private static JsonNode comparable(Path out) throws IOException {
        String text = Files.readString(out.resolve("results.json"), UTF_8)
                .replaceAll(PORT, "127.0.0.1:PORT")
                .replaceAll(DATE, "Date: then");
        ObjectNode results = (ObjectNode) new ObjectMapper().readTree(text);
        ((ObjectNode) results.get("batch")).remove(List.of("id", "started", "finished"));
        results.get("submissions").forEach(one -> {
            assertThat(one.get("attempts").asInt()).isBetween(1, 2);
            ((ObjectNode) one).remove(List.of("cpu", "confirming", "contention", "attempts"));
        });
        results.findParents("transcript").forEach(evidence -> ((ObjectNode) evidence).remove("sha256"));
        return results;
    }

    /** The generation and one result for each. */
    private static long lines(JsonNode results) {
        return 1L + results.get("submissions").size();
    }

    private List<String> leftovers() {
        return ProcessHandle.allProcesses()
                .map(one -> one.info().commandLine().orElse(""))
                .filter(line -> line.contains(temporary.toString()) || line.contains(folder.toString()))
                .toList();
    }
}
