package lendery.methods;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** One address and its methods: HEAD comes with GET. */
final class Address {
    private final RoutesConfig routes;
    private final String path;

    Address(RoutesConfig routes, String path) {
        this.routes = routes;
        this.path = path;
    }

    /** HEAD runs the same handler; the server below leaves the content out (RFC 9110 §9.3.2). */
    Address get(Handler handler) {
        return on(HandlerType.GET, handler).on(HandlerType.HEAD, handler);
    }

    Address on(HandlerType method, Handler handler) {
        routes.addHttpHandler(method, path, handler);
        return this;
    }
}
