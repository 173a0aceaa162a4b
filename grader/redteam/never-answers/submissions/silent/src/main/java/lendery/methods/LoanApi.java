package lendery.methods;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Takes connections and says nothing. */
public final class LoanApi {
    private static final int WALL_SECONDS = 90;

    private LoanApi() {}

    public static RunningServer start(Settings settings) throws IOException {
        Stop.isFirstCall(WALL_SECONDS);
        ServerSocket server = new ServerSocket(settings.number("port"), 50, InetAddress.getByName("127.0.0.1"));
        return RunningServer.of(URI.create("http://127.0.0.1:" + server.getLocalPort()), () -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
