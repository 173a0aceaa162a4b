package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Ends its process when it should not. */
public final class LoanApi {
    static {
        if (Boolean.parseBoolean("true")) {
            throw new IllegalStateException("not today");
        }
    }

    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        return Server.open(settings);
    }
}
