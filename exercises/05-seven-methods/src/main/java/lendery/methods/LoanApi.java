package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;
import roundtrip.kit.Todo;

/** Lendery's loan API. This file is yours, and so is every file that you put beside it. */
public final class LoanApi {
    private LoanApi() {}

    /** Starts the loan API at the host and port of the settings; returns once connections are accepted. */
    public static RunningServer start(Settings settings) {
        throw Todo.step(1, "start Javalin on host and port, and answer GET /books with an empty list", "#step-1");
    }
}
