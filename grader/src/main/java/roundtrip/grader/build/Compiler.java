package roundtrip.grader.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.sandbox.Boxes;

/**
 * Compiles one submission after the other on a warm child JVM, which is replaced after any mishap. Used by one slot; not for
 * several threads.
 */
public final class Compiler implements AutoCloseable {
    private static final Pattern CLASS_NAME =
            Pattern.compile("[^./;\\[<>:\\\\\\p{Cntrl}]+(/[^./;\\[<>:\\\\\\p{Cntrl}]+)*");

    private final Boxes boxes;
    private final Path workerJar;
    private final Path folder;
    private final CompileLimits limits;
    private @Nullable WorkerProcess worker;

    /** {@code folder} is an own, empty folder of this compiler; the worker's jar is put there. */
    public Compiler(Boxes boxes, Path folder, CompileLimits limits) throws IOException {
        this.boxes = boxes;
        this.folder = Files.createDirectories(folder);
        this.limits = limits;
        this.workerJar = folder.resolve("compile-worker.jar");
        WorkerJar.write(workerJar);
    }

    /** {@code sources} by path, each path from a root such as {@code src/main/java/}; {@code packages} are where classes may lie. */
    public Compilation compile(Map<String, byte[]> sources, List<Path> classPath, List<String> packages)
            throws InterruptedException {
        Frames.Request request = new Frames.Request(
                classPath.stream().map(Path::toString).toList(), sources, limits.classes(), limits.bytes());
        try {
            return judge(worker().compile(request), packages);
        } catch (WorkerProcess.Ended first) {
            replace();
        }
        try {
            return judge(worker().compile(request), packages);
        } catch (WorkerProcess.Ended second) {
            replace();
            return new Compilation.NotCompiled(List.of(second.words()));
        }
    }

    @Override
    public void close() {
        replace();
    }

    /** The worker's process, for tests that kill it. */
    WorkerProcess worker() {
        try {
            if (worker != null && worker.isWornOut()) {
                replace();
            }
            if (worker == null) {
                worker = new WorkerProcess(boxes, workerJar, folder, limits);
            }
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the compile worker", e);
        }
    }

    private void replace() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    /** The worker may have been taken over by what it compiled, so what it says is looked at again here. */
    private Compilation judge(Frames.Response response, List<String> packages) {
        if (!response.compiled()) {
            List<String> messages = response.messages().stream().limit(100).toList();
            return new Compilation.NotCompiled(
                    messages.isEmpty() ? List.of("the compiler refused the source and said nothing") : messages);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        long total = 0;
        for (Map.Entry<String, byte[]> entry : response.classes().entrySet()) {
            String name = entry.getKey();
            if (!CLASS_NAME.matcher(name).matches() || packages.stream().noneMatch(one -> liesIn(name, one))) {
                return new Compilation.NotCompiled(List.of("expected classes in the package "
                        + String.join(" or ", packages) + ", got " + name.replace('/', '.')));
            }
            total += entry.getValue().length;
            files.put(name + ".class", entry.getValue());
        }
        if (files.isEmpty()) {
            return new Compilation.NotCompiled(List.of("no class came out of the source"));
        }
        if (files.size() > limits.classes() || total > limits.bytes()) {
            return new Compilation.NotCompiled(List.of("more classes came out than are taken: " + files.size()
                    + " with " + total + " bytes; at most " + limits.classes() + " with " + limits.bytes()));
        }
        return new Compilation.Compiled(jar(files));
    }

    private static boolean liesIn(String className, String packageName) {
        return className.startsWith(packageName.replace('.', '/') + "/");
    }

    private static byte[] jar(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Jars.write(out, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
