package roundtrip.site;

import static roundtrip.site.page.Role.ANYONE;
import static roundtrip.site.page.Role.INSTRUCTOR;
import static roundtrip.site.page.Role.LEARNER;
import static roundtrip.site.page.Role.OWNER;
import static roundtrip.site.page.Role.SIGNED_IN;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import roundtrip.site.page.Role;

/**
 * The whole URL map. Nouns, plural, no verbs: actions are things that are created. Each GET comes with HEAD and OPTIONS.
 */
final class Routes {
    private final List<Route> routes = new ArrayList<>();

    Routes(Pages p) {
        get("/", p.home()::show, ANYONE);
        get("/chapter", p.chapter()::contents, ANYONE);
        get("/chapter/{section}", p.chapter()::section, ANYONE);
        get("/sign-in", p.account()::signInForm, ANYONE).post("/sign-in", p.account()::signIn, ANYONE);
        get("/join", p.account()::joinForm, ANYONE).post("/join", p.account()::join, ANYONE);
        get("/welcome/{token}", p.account()::welcomeForm, ANYONE);
        post("/welcome/{token}", p.account()::welcome, ANYONE);
        post("/sign-out", p.account()::signOut, SIGNED_IN);
        get("/progress", p.progress()::show, LEARNER);

        get("/check-ups", p.checkUps()::list, LEARNER);
        get("/check-ups/{section}", p.checkUps()::one, LEARNER);
        post("/check-ups/{section}/attempts", p.checkUps()::start, LEARNER);
        get("/attempts/{id}", p.attempts()::show, OWNER);
        get("/attempts/{id}/items/{n}", p.attempts()::item, OWNER);
        post("/attempts/{id}/items/{n}", p.attempts()::answer, OWNER);
        post("/attempts/{id}/submission", p.attempts()::submit, OWNER);

        get("/courses", p.courses()::list, INSTRUCTOR).post("/courses", p.courses()::add, INSTRUCTOR);
        get("/courses/{c}", p.courses()::one, INSTRUCTOR);
        get("/courses/{c}/join-codes", p.courses()::codes, INSTRUCTOR);
        post("/courses/{c}/join-codes", p.courses()::addCode, INSTRUCTOR);
        get("/courses/{c}/imports", p.imports()::form, INSTRUCTOR);
        post("/courses/{c}/imports", p.imports()::take, INSTRUCTOR);
        get("/courses/{c}/gradebook", p.grades()::gradebook, INSTRUCTOR);
        post("/courses/{c}/gradebook/matches", p.matches()::confirm, INSTRUCTOR);
        get("/courses/{c}/checks", p.grades()::checks, INSTRUCTOR);
        get("/submissions/{id}", p.grades()::submission, OWNER);
        get("/submissions/{id}/checks/{check}", p.grades()::check, OWNER);

        get("/health/live", p.health()::live, ANYONE);
        get("/health/ready", p.health()::ready, ANYONE);
        get("/assets/{hash}/{file}", p.assets()::serve, ANYONE);
    }

    List<Route> all() {
        return List.copyOf(routes);
    }

    void install(RoutesConfig config) {
        routes.forEach(route -> config.addHttpHandler(route.method(), route.path(), route.handler(), route.role()));
        routes.stream().map(Route::path).distinct().forEach(path -> {
            String allow = allowed(path);
            config.addHttpHandler(
                    HandlerType.OPTIONS, path, ctx -> ctx.status(204).header("Allow", allow), ANYONE);
        });
    }

    /** The methods of an address, as OPTIONS names them. */
    String allowed(String path) {
        TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
        routes.stream()
                .filter(route -> route.path().equals(path))
                .forEach(route -> methods.add(route.method().name()));
        return String.join(", ", methods);
    }

    private Routes get(String path, Handler handler, Role role) {
        routes.add(new Route(HandlerType.GET, path, handler, role));
        routes.add(new Route(HandlerType.HEAD, path, handler, role));
        return this;
    }

    private Routes post(String path, Handler handler, Role role) {
        routes.add(new Route(HandlerType.POST, path, handler, role));
        return this;
    }

    record Route(HandlerType method, String path, Handler handler, Role role) {}
}
