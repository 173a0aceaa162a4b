package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Ends its process when it should not. */
public final class LoanApi {
    static {
        System.exit(0);
    }

    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        return Server.open(settings);
    }
}
