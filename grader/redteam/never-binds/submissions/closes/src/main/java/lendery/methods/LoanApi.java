package lendery.methods;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Listens for a moment. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) throws IOException {
        ServerSocket server = new ServerSocket(settings.number("port"), 1, InetAddress.getByName("127.0.0.1"));
        int port = server.getLocalPort();
        server.close();
        return RunningServer.of(URI.create("http://127.0.0.1:" + port), () -> {});
    }
}
