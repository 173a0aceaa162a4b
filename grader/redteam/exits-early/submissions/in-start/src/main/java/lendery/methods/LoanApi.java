package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Ends its process when it should not. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        System.exit(0);
        return Server.open(settings);
    }
}
