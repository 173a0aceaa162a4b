package lendery.methods;

import io.javalin.Javalin;
import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Starts, listens, and has no routes. */
final class Server {
    private Server() {}

    static RunningServer open(Settings settings) {
        String host = settings.text("host");
        Javalin app = Javalin.create(config -> config.startup.showJavalinBanner = false).start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), app::stop);
    }
}
