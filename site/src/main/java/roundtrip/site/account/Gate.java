package roundtrip.site.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtrip.site.page.Csrf;
import roundtrip.site.page.Refusal;
import roundtrip.site.page.Role;
import roundtrip.site.page.Viewer;

/** What every matched request passes: who asks, whether the route is for them, and whether a form came from our pages. */
public final class Gate {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> WITHOUT_PERSON = Set.of("/assets/", "/health/");

    private final Sessions sessions;

    public Gate(Sessions sessions) {
        this.sessions = sessions;
    }

    public void pass(Context ctx) {
        if (ctx.routeRoles().isEmpty()) {
            throw Refusal.forbidden("This page has no role yet, so nobody may use it.", "Tell whoever runs this site.");
        }
        if (WITHOUT_PERSON.stream().anyMatch(ctx.path()::startsWith)) {
            return;
        }
        Viewer viewer = sessions.viewer(ctx);
        viewer.enter(ctx);
        boolean safe = SAFE.contains(ctx.method().name());
        if (!safe) {
            refuseForeignForm(ctx);
        }
        if ("OPTIONS".equals(ctx.method().name())) {
            return;
        }
        if (ctx.routeRoles().stream().noneMatch(role -> may(viewer, role))) {
            turnAway(ctx, viewer, safe);
            return;
        }
        if (!safe && viewer.signedIn() && !Csrf.fits(ctx.formParam("csrf"), viewer.secret())) {
            throw Refusal.forbidden(
                    "This form does not belong to your present session.",
                    "Go back, reload the page and send it again.");
        }
    }

    /** Finds out who asks on a page that no route matched, so that its error page greets them by name. */
    public void recognise(Context ctx) {
        if (!Viewer.of(ctx).signedIn()) {
            sessions.viewer(ctx).enter(ctx);
        }
    }

    private static boolean may(Viewer viewer, RouteRole role) {
        return role instanceof Role known && viewer.may(known);
    }

    private static void turnAway(Context ctx, Viewer viewer, boolean safe) {
        if (!viewer.signedIn()) {
            String next = safe ? "?next=" + URLEncoder.encode(ctx.path(), StandardCharsets.UTF_8) : "";
            ctx.header("Cache-Control", "no-store");
            ctx.redirect("/sign-in" + next, HttpStatus.SEE_OTHER);
            ctx.skipRemainingHandlers();
            return;
        }
        throw viewer.teaches()
                ? Refusal.forbidden(
                        "This page is for learners.",
                        "To see what they see, join your course with a join code as a learner.")
                : Refusal.forbidden(
                        "This page is for instructors.", "If you teach here, sign in with your own account.");
    }

    private static void refuseForeignForm(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        boolean own = site == null
                ? sameOrigin(ctx, ctx.header("Origin"))
                : site.equals("same-origin") || site.equals("none");
        if (!own) {
            throw Refusal.forbidden(
                    "This form was sent from another site.", "Open the page here and send it from there.");
        }
    }

    private static boolean sameOrigin(Context ctx, @Nullable String origin) {
        return origin != null && origin.equals(ctx.scheme() + "://" + ctx.header("Host"));
    }
}
