package roundtrip.kit.check;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;

/** WireMock on a free port of 127.0.0.1, whose administration answers 401 to everybody on the wire and works in this JVM. */
public final class ClosedWireMock {
    private ClosedWireMock() {}

    /** The caller stops it. */
    public static WireMockServer start() {
        WireMockServer server = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .templatingEnabled(false)
                .adminAuthenticator(request -> false));
        server.start();
        return server;
    }
}
