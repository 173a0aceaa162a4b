package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Throws at start, with a message that a report must not take for its own. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        throw new IllegalStateException("<script>alert(1)</script>\u001b[31m\u202e=HYPERLINK(1)\r\n,,\"x");
    }
}
