package roundtrip.kit.bench;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import roundtrip.kit.check.Clocks;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.wire.Dialer;

/** One JVM that runs the student's program: this one, or a process of its own. Any thread may use it; whoever opened it closes it. */
public interface Host extends Clocks, AutoCloseable {
    /** Starts {@code entry} with these settings and keeps it under {@code name}. */
    HostWord start(String name, String entry, Map<String, String> settings);

    /** Calls a method of what has that name; arguments are text, numbers, booleans, null, lists and maps. */
    HostWord call(String name, String method, List<?> arguments);

    /** Closes what has that name. */
    HostWord stop(String name);

    /**
     * Opens a door: a port on 127.0.0.1 as the program sees it, whose connections lead where {@code behind} says at that moment. Asked again,
     * it opens the same port where it was shut, and leads to the new place.
     *
     * @return the port, or -1 when the process gives none
     */
    int open(String door, Supplier<Optional<InetSocketAddress>> behind);

    /** Connections to the door are refused when this returns, until it is opened again; without such a door nothing happens. */
    void shut(String door);

    /** The path, as the program sees it, of a folder that outlives the process; made when it is not there yet. */
    String folder(String name);

    /** All {@code Todo}s met so far; those met before an answer left the program are among them. */
    List<Unwritten> todos();

    /** Connections to the ports of this host's programs. */
    Dialer dialer();

    /** How the process ended, if it has: {@code "exit code 0"}. */
    Optional<String> ending();

    /** Ends a process at once, as a power cut would; in this JVM there is nothing to end. */
    void kill();

    /** Ends the programs and the process. */
    @Override
    void close();
}
