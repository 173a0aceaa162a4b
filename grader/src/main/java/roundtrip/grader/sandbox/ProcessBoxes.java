package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts boxes behind one fence, all from one thread that lives until {@link #close}. */
final class ProcessBoxes implements Boxes {
    private final Path java;
    private final List<Path> jars;
    private final Fence fence;
    private final Optional<Path> archive;
    private final ProcessTable table = new ProcessTable();
    private final BitSet numbers = new BitSet();
    private final Map<Integer, Box> living = new ConcurrentHashMap<>();
    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "box-starter");
        thread.setDaemon(true);
        return thread;
    });

    ProcessBoxes(Path java, List<Path> jars, Fence fence, Optional<Path> archive) {
        this.java = java;
        this.jars = List.copyOf(jars);
        this.fence = fence;
        this.archive = archive;
    }

    @Override
    public ProtectionLevel level() {
        return fence.level();
    }

    @Override
    public Box host(Path socket, Path studentJar, Path folder, Optional<Path> state) throws IOException {
        return start(new JavaCall(
                BoxLimits.program(),
                jars,
                jars,
                List.of(),
                studentJar,
                "roundtrip.kit.host.Main",
                Optional.of(socket),
                List.of(),
                state,
                archive,
                folder,
                true));
    }

    @Override
    public String seen(Path state) {
        return fence.seen(state);
    }

    @Override
    public Box compileWorker(Path workerJar, String mainClass, Path folder, int heapMegabytes) throws IOException {
        return start(new JavaCall(
                BoxLimits.compiler(heapMegabytes),
                jars,
                List.of(),
                List.of(),
                workerJar,
                mainClass,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                folder,
                false));
    }

    /** Runs any call; the caller ends the box. */
    Box start(JavaCall call) throws IOException {
        int number = take();
        try {
            ProcessBuilder builder = new ProcessBuilder(fence.command(java, call, number))
                    .directory(call.folder().toFile());
            builder.environment().clear();
            if (call.keepErrors()) {
                builder.redirectErrorStream(true);
            } else {
                builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            }
            Process process = starter.submit(builder::start).get();
            Box box = new Box(process, () -> fence.measured(table.of(process.toHandle()), number), () -> give(number));
            living.put(number, box);
            if (!box.isAlive()) {
                living.remove(number, box);
            }
            return box;
        } catch (ExecutionException e) {
            give(number);
            throw new IOException("cannot start a box at " + fence.level() + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            give(number);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a box was to be started", e);
        } catch (IOException | RuntimeException e) {
            give(number);
            throw e;
        }
    }

    private synchronized int take() {
        int number = numbers.nextClearBit(0);
        numbers.set(number);
        return number;
    }

    private void give(int number) {
        fence.left(number);
        living.remove(number);
        synchronized (this) {
            numbers.clear(number);
        }
    }

    @Override
    public void close() {
        List.copyOf(living.values()).forEach(Box::end);
        starter.shutdown();
        fence.close();
    }
}
