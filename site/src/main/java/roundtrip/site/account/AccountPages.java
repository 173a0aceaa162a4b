package roundtrip.site.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import roundtrip.site.course.Courses;
import roundtrip.site.course.JoinCodes;
import roundtrip.site.course.Names;
import roundtrip.site.page.Fields;
import roundtrip.site.page.Headers;
import roundtrip.site.page.Refusal;
import roundtrip.site.page.Viewer;
import roundtrip.site.page.Views;
import roundtrip.site.store.Duplicates;

/** Signing in, joining a course, the instructor's one-time link, signing out. */
public final class AccountPages {
    private static final String WRONG = "Name and password do not belong together.";

    private final Jdbi jdbi;
    private final Views views;
    private final Sessions sessions;
    private final People people;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Links links;
    private final JoinCodes codes;
    private final Courses courses;

    public AccountPages(
            Jdbi jdbi,
            Views views,
            Sessions sessions,
            People people,
            Passwords passwords,
            Throttle throttle,
            Links links,
            JoinCodes codes,
            Courses courses) {
        this.jdbi = jdbi;
        this.views = views;
        this.sessions = sessions;
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.links = links;
        this.codes = codes;
        this.courses = courses;
    }

    public void signInForm(Context ctx) {
        showSignIn(ctx, Fields.none(), ctx.queryParam("next"));
    }

    public void signIn(Context ctx) {
        String name = Fields.text(ctx, "name");
        String password = Fields.raw(ctx, "password");
        String bucket = "name:" + shortened(Names.folded(name));
        throttle.take(bucket);
        Optional<Person> found = people.named(name);
        String hash = found.map(Person::passwordHash).orElse(null);
        if (!passwords.fits(password, hash) || found.isEmpty() || hash == null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showSignIn(ctx, Fields.of(Map.of("name", name), Map.of("name", WRONG)), Fields.text(ctx, "next"));
            return;
        }
        throttle.giveBack(bucket);
        if (Passwords.outdated(hash)) {
            people.rehash(found.get().id(), passwords.hash(password));
        }
        sessions.open(ctx, found.get().id());
        ctx.redirect(ownPath(Fields.text(ctx, "next")), HttpStatus.SEE_OTHER);
    }

    public void signOut(Context ctx) {
        sessions.close(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    public void joinForm(Context ctx) {
        String code = ctx.queryParam("code");
        showJoin(ctx, Fields.of(Map.of("code", code == null ? "" : code), Map.of()));
    }

    /** Joins a course; the same form again by the same person changes nothing and signs them in. */
    public void join(Context ctx) {
        String code = Fields.text(ctx, "code");
        Optional<Long> course = codes.courseOf(code);
        if (course.isEmpty()) {
            throttle.take("code:" + shortened(JoinCodes.normal(code)));
            refuseJoin(ctx, "code", "No course opens with this code now. Ask your instructor for the present one.");
            return;
        }
        Viewer viewer = Viewer.of(ctx);
        if (viewer.signedIn()) {
            enrol(ctx, code, course.get(), viewer.person());
            return;
        }
        String name = Names.tidy(Fields.text(ctx, "name"));
        String password = Fields.raw(ctx, "password");
        if (name.length() < 2 || name.length() > 80) {
            refuseJoin(ctx, "name", "A name has 2 to 80 characters.");
        } else if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            refuseJoin(
                    ctx,
                    "password",
                    "A password has at least " + Passwords.SHORTEST + " characters; yours has " + password.length()
                            + ".");
        } else {
            joinAs(ctx, code, course.get(), name, password);
        }
    }

    private void joinAs(Context ctx, String code, long course, String name, String password) {
        Optional<Person> known = people.named(name);
        if (known.isPresent()) {
            joinAgain(ctx, code, course, known.get(), password);
            return;
        }
        String hash = passwords.hash(password);
        try {
            long person = jdbi.inTransaction(handle -> {
                long added = people.add(handle, name, hash, false);
                if (!codes.takeSeat(handle, code)) {
                    throw Refusal.conflict("The last seat of this join code has just gone.");
                }
                courses.enrolLearner(handle, course, added);
                return added;
            });
            sessions.open(ctx, person);
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } catch (JdbiException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
            joinAgain(ctx, code, course, people.named(name).orElseThrow(), password);
        }
    }

    private void joinAgain(Context ctx, String code, long course, Person known, String password) {
        String bucket = "name:" + shortened(Names.folded(known.name()));
        throttle.take(bucket);
        if (!passwords.fits(password, known.passwordHash())) {
            refuseJoin(ctx, "name", "This name is taken here. Add a surname or a number, or sign in if it is yours.");
            return;
        }
        throttle.giveBack(bucket);
        sessions.open(ctx, known.id());
        enrol(ctx, code, course, known.id());
    }

    private void enrol(Context ctx, String code, long course, long person) {
        jdbi.useTransaction(handle -> {
            if (!courses.belongs(handle, course, person)) {
                if (!codes.takeSeat(handle, code)) {
                    throw Refusal.conflict("The last seat of this join code has just gone.");
                }
                courses.enrolLearner(handle, course, person);
            }
        });
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    public void welcomeForm(Context ctx) {
        Links.Link link = links.find(ctx.pathParam("token")).orElseThrow(AccountPages::spent);
        showWelcome(ctx, link, Fields.none());
    }

    public void welcome(Context ctx) {
        String token = ctx.pathParam("token");
        Links.Link link = links.find(token).orElseThrow(AccountPages::spent);
        Long known = link.person();
        if (known != null) {
            jdbi.useTransaction(handle -> useUp(links.use(handle, token)));
            sessions.open(ctx, known);
            ctx.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        String name = Names.tidy(Fields.text(ctx, "name"));
        String password = Fields.raw(ctx, "password");
        Map<String, String> wrong = new HashMap<>();
        if (name.length() < 2 || name.length() > 80) {
            wrong.put("name", "A name has 2 to 80 characters.");
        } else if (people.named(name).isPresent()) {
            wrong.put("name", "This name is taken here. Choose another one.");
        }
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            wrong.put(
                    "password",
                    "A password has at least " + Passwords.SHORTEST + " characters; yours has " + password.length()
                            + ".");
        }
        if (!wrong.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showWelcome(ctx, link, Fields.of(Map.of("name", name), wrong));
            return;
        }
        String hash = passwords.hash(password);
        long person = jdbi.inTransaction(handle -> {
            useUp(links.use(handle, token));
            return people.add(handle, name, hash, true);
        });
        sessions.open(ctx, person);
        ctx.redirect("/courses", HttpStatus.SEE_OTHER);
    }

    private void showSignIn(Context ctx, Fields fields, @Nullable String next) {
        Headers.neverStored(ctx);
        views.show(ctx, "sign-in", "Sign in", Map.of("fields", fields, "next", ownPath(next)));
    }

    private void refuseJoin(Context ctx, String field, String sentence) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        showJoin(
                ctx,
                Fields.of(
                        Map.of("code", Fields.text(ctx, "code"), "name", Fields.text(ctx, "name")),
                        Map.of(field, sentence)));
    }

    private void showJoin(Context ctx, Fields fields) {
        Headers.neverStored(ctx);
        views.show(ctx, "join", "Join a course", Map.of("fields", fields));
    }

    private void showWelcome(Context ctx, Links.Link link, Fields fields) {
        Headers.neverStored(ctx);
        Long person = link.person();
        String known =
                person == null ? "" : people.numbered(person).map(Person::name).orElse("");
        views.show(ctx, "welcome", "Welcome", Map.of("fields", fields, "known", known));
    }

    private static void useUp(boolean used) {
        if (!used) {
            throw spent();
        }
    }

    private static Refusal spent() {
        return Refusal.notFound("This link has been used, or its hour has passed.");
    }

    /** A path on this site to go to next; never another site's. */
    static String ownPath(@Nullable String next) {
        boolean own = next != null
                && next.startsWith("/")
                && !next.startsWith("//")
                && next.indexOf('\\') < 0
                && next.chars().noneMatch(Character::isISOControl);
        return own && next != null ? next : "/";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80);
    }
}
