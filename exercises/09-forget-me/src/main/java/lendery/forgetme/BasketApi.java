package lendery.forgetme;

import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;
import roundtrip.kit.Todo;

/** The library's baskets and loans over HTTP. Any number of copies of it run at once, on one store. */
public final class BasketApi {
    private BasketApi() {}

    /** Starts one copy; returns once connections are accepted. */
    public static RunningServer start(Settings settings) {
        throw Todo.step(1, "start a server that answers POST /tokens", "#step-1");
    }
}
