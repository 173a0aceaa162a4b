package roundtrip.site;

import io.javalin.http.Context;
import java.util.Map;
import roundtrip.site.chapter.Chapter;
import roundtrip.site.grades.Grades;
import roundtrip.site.grades.Matches;
import roundtrip.site.page.Headers;
import roundtrip.site.page.Viewer;
import roundtrip.site.page.Views;
import roundtrip.site.quiz.CheckUps;

/** One page with everything a learner has done; derived each time, never stored twice. */
final class ProgressPage {
    private final Views views;
    private final CheckUps checkUps;
    private final Chapter chapter;
    private final Grades grades;
    private final Matches matches;

    ProgressPage(Views views, CheckUps checkUps, Chapter chapter, Grades grades, Matches matches) {
        this.views = views;
        this.checkUps = checkUps;
        this.chapter = chapter;
        this.grades = grades;
        this.matches = matches;
    }

    void show(Context ctx) {
        Viewer viewer = Viewer.of(ctx);
        Headers.neverStored(ctx);
        views.show(
                ctx,
                "progress",
                "My progress",
                Map.of(
                        "attempts",
                        checkUps.of(viewer.person()),
                        "again",
                        checkUps.again(viewer.person()),
                        "chapter",
                        chapter,
                        "grades",
                        grades.of(viewer),
                        "waits",
                        matches.waits(viewer)));
    }
}
