package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtrip.quiz.Answer;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.InMemoryAttemptLog;

/**
 * A learner's process is killed before, in the middle of, or after any event of an attempt, or once a request was answered.
 * Each seed stands for one attempt and one point in it; every second process is killed while it runs on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private static final List<String> POINTS = List.of("begin", "half", "stored", "answered");

    private final Path temporary;
    private final Path bank;

    KillTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        this.bank = temporary.resolve("bank.json");
        KilledLearner.writeBank(bank);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 32);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesAtMostTheEventThatWasNotAcknowledgedAndDoublesNothing(long seed) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("log-" + seed));
        InMemoryAttemptLog undisturbed = new InMemoryAttemptLog();
        Map<String, Answer> answers = KilledLearner.answers(bank, undisturbed, seed);
        List<AttemptEvent> whole = undisturbed.read(KilledLearner.ATTEMPT);
        boolean waiting = seed % 8 < 4;
        String point = POINTS.get((int) (seed % 4));

        List<String> said = killed(folder, seed, marker(point, whole, List.copyOf(answers.keySet()), seed), waiting);

        FileAttemptLog left = new FileAttemptLog(folder, marker -> {});
        List<AttemptEvent> stored = left.read(KilledLearner.ATTEMPT);
        int acknowledged =
                (int) said.stream().filter(it -> it.startsWith("stored ")).count();
        assertThat(stored).isEqualTo(whole.subList(0, stored.size()));
        assertThat(stored.size()).as("%s", said).isBetween(acknowledged, acknowledged + 1);
        if (waiting && point.equals("half")) {
            assertThat(Files.readString(folder.resolve("events.jsonl"))).doesNotEndWith("\n");
            assertThat(stored).hasSize(acknowledged);
        }

        Map<String, Answer> again = KilledLearner.answers(bank, left, seed);
        assertThat(left.read(KilledLearner.ATTEMPT)).isEqualTo(whole);
        stored.stream()
                .map(AttemptEvent::requestId)
                .filter(request -> acknowledged >= 2 && !request.contains("/"))
                .forEach(request -> assertThat(again.get(request)).isInstanceOf(Answer.Duplicate.class));
        byte[] file = Files.readAllBytes(folder.resolve("events.jsonl"));
        KilledLearner.answers(bank, left, seed);
        assertThat(folder.resolve("events.jsonl")).hasBinaryContent(file);
    }

    /** At any event, or at any request; half of an attempt's events belong to its requests. */
    private static String marker(String point, List<AttemptEvent> whole, List<String> requests, long seed) {
        Random chance = new Random(seed);
        return point.equals("answered")
                ? point + " " + requests.get(chance.nextInt(requests.size()))
                : point + " " + (1 + chance.nextInt(whole.size()));
    }

    /** What a learner's process said until it was killed at a marker. */
    private List<String> killed(Path folder, long seed, String marker, boolean waiting) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledLearner.class.getName(),
                        bank.toString(),
                        folder.toString(),
                        String.valueOf(seed),
                        waiting ? marker : "")
                .redirectError(errors.toFile())
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            readUntil(marker, out, said);
            process.toHandle().destroyForcibly(); // leaves its output open, unlike that of the process
            out.lines().forEach(said::add); // what it said before it was gone
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).as(Files.readString(errors)).contains(marker);
        assertThat(process.exitValue()).as("ended by the kill").isNotZero();
        return said;
    }

    private static void readUntil(String marker, BufferedReader out, List<String> said) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.equals(marker)) {
                return;
            }
        }
    }
}
