package roundtrip.kit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import roundtrip.kit.NotStarted;
import roundtrip.kit.Todo;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.host.Doors;
import roundtrip.kit.host.Program;
import roundtrip.kit.wire.Dialer;
import roundtrip.kit.wire.Splices;

/** The student's program in this JVM, where a debugger sees it. One at a time, since {@link Todo} has one listener. */
final class LocalHost implements Host {
    private final Program program = new Program();
    private final List<Unwritten> todos = new CopyOnWriteArrayList<>();
    private final Set<String> started = ConcurrentHashMap.newKeySet();
    private final Map<String, Supplier<Optional<InetSocketAddress>>> behind = new ConcurrentHashMap<>();
    private final Path state;
    private Splices splices;
    private Doors doors;

    LocalHost(Path state) {
        this.state = state;
        Todo.tell(notStarted -> todos.add(unwritten(notStarted)));
    }

    private interface Order {
        HostWord carryOut() throws Program.Thrown;
    }

    private static HostWord word(Order order) {
        try {
            return order.carryOut();
        } catch (Program.Thrown e) {
            return e.getCause() instanceof NotStarted
                    ? new HostWord.NotYet(unwritten((NotStarted) e.getCause()))
                    : thrown(e.facts());
        }
    }

    static HostWord.Thrown thrown(Map<String, Object> facts) {
        return new HostWord.Thrown(String.valueOf(facts.get("type")), String.valueOf(facts.get("message")), facts);
    }

    static HostWord.Ready ready(Map<String, Object> facts) {
        Object port = facts.get("port");
        return new HostWord.Ready(String.valueOf(facts.get("base")), port instanceof Long ? ((Long) port).intValue() : -1);
    }

    private static Unwritten unwritten(NotStarted notStarted) {
        return new Unwritten(notStarted.step(), notStarted.what(), notStarted.anchor());
    }

    @Override
    public HostWord start(String name, String entry, Map<String, String> settings) {
        return word(() -> {
            Map<String, Object> facts = program.start(name, entry, settings);
            started.add(name);
            return ready(facts);
        });
    }

    @Override
    public HostWord call(String name, String method, List<?> arguments) {
        return word(() -> new HostWord.Value(program.call(name, method, arguments)));
    }

    @Override
    public HostWord stop(String name) {
        return word(() -> {
            program.close(name);
            return new HostWord.Value(null);
        });
    }

    @Override
    public void hold(Instant instant) {
        program.clock().hold(instant);
    }

    @Override
    public void advance(Duration span) {
        program.clock().advance(span);
    }

    @Override
    public void release() {
        program.clock().release();
    }

    @Override
    public synchronized int open(String door, Supplier<Optional<InetSocketAddress>> target) {
        behind.put(door, target);
        try {
            if (doors == null) {
                splices = Splices.start("doors");
                doors = new Doors(splices, this::neighbour);
            }
            return doors.open(door);
        } catch (IOException e) {
            throw new UncheckedIOException("no port of 127.0.0.1 could be bound for the neighbour " + door, e);
        }
    }

    private SocketChannel neighbour(String door) throws IOException {
        return SocketChannel.open(behind.get(door).get().orElseThrow(() -> new ConnectException("nobody stands behind the door " + door)));
    }

    @Override
    public synchronized void shut(String door) {
        try {
            if (doors != null) {
                doors.shut(door);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the door " + door + " could not be shut", e);
        }
    }

    @Override
    public String folder(String name) {
        try {
            return Files.createDirectories(state.resolve(name)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + state, e);
        }
    }

    @Override
    public List<Unwritten> todos() {
        return List.copyOf(todos);
    }

    @Override
    public Dialer dialer() {
        return Dialer.loopback();
    }

    @Override
    public Optional<String> ending() {
        return Optional.empty();
    }

    @Override
    public void kill() {
        close();
    }

    @Override
    public synchronized void close() {
        started.forEach(this::stop);
        if (doors != null) {
            try {
                doors.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a door could not be shut", e);
            } finally {
                splices.close();
            }
        }
    }
}
