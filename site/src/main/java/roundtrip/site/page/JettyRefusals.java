package roundtrip.site.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Requests that Jetty refuses before the site sees them (no Host, a bad escape ...), with the site's fields and words. */
public final class JettyRefusals extends ErrorHandler {
    private final Assets assets;

    public JettyRefusals(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        fields(response.getHeaders());
        response.write(true, page(code), callback);
    }

    private static void fields(HttpFields.Mutable fields) {
        Headers.ALWAYS.forEach(field -> fields.put(new HttpField(field.getKey(), field.getValue())));
        fields.put("Content-Type", "text/html; charset=utf-8");
        fields.put("Cache-Control", "no-store");
    }

    private ByteBuffer page(int status) {
        ErrorPage page = new ErrorPage(
                status,
                "The request breaks a rule of HTTP, so the server stopped reading it.",
                "A browser does not send such requests; a program that does needs mending.");
        String html = """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s · Roundtrip</title>
                <link rel="stylesheet" href="%2$s">
                <link rel="icon" href="%3$s">
                <main class="page">
                <h1>%1$s</h1>
                <p>%4$s</p>
                <p>%5$s</p>
                <p><a href="/">To the first page</a></p>
                </main>
                """.formatted(
                        page.title(), assets.path("site.css"), assets.path("favicon.svg"), page.what(), page.todo());
        return ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8));
    }
}
