package roundtrip.kit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import roundtrip.kit.host.Doors;
import roundtrip.kit.wire.Splices;

/** Doors of programs on this computer: each connection is joined with one straight to the neighbour. Any thread may use it. */
public final class LocalDoors implements AutoCloseable {
    private final Map<String, Supplier<Optional<InetSocketAddress>>> behind = new ConcurrentHashMap<>();
    private Splices splices;
    private Doors doors;

    /** As {@link Host#open}. */
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

    /** As {@link Host#shut}. */
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
    public synchronized void close() {
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
