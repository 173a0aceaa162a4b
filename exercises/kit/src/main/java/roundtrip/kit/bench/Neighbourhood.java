package roundtrip.kit.bench;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.kit.RunningServer;
import roundtrip.kit.check.StandIns;

/**
 * What stands behind the doors of one run's programs: a server of a check's, or else the kit's stand-in, which is started when it is first
 * needed. Any thread may use it; whoever made it closes it.
 */
public final class Neighbourhood implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z-]+)(:port)?}");

    private final StandIns standIns;
    private final Map<String, InetSocketAddress> led = new LinkedHashMap<>();
    private final Map<Host, Map<String, InetSocketAddress>> own = new LinkedHashMap<>();
    private final Map<String, RunningServer> running = new LinkedHashMap<>();
    private final Map<String, Set<Host>> hosts = new LinkedHashMap<>();
    private final Set<String> shut = new LinkedHashSet<>();

    public Neighbourhood(StandIns standIns) {
        this.standIns = standIns;
    }

    /** Connections to the door lead there from now on. */
    public synchronized void lead(String door, InetSocketAddress target) {
        led.put(door, target);
    }

    /** Connections to the door lead there from now on, for programs on this host only. */
    synchronized void lead(Host host, String door, InetSocketAddress target) {
        own.keySet().removeIf(known -> known != host && known.ending().isPresent());
        own.computeIfAbsent(host, any -> new LinkedHashMap<>()).put(door, target);
    }

    /** The door leads to the stand-in again, if there is one, and is open. */
    public void release(String door) {
        synchronized (this) {
            led.remove(door);
        }
        open(door);
    }

    /** Connections through this door are refused when this returns, in every program. */
    public synchronized void shut(String door) {
        shut.add(door);
        hosts(door).forEach(host -> host.shut(door));
    }

    public synchronized void open(String door) {
        if (shut.remove(door)) {
            hosts(door).forEach(host -> host.open(door, () -> behind(host, door)));
        }
    }

    /** The door's port, as programs on this host see it. */
    public synchronized int port(Host host, String door) {
        if (!led.containsKey(door) && !own.getOrDefault(host, Map.of()).containsKey(door) && !standIns.has(door)) {
            throw new IllegalArgumentException("nobody stands behind ${" + door + "}: expected a server that the check leads it to, or one of "
                    + standIns.names() + " of exercise.yml");
        }
        hosts(door).add(host);
        int port = host.open(door, () -> behind(host, door));
        if (shut.contains(door)) {
            host.shut(door);
        }
        return port;
    }

    private Set<Host> hosts(String door) {
        Set<Host> all = hosts.computeIfAbsent(door, name -> new LinkedHashSet<>());
        all.removeIf(host -> host.ending().isPresent());
        return all;
    }

    private synchronized Optional<InetSocketAddress> behind(Host host, String door) {
        InetSocketAddress target = led.containsKey(door)
                ? led.get(door)
                : own.getOrDefault(host, Map.of()).get(door);
        if (target == null && standIns.has(door)) {
            int port = running.computeIfAbsent(door, name -> standIns.start(name, Clock.systemUTC()))
                    .baseUri()
                    .getPort();
            target = new InetSocketAddress("127.0.0.1", port);
        }
        return Optional.ofNullable(target);
    }

    /**
     * The settings of a program on this host: <code>${NAME}</code> becomes that door's address, <code>${NAME:port}</code> its port, and
     * <code>${state}</code> the path of a folder.
     */
    Map<String, String> filled(Map<String, String> settings, Host host, String folder) {
        Map<String, String> filled = new LinkedHashMap<>();
        settings.forEach((key, text) -> filled.put(
                key,
                PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(place(place.group(1), place.group(2) != null, host, folder)))));
        return filled;
    }

    private String place(String name, boolean portOnly, Host host, String folder) {
        if (name.equals("state")) {
            return host.folder(folder);
        }
        int port = port(host, name);
        return portOnly ? Integer.toString(port) : "http://127.0.0.1:" + port;
    }

    @Override
    public synchronized void close() {
        running.values().forEach(RunningServer::close);
        running.clear();
    }
}
