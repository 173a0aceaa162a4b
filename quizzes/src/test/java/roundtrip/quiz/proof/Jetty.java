package roundtrip.quiz.proof;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;

/** Jetty on 127.0.0.1, with routes by Javalin. */
record Jetty(Javalin javalin) implements AutoCloseable {

    static Jetty with(Consumer<RoutesConfig> routes) {
        return new Jetty(Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    routes.accept(config.routes);
                })
                .start());
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
