package roundtrip.grader.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    static byte[] bytes() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String name : CLASSES) {
            String resource = name + ".class";
            try (InputStream in = WorkerJar.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("the grader's own class " + resource + " is missing");
                }
                classes.put(WorkerJar.class.getPackageName().replace('.', '/') + "/" + resource, in.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Jars.write(out, classes);
        return out.toByteArray();
    }
}
