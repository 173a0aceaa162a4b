package roundtrip.site.grades;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import roundtrip.site.course.Course;
import roundtrip.site.course.CoursePages;
import roundtrip.site.page.Fields;
import roundtrip.site.page.Refusal;
import roundtrip.site.page.Viewer;
import roundtrip.site.store.Duplicates;
import roundtrip.site.store.FormRequests;

/** An instructor's word that these accounts belong to these students. */
public final class MatchPages {
    private final CoursePages courses;
    private final Matches matches;
    private final FormRequests requests;

    public MatchPages(CoursePages courses, Matches matches, FormRequests requests) {
        this.courses = courses;
        this.matches = matches;
        this.requests = requests;
    }

    /** Confirms the pairs that the form names, all or none: those that the instructor saw, not those of this moment. */
    public void confirm(Context ctx) {
        Course course = courses.own(ctx);
        List<String> pairs = ctx.formParams("pair");
        if (pairs.isEmpty()) {
            throw Refusal.unreadable("Expected at least one account with its student, got none.");
        }
        long instructor = Viewer.of(ctx).person();
        try {
            ctx.redirect(
                    requests.once(instructor, Fields.text(ctx, "request"), handle -> {
                        pairs.forEach(pair -> matches.confirm(handle, course.id(), instructor, pair));
                        return "/courses/" + course.id() + "/gradebook";
                    }),
                    HttpStatus.SEE_OTHER);
        } catch (JdbiException e) {
            throw Duplicates.caused(e) ? Matches.waitsNoLonger() : e;
        }
    }
}
