package lendery.methods;

import java.util.concurrent.locks.LockSupport;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Never says that it is ready. */
public final class LoanApi {
    private static final int WALL_SECONDS = 90;

    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        Stop.isFirstCall(WALL_SECONDS);
        while (System.nanoTime() != 1) {
            LockSupport.park();
        }
        return Server.open(settings);
    }
}
