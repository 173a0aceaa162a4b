package roundtrip.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JavaCallTest {
    private static final List<Path> JARS = List.of(Path.of("/libs/a.jar"), Path.of("/libs/kit.jar"));

    private final JavaCall call = new JavaCall(
            BoxLimits.program(),
            JARS,
            JARS,
            List.of(),
            Path.of("/s/student.jar"),
            "roundtrip.kit.host.Main",
            Optional.of(Path.of("/s/k1")),
            List.of(),
            Optional.empty(),
            Optional.of(Path.of("/archives/x.jsa")),
            Path.of("/s/w0"),
            true);
    private final List<String> command = call.command(Path.of("/jdk/bin/java"), call.outside());

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
    void namesOnlyWhatTheBoxShows() {
        assertThat(call.command(Path.of("/jdk/bin/java"), new JavaCall.Places("/student.jar", "/kit.sock", "/tmp")))
                .contains("/libs/a.jar:/libs/kit.jar:/student.jar", "/kit.sock", "-Djava.io.tmpdir=/tmp")
                .noneMatch(word -> word.contains("/s/"));
    }

    @Test
    void everyLevelSaysWhatItDoesNotContain() {
        assertThat(ProtectionLevel.values())
                .allSatisfy(level -> assertThat(level.lacks()).isNotBlank());
    }
}
