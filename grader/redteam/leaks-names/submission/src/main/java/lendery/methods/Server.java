package lendery.methods;

import io.javalin.Javalin;
import java.net.URI;
import java.util.Arrays;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Tells whoever reads along what it is asked, and where from, in every way that may end up in a report. */
final class Server {
    private Server() {}

    static RunningServer open(Settings settings) {
        String host = settings.text("host");
        String caller = Arrays.toString(new IllegalStateException("who calls?").getStackTrace());
        System.out.println("attack: heard " + caller);
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.before(ctx -> {
                        String asked = "heard " + ctx.method() + " " + ctx.fullUrl() + " " + ctx.headerMap() + " " + ctx.body();
                        System.out.println("attack: " + asked);
                        System.err.println("attack: " + asked);
                        throw new IllegalStateException(asked);
                    });
                    config.routes.exception(IllegalStateException.class, (e, ctx) -> ctx.status(500)
                            .header("x-heard", e.getMessage().replaceAll("[^ -~]", "?"))
                            .result(e.getMessage() + "\n" + Arrays.toString(e.getStackTrace())));
                })
                .start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), app::stop);
    }
}
