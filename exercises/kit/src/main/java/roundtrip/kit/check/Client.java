package roundtrip.kit.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import roundtrip.kit.wire.Deadline;

/** The student's client under test: an object of the entry class, whose methods the host calls. */
public final class Client {
    private final Scope scope;
    private final Starter starter;
    private final Supplier<Running> start;
    private Running running;

    public Client(Scope scope, Starter starter, Supplier<Running> start) {
        this.scope = scope;
        this.starter = starter;
        this.start = start;
    }

    private synchronized Running running() {
        if (running == null) {
            running = start.get();
        }
        return running;
    }

    public Client given(String circumstances) {
        scope.given(circumstances);
        return this;
    }

    public Called call(String method, Object... arguments) {
        return call(method, list(arguments));
    }

    private Called call(String method, List<Object> arguments) {
        return new Called(method, arguments, running().call(method, arguments), scope);
    }

    /** The same without waiting for its end, so that several calls are under way at once. */
    public Calling begin(String method, Object... arguments) {
        List<Object> list = list(arguments);
        running();
        return Calling.of(() -> call(method, list), scope, Called.sent(method, list));
    }

    private static List<Object> list(Object... arguments) {
        return new ArrayList<>(Arrays.asList(arguments));
    }

    /** A new object with other settings, as {@code key=value}. */
    public Client with(String... settings) {
        Map<String, String> more = Subject.settings(settings);
        return new Client(scope, starter, () -> starter.another(more));
    }

    /** The same in a process of its own, which ends with the check. */
    public Client inAProcess(String... settings) {
        Map<String, String> more = Subject.settings(settings);
        return new Client(scope, starter, () -> starter.inAProcess(more));
    }

    /** Fails the check unless {@code holds}; for what no single call shows. */
    public Client should(boolean holds, String expected, String got) {
        if (!holds) {
            throw scope.failed(List.of(), expected, got);
        }
        return this;
    }

    /** A point in time after {@code span}, stretched on a slow computer: it guards against waiting for ever, and judges nothing. */
    public Deadline in(Duration span) {
        return scope.pace().in(span);
    }
}
