package roundtrip.kit.check;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import roundtrip.kit.bench.HostWord;
import roundtrip.kit.wire.Deadline;
import roundtrip.kit.wire.Line;
import roundtrip.kit.wire.Probe;
import roundtrip.kit.wire.Request;

/**
 * The student's server under test, wherever it runs.
 *
 * <p>It is started when it is first asked. Each request goes out on a connection of its own, exactly once.
 */
public final class Subject {
    private final Scope scope;
    private final Starter starter;
    private final Supplier<Running> start;
    private final String copy;
    private Running running;

    public Subject(Scope scope, Starter starter, Supplier<Running> start) {
        this(scope, starter, start, "");
    }

    /** One of several, which evidence calls by the letter {@code copy}. */
    Subject(Scope scope, Starter starter, Supplier<Running> start, String copy) {
        this.scope = scope;
        this.starter = starter;
        this.start = start;
        this.copy = copy;
    }

    private synchronized Running running() {
        if (running == null) {
            running = start.get();
        }
        return running;
    }

    private Probe probe() {
        return new Probe(running().host().dialer(), running().port(), scope.patience(), scope.transcript());
    }

    /** Says in words what is true before the request that the check is about; it becomes the evidence's "given". */
    public Subject given(String circumstances) {
        scope.given(circumstances);
        return this;
    }

    /** The address as the program reports it, on 127.0.0.1. */
    public URI baseUri() {
        return running().base();
    }

    public int port() {
        return running().port();
    }

    /** What the program was told for this key when it was started. */
    public String setting(String key) {
        return running().settings().get(key);
    }

    public Answer send(Request request) {
        return new Answer(probe().send(request), scope, baseUri(), copy);
    }

    public Answer get(String target) {
        return send(Request.of("GET", target));
    }

    public Answer head(String target) {
        return send(Request.of("HEAD", target));
    }

    public Answer delete(String target) {
        return send(Request.of("DELETE", target));
    }

    public Answer options(String target) {
        return send(Request.of("OPTIONS", target));
    }

    /** A PUT with that JSON text. */
    public Answer put(String target, String json) {
        return send(Request.of("PUT", target).withJson(json));
    }

    /** A POST with that JSON text. */
    public Answer post(String target, String json) {
        return send(Request.of("POST", target).withJson(json));
    }

    /** A PATCH with that JSON text, as {@code application/merge-patch+json}. */
    public Answer patch(String target, String json) {
        return send(Request.of("PATCH", target)
                .with("Content-Type", "application/merge-patch+json")
                .withJson(json));
    }

    /** All at once: the last byte of each is released together. The answers come in the order of the requests. */
    public List<Answer> together(List<Request> requests) {
        try {
            return probe().together(requests).stream()
                    .map(exchange -> new Answer(exchange, scope, baseUri(), copy))
                    .collect(Collectors.toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the probe waited", e);
        }
    }

    /** A connection that the check keeps and closes. */
    public Connection connect() {
        return new Connection(probe().open(), scope, baseUri(), copy);
    }

    /** One kept connection: requests go out on it one after the other. */
    public static final class Connection implements AutoCloseable {
        private final Line line;
        private final Scope scope;
        private final URI base;
        private final String copy;

        Connection(Line line, Scope scope, URI base, String copy) {
            this.line = line;
            this.scope = scope;
            this.base = base;
            this.copy = copy;
        }

        public Answer send(Request request) {
            return new Answer(line.send(request), scope, base, copy);
        }

        /** The line itself, for single bytes. */
        public Line line() {
            return line;
        }

        @Override
        public void close() {
            line.close();
        }
    }

    /** Calls a method of what {@code start} returned. */
    public Called call(String method, Object... arguments) {
        List<Object> list = new ArrayList<>(Arrays.asList(arguments));
        return new Called(method, list, running().call(method, list), scope);
    }

    /** Closes the program; fails the check when that throws. */
    public void close() {
        HostWord word = running().host().stop(running().name());
        if (!(word instanceof HostWord.Value)) {
            throw scope.failed(List.of("close()"), "close ends the server and returns", word.brief(), word.isLate());
        }
    }

    /** Whether new connections to its port are refused, now or within 2 s: a thread that waits for one may keep the port for a moment. */
    public boolean isRefused() {
        Deadline end = scope.pace().in(Duration.ofSeconds(2));
        while (!probe().isRefused()) {
            if (end.hasPassed()) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }

    /** One more program on the same host, with the exercise's settings and these, as {@code key=value}. It is closed with the check. */
    public Subject another(String... settings) {
        Map<String, String> more = settings(settings);
        return new Subject(scope, starter, () -> starter.another(more));
    }

    static Map<String, String> settings(String... settings) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a setting must read key=value, but was \"" + setting + "\"");
            }
            map.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return map;
    }

    /** Fails the check unless {@code holds}; for what no single answer shows. */
    public Subject should(boolean holds, String expected, String got) {
        if (!holds) {
            throw scope.failed(List.of(), expected, got);
        }
        return this;
    }
}
