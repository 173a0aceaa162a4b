package roundtrip.site.grades;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.site.course.Course;
import roundtrip.site.course.CoursePages;
import roundtrip.site.course.Courses;
import roundtrip.site.page.Headers;
import roundtrip.site.page.Refusal;
import roundtrip.site.page.Viewer;
import roundtrip.site.page.Views;
import roundtrip.site.quiz.CheckUps;

/** The results table, the checks of a class, a submission and each of its checks. */
public final class GradePages {
    private final CoursePages coursePages;
    private final Courses courses;
    private final Grades grades;
    private final Matches matches;
    private final CheckUps checkUps;
    private final Views views;

    public GradePages(
            CoursePages coursePages, Courses courses, Grades grades, Matches matches, CheckUps checkUps, Views views) {
        this.coursePages = coursePages;
        this.courses = courses;
        this.grades = grades;
        this.matches = matches;
        this.checkUps = checkUps;
        this.views = views;
    }

    public void gradebook(Context ctx) {
        Course course = coursePages.own(ctx);
        Gradebook book = Gradebook.of(
                courses.learners(course.id()),
                grades.inCourse(course.id()),
                matches.confirmed(course.id()),
                matches.proposed(course.id()),
                checkUps);
        Headers.neverStored(ctx);
        views.show(ctx, "gradebook", "Gradebook", Map.of("course", course, "book", book));
    }

    public void checks(Context ctx) {
        Course course = coursePages.own(ctx);
        List<Heatmap> maps = grades.inCourse(course.id()).stream()
                .map(Grade::exercise)
                .distinct()
                .map(exercise -> Heatmap.of(exercise, grades.verdicts(course.id(), exercise)))
                .toList();
        Headers.neverStored(ctx);
        views.show(ctx, "checks", "Checks", Map.of("course", course, "maps", maps));
    }

    public void submission(Context ctx) {
        Grade grade = seen(ctx);
        Headers.neverStored(ctx);
        views.show(
                ctx,
                "submission",
                grade.exercise() + " · " + grade.label(),
                Map.of("page", new SubmissionPage(grade, grades.checks(grade.id()), teaches(ctx, grade))));
    }

    public void check(Context ctx) {
        Grade grade = seen(ctx);
        String id = ctx.pathParam("check");
        CheckFacts check = grades.checks(grade.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("This submission has no such check."));
        Headers.neverStored(ctx);
        views.show(ctx, "check", check.id(), Map.of("grade", grade, "check", check));
    }

    private Grade seen(Context ctx) {
        String id = ctx.pathParam("id");
        return (id.matches("[1-9][0-9]{0,17}") ? grades.ofSubmission(Long.parseLong(id)) : Optional.<Grade>empty())
                .filter(grade -> teaches(ctx, grade) || owns(ctx, grade))
                .orElseThrow(() -> Refusal.notFound("There is no such submission of yours."));
    }

    private static boolean teaches(Context ctx, Grade grade) {
        return Viewer.of(ctx).teachesIn().contains(grade.course());
    }

    private boolean owns(Context ctx, Grade grade) {
        return grades.of(Viewer.of(ctx)).stream().anyMatch(own -> own.submission() == grade.submission());
    }
}
