package roundtrip.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {
    @TempDir
    private Path proc;

    @Test
    void addsUpATreeWithTheTimeOfChildrenThatEnded() throws IOException {
        long me = ProcessHandle.current().pid();
        Files.createDirectory(proc.resolve("self"));
        process(me, 1, "a b) (c", 100, 20, 3, 7, 10);
        process(900_001, me, "child", 50, 0, 0, 0, 5);
        process(900_002, 900_001, "grand child", 5, 0, 0, 0, 1);
        process(900_003, 1, "stranger", 5000, 0, 0, 0, 1000);

        Usage usage = new ProcessTable(proc).of(ProcessHandle.current());

        assertThat(usage.cpu()).isEqualTo(Duration.ofMillis(1850));
        assertThat(usage.memory()).isEqualTo(16 * 4096L);
    }

    @Test
    void passesOverWhatEndedMeanwhile() throws IOException {
        long me = ProcessHandle.current().pid();
        Files.createDirectory(proc.resolve("self"));
        process(me, 1, "a", 1, 0, 0, 0, 1);
        Files.createDirectory(proc.resolve("900001"));

        assertThat(new ProcessTable(proc).of(ProcessHandle.current()).cpu()).isEqualTo(Duration.ofMillis(10));
    }

    private void process(
            long pid, long parent, String name, long user, long system, long childUser, long childSystem, long pages)
            throws IOException {
        Path folder = Files.createDirectory(proc.resolve(Long.toString(pid)));
        Files.writeString(
                folder.resolve("stat"),
                pid + " (" + name + ") S " + parent + " 1 1 0 -1 4194560 1 2 3 4 " + user + " " + system + " "
                        + childUser + " " + childSystem + " 20 0 11 0 12345 1000000 " + pages
                        + " 18446744073709551615\n");
    }
}
