package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** The carrier, with an attack that comes in first. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        Attack.begin();
        return Server.open(settings);
    }
}
