package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Where an attack comes in: its own file of this name calls {@link Server}, too. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        return Server.open(settings);
    }
}
