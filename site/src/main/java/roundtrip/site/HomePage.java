package roundtrip.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import roundtrip.site.course.Course;
import roundtrip.site.course.Courses;
import roundtrip.site.grades.Grade;
import roundtrip.site.grades.Grades;
import roundtrip.site.grades.Matches;
import roundtrip.site.page.Headers;
import roundtrip.site.page.Viewer;
import roundtrip.site.page.Views;
import roundtrip.site.quiz.CheckUps;

/** The first page: two doors for a stranger; for others, where they left off. */
final class HomePage {
    private final Views views;
    private final CheckUps checkUps;
    private final Grades grades;
    private final Matches matches;
    private final Courses courses;

    HomePage(Views views, CheckUps checkUps, Grades grades, Matches matches, Courses courses) {
        this.views = views;
        this.checkUps = checkUps;
        this.grades = grades;
        this.matches = matches;
        this.courses = courses;
    }

    void show(Context ctx) {
        Viewer viewer = Viewer.of(ctx);
        List<CheckUps.Done> attempts = viewer.learns() ? checkUps.of(viewer.person()) : List.of();
        List<Grade> mine = grades.of(viewer);
        List<Course> taught = viewer.teaches() ? courses.taughtBy(viewer.person()) : List.of();
        if (viewer.signedIn()) {
            Headers.neverStored(ctx);
        }
        views.show(
                ctx,
                "home",
                viewer.signedIn() ? "Where you are" : "Client-server, there and back",
                Map.of("attempts", attempts, "grades", mine, "waits", matches.waits(viewer), "courses", taught));
    }
}
