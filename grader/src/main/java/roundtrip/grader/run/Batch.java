package roundtrip.grader.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import roundtrip.grader.build.CompileLimits;
import roundtrip.grader.build.Compiler;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.kit.wire.Pace;

/**
 * Slots that assess submissions of one exercise side by side. Whatever one submission does, the others get their verdicts: a
 * fault of ours is that submission's BROKEN.
 */
public final class Batch implements AutoCloseable {
    /** Reads one submission when its turn comes. */
    @FunctionalInterface
    public interface Source {
        roundtrip.grader.intake.Intake take() throws IOException;
    }

    /** One submission's place in the line. */
    public record Item(String name, String seed, Source source) {}

    /** Hears of each assessment as it is made, one at a time. */
    @FunctionalInterface
    public interface Listener {
        void assessed(Item item, Assessment assessment);
    }

    private final Plan plan;
    private final Verdicts verdicts;
    private final Path folder;
    private final BlockingQueue<Assessor> free;
    private final List<Compiler> compilers = new ArrayList<>();
    private final ExecutorService slots;

    /** Throws {@link SuiteFault} when the suites are not what they declare. Whoever opened {@code boxes} closes it. */
    public Batch(ExerciseData data, ChildLibraries libraries, Boxes boxes, RunLimits limits, int jobs)
            throws IOException {
        if (jobs < 1) {
            throw new IllegalArgumentException("expected at least one slot, got " + jobs);
        }
        this.plan = Plan.of(data);
        this.verdicts = new Verdicts(plan, data.exercise().points());
        this.folder = Files.createTempDirectory("rtc");
        this.free = new ArrayBlockingQueue<>(jobs);
        Pace pace = Pace.measured();
        for (int slot = 0; slot < jobs; slot++) {
            Compiler compiler = new Compiler(boxes, folder.resolve("c" + slot), CompileLimits.standard());
            compilers.add(compiler);
            free.add(new Assessor(data, plan, libraries, boxes, limits, pace, compiler));
        }
        this.slots = Executors.newFixedThreadPool(jobs);
    }

    public Plan plan() {
        return plan;
    }

    /** The assessments in the order of the items. */
    public List<Assessment> assess(List<Item> items, Listener listener) throws InterruptedException {
        Object turn = new Object();
        List<Future<Assessment>> pending = new ArrayList<>();
        for (Item item : items) {
            pending.add(slots.submit(() -> {
                Assessment done = assessOne(item);
                synchronized (turn) {
                    listener.assessed(item, done);
                }
                return done;
            }));
        }
        List<Assessment> done = new ArrayList<>();
        for (Future<Assessment> one : pending) {
            try {
                done.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a slot failed", e.getCause());
            }
        }
        return done;
    }

    private Assessment assessOne(Item item) throws InterruptedException {
        Assessor assessor = free.take();
        try {
            return assessor.assess(item.source().take(), item.seed());
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            return verdicts.broken(e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            free.add(assessor);
        }
    }

    @Override
    public void close() throws IOException {
        slots.shutdownNow();
        compilers.forEach(Compiler::close);
        Folders.delete(folder);
    }
}
