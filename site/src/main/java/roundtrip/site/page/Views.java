package roundtrip.site.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Renders a page: its template inside the shared layout, as UTF-8 HTML. */
public final class Views {
    private final TemplateEngine engine;
    private final Assets assets;
    private final RandomGenerator random;

    public Views(Assets assets, RandomGenerator random) {
        this.engine = TemplateEngine.createPrecompiled(ContentType.Html);
        this.engine.setBinaryStaticContent(true);
        this.assets = assets;
        this.random = random;
    }

    /** Changes with the style sheet and the pictures, so that a page's tag changes when its look does. */
    public String version() {
        return String.join(" ", assets.paths());
    }

    /** Shows a template; its parameters are {@code frame} and what the model names. */
    public void show(Context ctx, String template, String title, Map<String, Object> model) {
        Viewer viewer = Viewer.of(ctx);
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put(
                "frame",
                new Frame(
                        title,
                        viewer,
                        ctx.path(),
                        assets,
                        () -> Csrf.token(viewer.secret(), random),
                        () -> Hex.random(random, 16)));
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        if (ctx.res().getHeader("Cache-Control") == null) {
            ctx.header("Cache-Control", "private, no-cache");
        }
        ctx.header("Vary", "Cookie, Accept-Encoding");
        ctx.contentType("text/html; charset=utf-8").result(output.toByteArray());
    }
}
