package roundtrip.grader.sandbox;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A process in its fence. {@link #destroyForcibly} ends it with everything that it started, as far as its level reaches. */
public final class Box extends Process {
    private final Process process;
    private final Supplier<Usage> meter;
    private final CompletableFuture<Void> settled;
    private volatile Usage last = Usage.NONE;

    /** {@code afterwards} runs once the process is gone and has been looked at for the last time. */
    Box(Process process, Supplier<Usage> meter, Runnable afterwards) {
        this.process = process;
        this.meter = meter;
        this.settled = process.onExit().thenRun(() -> {
            settle();
            afterwards.run();
        });
    }

    /** So far; after the end what was seen last, so up to a tenth of a second of processor time may be missing. */
    public Usage usage() {
        if (process.isAlive()) {
            look();
        } else {
            settled.join();
        }
        return last;
    }

    /** Of what has just ended some processes may still be seen; their memory is given back all the same. */
    private synchronized void settle() {
        look();
        last = new Usage(last.cpu(), 0, last.ranOutOfMemory());
    }

    private synchronized void look() {
        Usage now = meter.get();
        last = new Usage(
                now.cpu().compareTo(last.cpu()) > 0 ? now.cpu() : last.cpu(),
                now.memory(),
                now.ranOutOfMemory() || last.ranOutOfMemory());
    }

    /** Ends the tree: what left it is reached by the namespace where there is one, and else by nobody. */
    @Override
    public Process destroyForcibly() {
        usage();
        List<ProcessHandle> tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        return this;
    }

    /** Ends the tree and waits until it is gone. */
    void end() {
        destroyForcibly();
        settled.join();
    }

    @Override
    public OutputStream getOutputStream() {
        return process.getOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return process.getInputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return process.getErrorStream();
    }

    @Override
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        return process.waitFor(timeout, unit);
    }

    @Override
    public int exitValue() {
        return process.exitValue();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /** A box is never asked to end: what it runs may refuse. */
    @Override
    public void destroy() {
        destroyForcibly();
    }

    @Override
    public boolean supportsNormalTermination() {
        return false;
    }

    @Override
    public ProcessHandle toHandle() {
        return process.toHandle();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    @Override
    public ProcessHandle.Info info() {
        return process.info();
    }

    @Override
    public Stream<ProcessHandle> children() {
        return process.children();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return process.descendants();
    }
}
