package roundtrip.grader.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.bundle.Bundle;

/** The first thing that a student does: unpack, run the checks of the stub, and see what the first step is. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts mvnw, not mvnw.cmd")
class KitRunsElsewhereTest {
    @TempDir
    private Path folder;

    @Test
    void anUnpackedKitSaysThatNothingIsStartedAndWhatToDoFirst() throws IOException, InterruptedException {
        int declared;
        try (Bundle bundle = Bundle.open()) {
            declared = bundle.exercise("05-seven-methods").exercise().checks().size();
            unpack(new KitZip(bundle).bytes());
        }

        Process maven = maven("test", "-pl", "05-seven-methods");
        String output = new String(maven.getInputStream().readAllBytes(), UTF_8);

        assertThat(maven.waitFor()).as(output).isNotZero();
        assertThat(output)
                .contains("0 of " + declared + " checks pass")
                .contains("step 1")
                .doesNotContain("[FAIL]", "BROKEN", "COMPILATION ERROR");
    }

    private Process maven(String... arguments) throws IOException {
        Path exercises = folder.resolve("exercises");
        List<String> command = new ArrayList<>(List.of(exercises.resolve("mvnw").toString(), "-o", "-B"));
        String repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(exercises.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private void unpack(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        assertThat(folder.resolve("exercises/mvnw").toFile().setExecutable(true))
                .isTrue();
    }
}
