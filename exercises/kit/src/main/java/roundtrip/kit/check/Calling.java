package roundtrip.kit.check;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A call of a method of the student's that is still under way. */
public final class Calling {
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private final CompletableFuture<Called> called = new CompletableFuture<>();
    private final Scope scope;
    private final List<String> sent;

    private Calling(Scope scope, List<String> sent) {
        this.scope = scope;
        this.sent = sent;
    }

    static Calling of(Supplier<Called> call, Scope scope, List<String> sent) {
        Calling calling = new Calling(scope, sent);
        Thread thread = new Thread(() -> calling.run(call), "call");
        thread.setDaemon(true);
        thread.start();
        return calling;
    }

    private void run(Supplier<Called> call) {
        try {
            called.complete(call.get());
        } catch (Throwable e) { // errors, too: whoever waits for the end gets it
            called.completeExceptionally(e);
        }
    }

    /** Runs {@code action} as soon as the call is over, at once when it is. */
    public Calling onEnd(Runnable action) {
        called.whenComplete((end, failure) -> action.run());
        return this;
    }

    public boolean isOver() {
        return called.isDone();
    }

    /** Waits for its end and gives what came back; a call that takes too long fails the check. */
    public Called end() {
        try {
            return called.get(scope.pace().in(LONGEST).millisLeft(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw scope.failed(sent, "the call comes to an end", "it is still under way after " + LONGEST.toSeconds() + " s", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a call was under way", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw e.getCause() instanceof RuntimeException
                    ? (RuntimeException) e.getCause()
                    : new IllegalStateException("a call could not be made", e.getCause());
        }
    }

    /** Fails the check unless {@code holds}, with the call as what was sent. */
    public Calling should(boolean holds, String expected, String got) {
        if (!holds) {
            throw scope.failed(sent, expected, got);
        }
        return this;
    }
}
