package lendery.idempotency;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;
import roundtrip.kit.Todo;

/** Lendery's loan API, safe to repeat. This file is yours, and so is every file that you put beside it. */
public final class RepeatSafeLoanApi {
    private RepeatSafeLoanApi() {}

    /** Starts the loan API at the host and port of the settings; returns once connections are accepted. */
    public static RunningServer start(Settings settings) {
        throw Todo.step(1, "store books with PUT, in a table of the database at db.url", "#step-1");
    }
}
