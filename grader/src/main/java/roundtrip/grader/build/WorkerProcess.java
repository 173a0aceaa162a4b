package roundtrip.grader.build;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import roundtrip.grader.sandbox.Box;
import roundtrip.grader.sandbox.Boxes;

/** One compile worker's process; used by one thread at a time, killed with {@link #close}. */
final class WorkerProcess implements AutoCloseable {
    /** How a worker ended without an answer, in words for the student. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1;

        Ended(String words) {
            super(words);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    private static final Duration LOOK = Duration.ofMillis(100);

    private final CompileLimits limits;
    private final Box process;
    private final BufferedOutputStream requests;
    private final BufferedInputStream responses;
    private final ExecutorService pipes;
    private int served;

    WorkerProcess(Boxes boxes, Path jar, Path folder, CompileLimits limits) throws IOException {
        this.limits = limits;
        this.process = boxes.compileWorker(jar, CompileWorker.class.getName(), folder, limits.heapMegabytes());
        this.requests = new BufferedOutputStream(process.getOutputStream());
        this.responses = new BufferedInputStream(process.getInputStream());
        this.pipes = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "compile-worker-pipes");
            thread.setDaemon(true);
            return thread;
        });
    }

    Frames.Response compile(Frames.Request request) throws Ended, InterruptedException {
        served++;
        Duration cpuBefore = cpu();
        long deadline = System.nanoTime() + limits.wall().toNanos();
        Future<Frames.Response> answer = pipes.submit(() -> exchange(request));
        while (true) {
            try {
                return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() > deadline || cpu().minus(cpuBefore).compareTo(limits.cpu()) > 0) {
                    throw new Ended("the compiler ran out of time: it was stopped after "
                            + limits.cpu().toSeconds() + " s of work or "
                            + limits.wall().toSeconds() + " s in all");
                }
            } catch (ExecutionException e) {
                throw new Ended(howItEnded());
            }
        }
    }

    boolean isWornOut() {
        return served >= limits.recycleAfter()
                || !process.isAlive()
                || process.usage().memory() > limits.recycleAbove();
    }

    /** Ends the process as an attack would: without a word. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        pipes.shutdownNow();
    }

    private Frames.Response exchange(Frames.Request request) throws IOException {
        Frames.write(requests, request);
        return Frames.readResponse(responses);
    }

    private String howItEnded() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.SECONDS)) {
            return "the compiler ended without an answer";
        }
        return switch (process.exitValue()) {
            case CompileWorker.OUT_OF_MEMORY ->
                "the compiler ran out of memory: is there a constant that grows without end?";
            case CompileWorker.OUT_OF_STACK -> "the compiler ran out of stack: is something nested thousands deep?";
            default -> "the compiler ended without an answer (exit code " + process.exitValue() + ")";
        };
    }

    private Duration cpu() {
        return process.usage().cpu();
    }
}
