package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** The message of its exception never comes. */
public final class LoanApi {
    private static final int WALL_SECONDS = 60;

    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        if (Stop.isFirstCall(WALL_SECONDS)) {
            throw new Liar();
        }
        return Server.open(settings);
    }

    /** What it throws at the first start. */
    static final class Liar extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            for (;;) {
                if (System.nanoTime() == 1) {
                    return "never";
                }
            }
        }
    }
}
