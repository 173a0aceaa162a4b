package lendery.methods;

import io.javalin.Javalin;
import java.net.URI;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

/** Says in every place what a report must not take for its own. */
public final class LoanApi {
    private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\u001b[2J\u001b]0;evil\u0007"
            + "\u202egnp.exe\u2066 =HYPERLINK(\"http://127.0.0.1/\") </pre></details>\u0000\u2028";

    private LoanApi() {}

    public static RunningServer start(Settings settings) {
        System.out.println("=cmd|' /C calc'!A0\r\n" + EVIL + "\n@SUM(1+1)");
        if (System.setProperty("attack.begun", "yes") != null && Boolean.getBoolean("attack.throws")) {
            throw new IllegalStateException(EVIL);
        }
        String host = settings.text("host");
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.before(ctx -> {
                        ctx.status(599);
                        ctx.header("X-Evil", "<script>alert(3)</script>");
                        ctx.contentType("text/html");
                        ctx.result(EVIL);
                        ctx.skipRemainingHandlers();
                    });
                })
                .start(host, settings.number("port"));
        return RunningServer.of(URI.create("http://" + host + ":" + app.port()), app::stop);
    }
}
