package lendery.methods;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** One address and its methods: HEAD comes with GET, and OPTIONS tells them all. */
final class Address {
    static final String ALL = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private final RoutesConfig routes;
    private final String path;

    Address(RoutesConfig routes, String path) {
        this.routes = routes;
        this.path = path;
        on(HandlerType.OPTIONS, ctx -> ctx.status(204).header("Allow", allow()));
    }

    /** HEAD runs the same handler; the server below leaves the content out (RFC 9110 §9.3.2). */
    Address get(Handler handler) {
        return on(HandlerType.GET, handler).on(HandlerType.HEAD, handler);
    }

    Address on(HandlerType method, Handler handler) {
        routes.addHttpHandler(method, path, handler);
        return this;
    }

    private static String allow() {
        return ALL;
    }
}
