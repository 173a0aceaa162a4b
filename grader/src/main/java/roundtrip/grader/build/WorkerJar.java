package roundtrip.grader.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import roundtrip.grader.sandbox.OwnJar;

/** The compile worker's own classes as a jar, so that its class path holds nothing else of the grader. */
final class WorkerJar {
    private static final List<String> CLASSES = List.of(
            "CompileWorker",
            "CompileWorker$Crash",
            "Frames",
            "Frames$Request",
            "Frames$Response",
            "MemoryFiles",
            "MemoryFiles$CappedBytes",
            "MemoryFiles$Source",
            "MemoryFiles$Target",
            "MemoryFiles$TooMuch");

    private WorkerJar() {}

    static void write(Path file) throws IOException {
        OwnJar.write(file, WorkerJar.class, CLASSES);
    }
}
