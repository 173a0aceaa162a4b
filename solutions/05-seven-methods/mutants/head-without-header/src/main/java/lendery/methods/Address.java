package lendery.methods;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One address and its methods: HEAD comes with GET, and OPTIONS tells them all. */
final class Address {
    private final RoutesConfig routes;
    private final String path;
    private final List<HandlerType> methods = new ArrayList<>();

    Address(RoutesConfig routes, String path) {
        this.routes = routes;
        this.path = path;
        on(HandlerType.OPTIONS, ctx -> ctx.status(204).header("Allow", allow()));
    }

    /** HEAD runs the same handler; the server below leaves the content out (RFC 9110 §9.3.2). */
    Address get(Handler handler) {
        return on(HandlerType.GET, handler).on(HandlerType.HEAD, ctx -> {
            handler.handle(ctx);
            ctx.contentType("text/plain").result("");
        });
    }

    Address on(HandlerType method, Handler handler) {
        methods.add(method);
        routes.addHttpHandler(method, path, handler);
        return this;
    }

    private String allow() {
        return methods.stream().map(HandlerType::name).collect(Collectors.joining(", "));
    }
}
