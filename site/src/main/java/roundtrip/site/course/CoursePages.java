package roundtrip.site.course;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtrip.site.page.Fields;
import roundtrip.site.page.Headers;
import roundtrip.site.page.Refusal;
import roundtrip.site.page.Viewer;
import roundtrip.site.page.Views;
import roundtrip.site.store.FormRequests;

/** An instructor's courses, the people in them, and their join codes. */
public final class CoursePages {
    private final Courses courses;
    private final JoinCodes codes;
    private final FormRequests requests;
    private final Views views;
    private final Clock clock;

    public CoursePages(Courses courses, JoinCodes codes, FormRequests requests, Views views, Clock clock) {
        this.courses = courses;
        this.codes = codes;
        this.requests = requests;
        this.views = views;
        this.clock = clock;
    }

    public void list(Context ctx) {
        showList(ctx, Fields.none());
    }

    public void add(Context ctx) {
        String title = Fields.text(ctx, "title");
        if (title.length() < 3 || title.length() > 120) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showList(ctx, Fields.of(Map.of("title", title), Map.of("title", "A title has 3 to 120 characters.")));
            return;
        }
        long person = Viewer.of(ctx).person();
        ctx.redirect(
                requests.once(
                        person,
                        Fields.text(ctx, "request"),
                        handle -> "/courses/" + courses.add(handle, title, person) + "/join-codes"),
                HttpStatus.SEE_OTHER);
    }

    public void one(Context ctx) {
        Course course = own(ctx);
        Headers.neverStored(ctx);
        views.show(
                ctx,
                "course",
                course.title(),
                Map.of("course", course, "learners", courses.learners(course.id()), "codes", open(course)));
    }

    public void codes(Context ctx) {
        showCodes(ctx, own(ctx), Fields.of(Map.of("seats", "30", "days", "14"), Map.of()));
    }

    public void addCode(Context ctx) {
        Course course = own(ctx);
        int seats = number(Fields.text(ctx, "seats"));
        int days = number(Fields.text(ctx, "days"));
        Map<String, String> wrong = new HashMap<>();
        if (seats < 1 || seats > 500) {
            wrong.put("seats", "Expected a whole number from 1 to 500.");
        }
        if (days < 1 || days > 365) {
            wrong.put("days", "Expected a whole number of days from 1 to 365.");
        }
        if (!wrong.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showCodes(
                    ctx,
                    course,
                    Fields.of(Map.of("seats", Fields.text(ctx, "seats"), "days", Fields.text(ctx, "days")), wrong));
            return;
        }
        ctx.redirect(
                requests.once(Viewer.of(ctx).person(), Fields.text(ctx, "request"), handle -> {
                    codes.make(handle, course.id(), seats, Duration.ofDays(days));
                    return "/courses/" + course.id() + "/join-codes";
                }),
                HttpStatus.SEE_OTHER);
    }

    /** The course of the request's path, if the viewer teaches it. */
    public Course own(Context ctx) {
        String id = ctx.pathParam("c");
        if (!id.matches("[1-9][0-9]{0,17}") || !Viewer.of(ctx).teachesIn().contains(Long.parseLong(id))) {
            throw Refusal.notFound("There is no such course of yours.");
        }
        return courses.numbered(Long.parseLong(id)).orElseThrow(() -> Refusal.notFound("There is no such course."));
    }

    private List<JoinCodes.JoinCode> open(Course course) {
        return codes.of(course.id()).stream()
                .filter(code -> code.expiresAt().isAfter(clock.instant()) && code.used() < code.seats())
                .toList();
    }

    private void showList(Context ctx, Fields fields) {
        Headers.neverStored(ctx);
        views.show(
                ctx,
                "courses",
                "Courses",
                Map.of("courses", courses.taughtBy(Viewer.of(ctx).person()), "fields", fields));
    }

    private void showCodes(Context ctx, Course course, Fields fields) {
        Headers.neverStored(ctx);
        views.show(
                ctx,
                "join-codes",
                "Join codes",
                Map.of("course", course, "codes", codes.of(course.id()), "fields", fields, "clock", clock));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }
}
