package roundtrip.kit.doctor;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands between this JVM and the network by somebody's settings. */
public final class ProxyProbe implements DoctorProbe {
    private static final List<String> VARIABLES = List.of(
            "http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "JAVA_TOOL_OPTIONS");
    private static final List<String> PROPERTIES = List.of("http.proxyHost", "https.proxyHost", "socksProxyHost");

    private final Map<String, String> environment;
    private final Map<String, String> properties;
    private final ProxySelector selector;

    public ProxyProbe(Map<String, String> environment, Map<String, String> properties, ProxySelector selector) {
        this.environment = environment;
        this.properties = properties;
        this.selector = selector;
    }

    @Override
    public String name() {
        return "proxy";
    }

    @Override
    public Finding look() {
        List<Proxy> local = selector.select(URI.create("http://127.0.0.1:8080/"));
        if (local.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
            return Finding.cure(
                    "requests to 127.0.0.1 go to " + local, "add 127.0.0.1 to the addresses that your proxy settings leave out (http.nonProxyHosts)");
        }
        String set = Stream.concat(VARIABLES.stream().filter(environment::containsKey), PROPERTIES.stream().filter(properties::containsKey))
                .collect(Collectors.joining(", "));
        return set.isEmpty()
                ? Finding.ok("none")
                : Finding.note("set: " + set, "fine as long as 127.0.0.1 is left out of it; see that no_proxy names 127.0.0.1");
    }
}
