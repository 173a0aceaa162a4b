package lendery.methods;

import java.io.IOException;
import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Says it listens. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) throws IOException {
        URI base = URI.create("http://127.0.0.1:1");
        return RunningServer.of(base, () -> {});
    }
}
