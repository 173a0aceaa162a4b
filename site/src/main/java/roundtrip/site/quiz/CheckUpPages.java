package roundtrip.site.quiz;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import roundtrip.quiz.QuizSummary;
import roundtrip.site.page.Fields;
import roundtrip.site.page.Headers;
import roundtrip.site.page.Refusal;
import roundtrip.site.page.Viewer;
import roundtrip.site.page.Views;
import roundtrip.site.quiz.AttemptRows.AttemptRow;

/** The list of check-ups, one check-up with the learner's attempts, and starting an attempt. */
public final class CheckUpPages {
    private final CheckUps checkUps;
    private final Views views;

    public CheckUpPages(CheckUps checkUps, Views views) {
        this.checkUps = checkUps;
        this.views = views;
    }

    public void list(Context ctx) {
        Headers.neverStored(ctx);
        views.show(ctx, "check-ups", "Check-ups", Map.of("quizzes", checkUps.all()));
    }

    public void one(Context ctx) {
        QuizSummary quiz = quiz(ctx);
        List<CheckUps.Done> attempts = checkUps.of(Viewer.of(ctx).person()).stream()
                .filter(done -> done.view().quiz().id().equals(quiz.id()))
                .toList();
        boolean oneByOne = !attempts.isEmpty() && attempts.get(0).path().contains("/items/");
        Headers.neverStored(ctx);
        views.show(ctx, "check-up", quiz.title(), Map.of("quiz", quiz, "attempts", attempts, "oneByOne", oneByOne));
    }

    public void start(Context ctx) {
        String request = Fields.text(ctx, "request");
        if (request.isEmpty() || request.length() > 64) {
            throw Refusal.unreadable("The form lacks its request number.");
        }
        AttemptRow row = checkUps.start(
                Viewer.of(ctx).person(), quiz(ctx).id(), "item".equals(Fields.text(ctx, "layout")), request);
        ctx.redirect(row.path(), HttpStatus.SEE_OTHER);
    }

    private QuizSummary quiz(Context ctx) {
        return checkUps.quiz(ctx.pathParam("section"))
                .orElseThrow(() -> Refusal.notFound("There is no such check-up."));
    }
}
