package lendery.methods;

import io.javalin.Javalin;
import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;
import roundtrip.kit.Todo;

/** Says at every request but one that it is not written yet. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        String host = settings.text("host");
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/books", ctx -> ctx.contentType("application/json").result("[]"));
                    config.routes.before("/books/*", ctx -> {
                        throw Todo.step(2, "books", "#step-2");
                    });
                })
                .start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), app::stop);
    }
}
