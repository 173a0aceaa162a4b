package lendery.methods;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;
import roundtrip.kit.Todo;

/** Says that nothing is written yet. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        throw Todo.step(7, "everything", "#step-7");
    }
}
