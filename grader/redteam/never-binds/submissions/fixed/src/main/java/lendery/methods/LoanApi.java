package lendery.methods;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Has its own idea of the port, and never gives it back. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("host", "127.0.0.1");
        own.put("port", "18080");
        own.put("loans.days", "21");
        RunningServer real = Server.open(Settings.of(own, Clock.systemUTC()));
        return RunningServer.of(real.baseUri(), () -> {});
    }
}
