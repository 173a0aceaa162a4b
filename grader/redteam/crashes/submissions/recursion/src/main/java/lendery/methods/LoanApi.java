package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Calls itself for ever. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        return start(settings);
    }
}
