package roundtrip.kit.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
        List<Object> list = new ArrayList<>(Arrays.asList(arguments));
        return new Called(method, list, running().call(method, list), scope);
    }

    /** A new object with other settings, as {@code key=value}. */
    public Client with(String... settings) {
        Map<String, String> more = Subject.settings(settings);
        return new Client(scope, starter, () -> starter.another(more));
    }
}
