package roundtrip.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.Folders;

/** {@code kill -9} of a whole run in the middle: no process stays, and the next run takes away the folders and control groups. */
@EnabledOnOs(OS.LINUX)
class KilledRunsTest {
    private static final String FILE = "src/main/java/lendery/doctor/Greeting.java";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    /** Boxes may run as somebody else, who must be able to look into it. */
    private Path temporary = Path.of("");

    @BeforeEach
    void open() throws IOException {
        temporary = Files.createTempDirectory("killed").toRealPath();
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void close() throws IOException {
        Folders.delete(temporary);
    }

    @Test
    void ofAGradingRun() throws Exception {
        try (Bundle bundle = Bundle.open()) {
            Path file = folder.resolve("class/ann/" + FILE);
            Files.createDirectories(file.getParent());
            Files.write(file, bundle.files("solutions/00-doctor/reference").get(FILE));
        }
        leavesNothing(List.of(
                "grade",
                folder.resolve("class").toString(),
                "--exercise",
                "00-doctor",
                "--out",
                folder.resolve("out").toString()));
    }

    @Test
    void ofTheRedTeam() throws Exception {
        leavesNothing(List.of("redteam", "hides-behind-todo"));
    }

    private void leavesNothing(List<String> command) throws Exception {
        List<String> groups = killedInTheMiddle(command).stream()
                .map(pid -> "roundtrip-" + pid)
                .toList();
        assertThat(left()).as("what a killed run cannot take away").isNotEmpty();

        Process next = run(command);
        try {
            assertThat(next.waitFor(240, TimeUnit.SECONDS)).isTrue();
        } finally {
            next.destroyForcibly();
        }
        assertThat(next.exitValue())
                .as(Files.readString(folder.resolve("output.txt"), UTF_8))
                .isZero();
        assertThat(left()).isEmpty();
        assertThat(controlGroups()).doesNotContainAnyElementsOf(groups);
    }

    /** Kills the process that was started and none of its children, in the middle of a submission; gives the ids of all. */
    private List<Long> killedInTheMiddle(List<String> command) throws Exception {
        Process process = run(command);
        List<Long> pids = new ArrayList<>(List.of(process.pid()));
        try {
            await(() -> process.descendants().anyMatch(this::isBox), "a box");
            process.descendants().forEach(one -> pids.add(one.pid()));
        } finally {
            process.destroyForcibly().waitFor();
        }
        await(() -> withOurs().isEmpty(), "no process to be left");
        return pids;
    }

    private boolean isBox(ProcessHandle process) {
        return commandLine(Path.of("/proc", Long.toString(process.pid()))).contains("student.jar");
    }

    private Process run(List<String> command) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-Droundtrip.cache=" + ChildLibraries.defaultCache(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        all.addAll(command);
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }

    /** The graders' temporary folders. */
    private List<String> left() throws IOException {
        try (Stream<Path> listed = Files.list(temporary)) {
            return listed.map(one -> String.valueOf(one.getFileName()))
                    .filter(name -> name.matches("r[a-z]{1,2}[0-9].*"))
                    .toList();
        }
    }

    private List<String> withOurs() throws IOException {
        try (Stream<Path> listed = Files.list(Path.of("/proc"))) {
            return listed.filter(one -> String.valueOf(one.getFileName()).matches("[0-9]+"))
                    .map(KilledRunsTest::commandLine)
                    .filter(line -> line.contains(temporary.toString()))
                    .toList();
        }
    }

    private static String commandLine(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("cmdline")), UTF_8);
        } catch (IOException e) {
            return ""; // it ended while we looked
        }
    }

    /** The names of all graders' control groups; a run of somebody else may come and go while we look. */
    private static List<String> controlGroups() throws IOException {
        List<String> groups = new ArrayList<>();
        Path home = Path.of("/sys/fs/cgroup");
        if (Files.isDirectory(home)) {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
                    groups.add(String.valueOf(one.getFileName()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path one, @Nullable IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return groups;
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private void await(Condition condition, String what) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime())
                    .as("waited for %s; the run said: %s", what, Files.readString(folder.resolve("output.txt"), UTF_8))
                    .isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
