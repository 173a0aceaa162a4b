package lendery.methods;

import java.io.IOException;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Has nothing to show. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) throws IOException {
        return null;
    }
}
