package roundtrip.kit.check;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import roundtrip.kit.wire.FaultServer;

/**
 * The servers that a student's client talks to: WireMock behind the door {@code origin}, and a raw fault server, for what WireMock cannot do,
 * behind the door {@code faults}.
 */
public final class Origin {
    private final Neighbours neighbours;

    public Origin(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** As {@link Neighbours#wireMock}. */
    public WireMockServer wireMock() {
        return neighbours.wireMock("origin");
    }

    /** As {@link Neighbours#faults}. */
    public FaultServer faults() {
        return neighbours.faults("faults");
    }

    /** WireMock's address as the suite's own program sees it. */
    public URI uri() {
        wireMock();
        return neighbours.uri("origin");
    }

    /** The fault server's address as the suite's own program sees it. */
    public URI faultsUri() {
        faults();
        return neighbours.uri("faults");
    }
}
