package roundtrip.kit.check;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import roundtrip.kit.wire.FaultServer;

/**
 * Our servers for the student's client: WireMock, and a raw fault server for what WireMock cannot do.
 *
 * <p>Both listen on 127.0.0.1 and count what arrives; what the client says about itself is never asked. Closed with the check.
 */
public final class Origin implements AutoCloseable {
    private WireMockServer wireMock;
    private FaultServer faults;

    /** Started at the first call. Its administration answers 401 to everybody on the wire and works from here. */
    public synchronized WireMockServer wireMock() {
        if (wireMock == null) {
            wireMock = new WireMockServer(wireMockConfig()
                    .bindAddress("127.0.0.1")
                    .dynamicPort()
                    .templatingEnabled(false)
                    .adminAuthenticator(request -> false));
            wireMock.start();
        }
        return wireMock;
    }

    /** Started at the first call; it answers nothing until it is told what. */
    public synchronized FaultServer faults() {
        if (faults == null) {
            faults = FaultServer.start();
        }
        return faults;
    }

    /** WireMock's address as the program sees it. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + wireMock().port());
    }

    @Override
    public synchronized void close() {
        if (wireMock != null) {
            wireMock.stop();
        }
        if (faults != null) {
            faults.close();
        }
    }
}
