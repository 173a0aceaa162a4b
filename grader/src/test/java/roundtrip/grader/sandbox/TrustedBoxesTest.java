package roundtrip.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedBoxesTest {
    private final List<String> command = new TrustedBoxes(
                    Path.of("/jdk/bin/java"), List.of(Path.of("/libs/a.jar"), Path.of("/libs/kit.jar")))
            .command(Path.of("/s/k1"), Path.of("/s/student.jar"), Path.of("/s/w0"));

    @Test
    void librariesComeFirstAndTheStudentLast() {
        assertThat(command.get(command.indexOf("-cp") + 1).split(File.pathSeparator, -1))
                .containsExactly("/libs/a.jar", "/libs/kit.jar", "/s/student.jar");
    }

    @Test
    void endsWithTheHostAndItsSocket() {
        assertThat(command).endsWith("roundtrip.kit.host.Main", "/s/k1").startsWith("/jdk/bin/java");
    }

    @Test
    void memoryIsCapped() {
        assertThat(command)
                .contains("-Xmx128m", "-XX:MaxMetaspaceSize=128m", "-XX:MaxDirectMemorySize=32m", "-Xss512k");
    }

    @Test
    void everyLevelSaysWhatItDoesNotContain() {
        assertThat(ProtectionLevel.values())
                .allSatisfy(level -> assertThat(level.lacks()).isNotBlank());
    }
}
