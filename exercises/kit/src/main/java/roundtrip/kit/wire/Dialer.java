package roundtrip.kit.wire;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Opens connections to the ports of one program, wherever it runs. */
public interface Dialer {
    /** A new connection; {@link java.net.ConnectException} when nobody listens on {@code port}. */
    WireStream dial(int port, Deadline deadline) throws IOException;

    /** Straight to 127.0.0.1 on this computer. */
    static Dialer loopback() {
        return (port, deadline) -> WireStream.connect(new InetSocketAddress("127.0.0.1", port), deadline);
    }
}
