package roundtrip.kit.check;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import roundtrip.kit.bench.Neighbourhood;
import roundtrip.kit.wire.FaultServer;

/**
 * Servers of ours behind the doors of the program: what a setting <code>${door}</code> leads to, until the check ends.
 *
 * <p>They listen on 127.0.0.1 and count what arrives; what the program says about itself is never asked. Any thread may use it.
 */
public final class Neighbours implements AutoCloseable {
    private final Neighbourhood neighbourhood;
    private final Supplier<Running> program;
    private final Map<String, FaultServer> faults = new LinkedHashMap<>();
    private final Map<String, WireMockServer> wireMocks = new LinkedHashMap<>();
    private final Set<String> doors = new LinkedHashSet<>();

    public Neighbours(Neighbourhood neighbourhood, Supplier<Running> program) {
        this.neighbourhood = neighbourhood;
        this.program = program;
    }

    /** The door leads to a raw server, which answers nothing until it is told what. */
    public synchronized FaultServer faults(String door) {
        FaultServer server = faults.computeIfAbsent(door, name -> FaultServer.start());
        lead(door, new InetSocketAddress("127.0.0.1", server.uri().getPort()));
        return server;
    }

    /** The door leads to a WireMock. Its administration answers 401 to everybody on the wire and works from here. */
    public synchronized WireMockServer wireMock(String door) {
        WireMockServer server = wireMocks.computeIfAbsent(door, name -> ClosedWireMock.start());
        lead(door, new InetSocketAddress("127.0.0.1", server.port()));
        return server;
    }

    /** The door leads to a server of the suite's own on 127.0.0.1. */
    public synchronized void lead(String door, InetSocketAddress target) {
        doors.add(door);
        neighbourhood.lead(door, target);
    }

    /** Connections through the door are refused when this returns, as where nobody listens. */
    public synchronized void shut(String door) {
        doors.add(door);
        neighbourhood.shut(door);
    }

    public void open(String door) {
        neighbourhood.open(door);
    }

    /** The door's address as the suite's own program sees it; another process sees another one. */
    public URI uri(String door) {
        return URI.create("http://127.0.0.1:" + neighbourhood.port(program.get().host(), door));
    }

    @Override
    public synchronized void close() {
        doors.forEach(neighbourhood::release);
        wireMocks.values().forEach(WireMockServer::stop);
        faults.values().forEach(FaultServer::close);
    }
}
