package roundtrip.grader.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T22:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path results;

    @Test
    void theFirstResultOfASubmissionCounts() throws IOException {
        try (Journal journal = begun()) {
            assertThat(journal.result(1, "ann", "f", "{\"mark\":1}")).isTrue();
            assertThat(journal.result(1, "ann", "f", "{\"mark\":2}")).isFalse();
            assertThat(journal.result(2, "ann", "f", "{\"mark\":3}")).isTrue();
        }
        assertThat(values(Entry.Kind.RESULT)).containsExactly("{\"mark\":1}", "{\"mark\":3}");
    }

    @Test
    void valuesComeBackByteForByte() throws IOException {
        String value = "{\"a\":1.500,\"b\":\"\\u0007 é \\\" } 李\",\"c\":{}}";
        try (Journal journal = begun()) {
            journal.result(1, "a \"b\" \\ 李", "f", value);
        }
        Files.delete(results.resolve("journal/roundtrip.mv.db"));
        Verification.rebuild(results);
        try (Journal journal = open()) {
            Entry entry = journal.entries(Entry.Kind.RESULT).get(0);
            assertThat(entry.value()).isEqualTo(value);
            assertThat(entry.submission()).isEqualTo("a \"b\" \\ 李");
        }
    }

    @Test
    void startsAreCountedForEachGeneration() throws IOException {
        try (Journal journal = begun()) {
            assertThat(journal.attempt(1, "ann", "f").start()).isEqualTo(1);
        }
        try (Journal journal = open()) {
            assertThat(journal.attempt(1, "ann", "f").start()).isEqualTo(2);
            assertThat(journal.attempt(2, "ann", "f").start()).isEqualTo(1);
            assertThat(journal.attempt(1, "bob", "g").start()).isEqualTo(1);
            assertThat(journal.submissions()).containsEntry("ann", "f").containsEntry("bob", "g");
        }
    }

    @Test
    void whatWasGivenBackIsNoStart() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (Journal journal = i == 0 ? begun() : open()) {
                assertThat(journal.attempt(1, "ann", "f").start()).isEqualTo(1);
                journal.giveBack();
                assertThatThrownBy(() -> journal.result(1, "ann", "f", "{}")).hasMessageContaining("told to end");
            }
        }
        assertThat(values(Entry.Kind.RESULT)).isEmpty();
    }

    @Test
    void aTornLastLineIsDropped() throws IOException {
        try (Journal journal = begun()) {
            journal.result(1, "ann", "f", "{}");
        }
        Files.writeString(chain(), "{\"line\":3,\"before\":\"" + "1".repeat(999), StandardOpenOption.APPEND);
        assertThat(Verification.of(results)).isEqualTo(new Verification(2, true, List.of()));

        try (Journal journal = open()) {
            journal.result(1, "bob", "f", "{}");
        }
        assertThat(Verification.of(results)).isEqualTo(new Verification(3, false, List.of()));
    }

    @Test
    void linesThatTheDatabaseLacksAreInserted() throws IOException {
        begun().close();
        Landmarks atTheLine = (point, about) -> {
            if (point == Landmarks.Point.AFTER_LINE) {
                throw new IOException("killed");
            }
        };
        try (Journal journal = Journal.open(results, CLOCK, atTheLine)) {
            assertThatThrownBy(() -> journal.result(1, "ann", "f", "{}")).isInstanceOf(WriteFailed.class);
        }
        assertThat(Verification.of(results).faults())
                .containsExactly("line 2 is missing in the database; grade adds it");

        open().close();

        assertThat(values(Entry.Kind.RESULT)).containsExactly("{}");
        assertThat(Verification.of(results).faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_LINE", "AFTER_LINE", "AFTER_INSERT", "BEFORE_ATTEMPT", "AFTER_ATTEMPT"})
    void afterAFailedWriteNothingMoreIsTaken(Landmarks.Point full) throws IOException {
        begun().close();
        Landmarks disk = (point, about) -> {
            if (point == full) {
                throw new IOException("No space left on device");
            }
        };
        try (Journal journal = Journal.open(results, CLOCK, disk)) {
            assertThatThrownBy(() -> {
                        journal.attempt(1, "ann", "f");
                        journal.result(1, "ann", "f", "{}");
                    })
                    .isInstanceOf(WriteFailed.class)
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("give the same command again");
            assertThatThrownBy(() -> journal.decide(1, "ann", "{}")).isInstanceOf(WriteFailed.class);
        }
    }

    @Test
    void aChangedLineIsFound() throws IOException {
        try (Journal journal = begun()) {
            journal.result(1, "ann", "f", "{\"mark\":1}");
            journal.result(1, "bob", "f", "{\"mark\":1}");
        }
        Files.writeString(chain(), Files.readString(chain(), UTF_8).replaceFirst("\"mark\":1", "\"mark\":9"), UTF_8);

        assertThat(Verification.of(results).faults()).singleElement().asString().startsWith("line 3 of");
        assertThatThrownBy(this::open).hasMessageContaining("does not follow the line before it");
    }

    @Test
    void aChangedLastLineIsFoundByTheDatabase() throws IOException {
        try (Journal journal = begun()) {
            journal.result(1, "ann", "f", "{\"mark\":1}");
        }
        Files.writeString(chain(), Files.readString(chain(), UTF_8).replaceFirst("\"mark\":1", "\"mark\":9"), UTF_8);

        assertThat(Verification.of(results).faults())
                .containsExactly("line 2: the database has another result than journal.jsonl");
    }

    @Test
    void aChainThatWasCutIsRefused() throws IOException {
        try (Journal journal = begun()) {
            journal.result(1, "ann", "f", "{}");
        }
        List<String> lines = Files.readAllLines(chain(), UTF_8);
        Files.writeString(chain(), lines.get(0) + "\n", UTF_8);

        assertThatThrownBy(this::open).hasMessageContaining("knows line 2").hasMessageContaining("cut or replaced");
    }

    @Test
    void aLostOrSpoiltDatabaseIsMadeAnewFromTheChain() throws IOException {
        try (Journal journal = begun()) {
            journal.attempt(1, "ann", "f");
            journal.result(1, "ann", "f", "{\"mark\":1}");
            journal.decide(1, "ann", "{\"by\":\"eve\"}");
        }
        Path database = results.resolve("journal/roundtrip.mv.db");
        Files.write(database, new byte[] {1, 2, 3});
        assertThatThrownBy(this::open).hasMessageContaining("journal rebuild");
        Files.delete(database);
        assertThatThrownBy(this::open).hasMessageContaining("journal rebuild");

        assertThat(Verification.rebuild(results)).isEqualTo(3);

        assertThat(values(Entry.Kind.RESULT)).containsExactly("{\"mark\":1}");
        assertThat(values(Entry.Kind.DECISION)).containsExactly("{\"by\":\"eve\"}");
        try (Journal journal = open()) {
            assertThat(journal.submissions()).containsEntry("ann", "f");
        }
    }

    @Test
    void aDatabaseThatWasLeftHalfMadeIsMadeAgain() throws IOException {
        Files.createDirectories(results.resolve("journal"));
        Files.write(results.resolve("journal/roundtrip.mv.db"), new byte[4096]);

        begun().close();

        assertThat(Verification.of(results).lines()).isEqualTo(1);
    }

    @Test
    void oneGraderAtATime() throws IOException {
        Journal first = begun();
        assertThatThrownBy(this::open).hasMessageContaining("another grader works on");
        first.close();
        open().close();
    }

    @Test
    void aProcessOfADeadGraderIsEndedAndItsNumbersNextOwnerIsNot() throws Exception {
        Process left = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Waits.class.getName())
                .start();
        try (Journal journal = begun()) {
            journal.process(Optional.empty(), left.toHandle());
            assertThat(new ProcessMark(
                                    left.pid(), ProcessMark.of(left.toHandle()).started() + "1")
                            .isAlive())
                    .isFalse();
            assertThat(ProcessMark.of(left.toHandle()).isAlive()).isTrue();
        }
        try (Journal journal = open()) {
            assertThat(journal.killLeftovers()).isEqualTo(1);
            left.waitFor();
            assertThat(journal.killLeftovers()).isZero();
        } finally {
            left.destroyForcibly();
        }
    }

    /** Waits until it is killed or nobody speaks to it any more. */
    static final class Waits {
        public static void main(String[] args) throws IOException {
            while (System.in.read() >= 0) {}
        }
    }

    /** No row is ever changed or removed. */
    @Test
    void theSqlOnlyAddsAndReads() throws IOException {
        List<String> statements = new ArrayList<>();
        String source = Files.readString(Path.of("src/main/java/roundtrip/grader/journal/Tables.java"), UTF_8);
        java.util.regex.Matcher literal = java.util.regex.Pattern.compile(
                        "\"((?:select|insert|update|delete|merge|truncate|drop|alter|create|checkpoint)[ (][^\"]*)\"",
                        2)
                .matcher(source);
        while (literal.find()) {
            statements.add(literal.group(1).replaceFirst(" .*", ""));
        }
        assertThat(statements).hasSizeGreaterThan(15).containsOnly("select", "insert", "create", "checkpoint");
        assertThat(source.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("update ", "delete ", "merge ", "truncate", "drop ");
        try (java.util.stream.Stream<Path> others = Files.list(Path.of("src/main/java/roundtrip/grader/journal"))) {
            assertThat(others.filter(file -> !file.endsWith("Tables.java")))
                    .allSatisfy(
                            file -> assertThat(Files.readString(file, UTF_8)).doesNotContain("prepareStatement"));
        }
    }

    private Journal open() throws IOException {
        return Journal.open(results, CLOCK, Landmarks.none());
    }

    private Journal begun() throws IOException {
        Journal journal = open();
        journal.generation(1, "{}");
        return journal;
    }

    private List<String> values(Entry.Kind kind) throws IOException {
        try (Journal journal = open()) {
            return journal.entries(kind).stream().map(Entry::value).toList();
        }
    }

    private Path chain() {
        return results.resolve("journal/journal.jsonl");
    }
}
