package lendery.methods;

import java.io.IOException;
import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Has an address that is none. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) throws IOException {
        URI base = URI.create("file:///etc/passwd");
        return RunningServer.of(base, () -> {});
    }
}
