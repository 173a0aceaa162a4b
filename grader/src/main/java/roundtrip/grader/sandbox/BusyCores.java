package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Something else that wants the processor: one busy process for each core, until this is closed or its JVM is gone. */
public final class BusyCores implements AutoCloseable {
    private final Path jar;
    private final List<Process> processes = new ArrayList<>();

    private BusyCores(Path jar) {
        this.jar = jar;
    }

    public static BusyCores start(int cores) throws IOException {
        BusyCores busy = new BusyCores(OwnJar.write(Files.createTempFile("busy", ".jar"), Busy.class, List.of("Busy")));
        try {
            for (int i = 0; i < cores; i++) {
                busy.processes.add(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx16m",
                                "-cp",
                                busy.jar.toString(),
                                Busy.class.getName())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            return busy;
        } catch (IOException e) {
            busy.close();
            throw e;
        }
    }

    /** Whether all still run. */
    public boolean isBusy() {
        return processes.stream().allMatch(Process::isAlive);
    }

    @Override
    public void close() throws IOException {
        processes.forEach(Process::destroyForcibly);
        Files.deleteIfExists(jar);
    }
}
