package roundtrip.grader.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import roundtrip.grader.build.CompileLimits;
import roundtrip.grader.build.Compiler;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.bundle.ExerciseData;
import roundtrip.grader.bundle.Folders;
import roundtrip.grader.intake.Intake;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.TempFolders;
import roundtrip.kit.wire.Pace;

/**
 * Slots that assess submissions of one exercise side by side. Whatever one submission does, the others get their verdicts: a
 * fault of ours is that submission's BROKEN.
 */
public final class Batch implements AutoCloseable {
    /** Reads one submission when its turn comes. */
    @FunctionalInterface
    public interface Source {
        Intake take() throws IOException;
    }

    /** One submission's place in the line. */
    public record Item(String name, String seed, Source source) {}

    /** Hears of each assessment as it is made, one at a time. What it throws ends the batch. */
    @FunctionalInterface
    public interface Listener {
        void assessed(Item item, Assessment assessment) throws IOException;
    }

    private static final String TOOK_THE_WORKER_DOWN =
            "took the worker down: the grader died twice while this was running, so it is not started again";

    private final Plan plan;
    private final Verdicts verdicts;
    private final Path folder;
    private final BlockingQueue<Assessor> free;
    private final List<Compiler> compilers = new ArrayList<>();
    private final ExecutorService slots;
    private final Witness witness;

    /** Leaves no record, and believes every verdict at once: for submissions whose verdicts are known. */
    public Batch(ExerciseData data, ChildLibraries libraries, Boxes boxes, RunLimits limits, int jobs)
            throws IOException {
        this(data, libraries, boxes, limits, jobs, Witness.none(), false);
    }

    /**
     * Throws {@link SuiteFault} when the suites are not what they declare. Whoever opened {@code boxes} closes it.
     *
     * @param confirming whether what would cost points is run again before it stands
     */
    public Batch(
            ExerciseData data,
            ChildLibraries libraries,
            Boxes boxes,
            RunLimits limits,
            int jobs,
            Witness witness,
            boolean confirming)
            throws IOException {
        if (jobs < 1) {
            throw new IllegalArgumentException("expected at least one slot, got " + jobs);
        }
        this.plan = Plan.of(data);
        this.verdicts = new Verdicts(plan, data.exercise().points());
        TempFolders.removeDeserted();
        this.folder = TempFolders.make("rtc");
        this.free = new ArrayBlockingQueue<>(jobs);
        this.witness = witness;
        Pace pace = Pace.measured();
        Turns turns = new Turns();
        Boxes told = new WitnessedBoxes(boxes, witness::worker);
        for (int slot = 0; slot < jobs; slot++) {
            Compiler compiler = new Compiler(told, folder.resolve("c" + slot), CompileLimits.standard());
            compilers.add(compiler);
            free.add(new Assessor(data, plan, libraries, boxes, limits, pace, compiler, turns, confirming));
        }
        this.slots = Executors.newFixedThreadPool(jobs);
    }

    public Plan plan() {
        return plan;
    }

    /** The assessments in the order of the items. */
    public List<Assessment> assess(List<Item> items, Listener listener) throws IOException, InterruptedException {
        IdentityHashMap<Item, Assessment> all = new IdentityHashMap<>();
        run(items, (item, done) -> {
            all.put(item, done);
            listener.assessed(item, done);
        });
        return items.stream().map(all::get).toList();
    }

    /** Assesses them all and keeps nothing: the listener has it. */
    public void run(List<Item> items, Listener listener) throws IOException, InterruptedException {
        Object turn = new Object();
        CompletionService<Item> pending = new ExecutorCompletionService<>(slots);
        for (Item item : items) {
            pending.submit(() -> {
                Assessment done = assessOne(item);
                synchronized (turn) {
                    listener.assessed(item, done);
                }
                return item;
            });
        }
        for (int i = 0; i < items.size(); i++) {
            try {
                pending.take().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                throw new IllegalStateException("a slot failed", e.getCause());
            }
        }
    }

    /** Throws only what ends the batch. */
    private Assessment assessOne(Item item) throws IOException, InterruptedException {
        Assessor assessor = free.take();
        try {
            Intake intake;
            try {
                intake = item.source().take();
            } catch (IOException | RuntimeException e) {
                return verdicts.broken(words(e));
            }
            Witness.Start start = witness.start(item, intake);
            return start.isAllowed() ? assessed(assessor, item, intake, start) : verdicts.broken(TOOK_THE_WORKER_DOWN);
        } finally {
            free.add(assessor);
        }
    }

    /** What breaks on our side is tried once more before it stands. */
    private Assessment assessed(Assessor assessor, Item item, Intake intake, Witness.Start start)
            throws InterruptedException {
        try {
            return assessor.assess(intake, item.seed(), start);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError first) {
            try {
                return assessor.assess(intake, item.seed(), start);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError second) {
                return verdicts.broken(words(second));
            }
        }
    }

    private static String words(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    @Override
    public void close() throws IOException {
        slots.shutdownNow();
        compilers.forEach(Compiler::close);
        Folders.delete(folder);
    }
}
