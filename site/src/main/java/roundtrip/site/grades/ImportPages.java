package roundtrip.site.grades;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import roundtrip.site.course.Course;
import roundtrip.site.course.CoursePages;
import roundtrip.site.page.Headers;
import roundtrip.site.page.Viewer;
import roundtrip.site.page.Views;

/** Bringing results.json into a course. */
public final class ImportPages {
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private final CoursePages courses;
    private final Imports imports;
    private final Views views;

    public ImportPages(CoursePages courses, Imports imports, Views views) {
        this.courses = courses;
        this.imports = imports;
        this.views = views;
    }

    public void form(Context ctx) {
        show(ctx, courses.own(ctx), List.of(), said(ctx.queryParam("done")));
    }

    public void take(Context ctx) {
        Course course = courses.own(ctx);
        UploadedFile file = ctx.uploadedFile("results");
        if (file == null || file.size() == 0) {
            refuse(ctx, course, List.of("No file was chosen. Expected the results.json that the grader wrote."));
            return;
        }
        if (file.size() > MOST_BYTES) {
            refuse(ctx, course, List.of("Expected at most 64 MiB, got " + file.size() + " bytes."));
            return;
        }
        try (InputStream in = file.content()) {
            Imports.Done done = imports.take(course.id(), Viewer.of(ctx).person(), in.readAllBytes());
            ctx.redirect(
                    "/courses/" + course.id() + "/imports?done=" + (done.repeated() ? "again" : "new"),
                    HttpStatus.SEE_OTHER);
        } catch (ResultsFile.Unsound e) {
            refuse(ctx, course, e.faults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Context ctx, Course course, List<String> faults) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, course, faults, "");
    }

    private void show(Context ctx, Course course, List<String> faults, String said) {
        Headers.neverStored(ctx);
        views.show(
                ctx,
                "imports",
                "Import of results",
                Map.of("course", course, "faults", faults, "said", said, "imports", imports.of(course.id())));
    }

    private static String said(@org.jspecify.annotations.Nullable String done) {
        if ("new".equals(done)) {
            return "The results are in the gradebook.";
        }
        return "again".equals(done) ? "This very file was imported before. Nothing was changed." : "";
    }
}
