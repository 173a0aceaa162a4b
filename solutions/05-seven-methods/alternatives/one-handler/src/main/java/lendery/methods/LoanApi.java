package lendery.methods;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** A loan API without a single route: one handler takes every request, and asks {@link Library} what to say. Answers are chunked. */
public final class LoanApi {
    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        Library library = new Library(settings.number("loans.days"));
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.before(ctx -> handle(ctx, library));
                })
                .start(settings.text("host"), settings.number("port"));
        return RunningServer.of(URI.create("http://" + settings.text("host") + ":" + app.port()), app::stop);
    }

    private static void handle(Context ctx, Library library) throws IOException {
        Library.Said said;
        try {
            said = library.ask(ctx.method().name(), URI.create(ctx.path()).getPath(), ctx.body());
        } catch (JsonProcessingException e) {
            said = Library.Said.no(400, "this is not JSON: " + e.getOriginalMessage());
        }
        ctx.status(said.status());
        said.fields().forEach(ctx::header);
        if (said.content() != null) {
            inChunks(ctx, Json.write(said.content()).getBytes(StandardCharsets.UTF_8));
        }
        ctx.skipRemainingHandlers();
    }

    private static void inChunks(Context ctx, byte[] content) throws IOException {
        ctx.contentType("application/json");
        OutputStream out = ctx.res().getOutputStream();
        int half = content.length / 2;
        out.write(content, 0, half);
        ctx.res().flushBuffer();
        out.write(content, half, content.length - half);
    }
}
