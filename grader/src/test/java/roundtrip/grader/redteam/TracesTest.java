package roundtrip.grader.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is left behind is seen; each test leaves something and then takes it away. */
class TracesTest {
    @Test
    void nothingIsLeftByNothing() throws IOException {
        assertThat(Traces.now("no-such-token", false).left()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSocketThatStaysOpenIsSeen() throws IOException {
        Traces before = Traces.now("no-such-token", false);

        try (ServerSocket left = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(left.isClosed()).isFalse();
            assertThat(before.left()).anyMatch(fault -> fault.contains("sockets or pipes of the grader are left open"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatLivesOnIsSeenAsAChildAndByItsToken() throws Exception {
        String token = "redteam-test-" + ProcessHandle.current().pid();
        Traces before = Traces.now(token, false);

        Process left = new ProcessBuilder(List.of("sh", "-c", "sleep 20; true", token)).start();
        try {
            assertThat(before.left())
                    .anyMatch(fault -> fault.startsWith("processes are left: ["))
                    .anyMatch(fault -> fault.startsWith("processes of an attack are left: ["));
        } finally {
            left.descendants().forEach(ProcessHandle::destroyForcibly);
            left.destroyForcibly().waitFor();
        }
    }

    @Test
    void aTemporaryFolderOfTheGraderIsSeen() throws IOException {
        Traces before = Traces.now("no-such-token", true);

        Path left = Files.createTempDirectory("rt");
        try {
            assertThat(before.left())
                    .anyMatch(fault ->
                            fault.startsWith("temporary files are left") && fault.contains(left.getFileName() + ""));
        } finally {
            Files.delete(left);
        }
    }
}
