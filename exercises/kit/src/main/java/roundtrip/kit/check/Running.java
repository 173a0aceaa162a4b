package roundtrip.kit.check;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.kit.bench.Host;
import roundtrip.kit.bench.HostWord;

/**
 * One started program on one host, as the bench hands it to a check.
 *
 * @param name its name on the host
 * @param entry the class that was started
 * @param settings those it was started with
 */
public record Running(Host host, String name, String entry, Map<String, String> settings, URI base, int port) {
    public Running {
        settings = Map.copyOf(settings);
    }

    /** From the host's word, or empty when that says that nothing runs. */
    public static Optional<Running> of(Host host, String name, String entry, Map<String, String> settings, HostWord word) {
        if (!(word instanceof HostWord.Ready)) {
            return Optional.empty();
        }
        HostWord.Ready ready = (HostWord.Ready) word;
        URI base = URI.create("http://127.0.0.1:" + Math.max(0, ready.port()));
        return Optional.of(new Running(host, name, entry, settings, base, ready.port()));
    }

    HostWord call(String method, List<?> arguments) {
        return host.call(name, method, arguments);
    }
}
