package roundtrip.site.quiz;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.quiz.Answer;
import roundtrip.quiz.AttemptView;
import roundtrip.quiz.ItemView;
import roundtrip.site.chapter.Chapter;
import roundtrip.site.page.Fields;
import roundtrip.site.page.Headers;
import roundtrip.site.page.Refusal;
import roundtrip.site.page.Viewer;
import roundtrip.site.page.Views;
import roundtrip.site.quiz.AttemptRows.AttemptRow;

/** An attempt in the browser, all items on one page or one at a time; each answer is POST, 303, GET. */
public final class AttemptPages {
    private static final List<String> OURS = List.of("csrf", "request", "seen", "act", "from");

    private final CheckUps checkUps;
    private final Chapter chapter;
    private final Views views;

    public AttemptPages(CheckUps checkUps, Chapter chapter, Views views) {
        this.checkUps = checkUps;
        this.chapter = chapter;
        this.views = views;
    }

    public void show(Context ctx) {
        AttemptRow row = own(ctx);
        AttemptView view = checkUps.view(row);
        all(ctx, view, view.items().stream().map(ItemForm::of).toList());
    }

    public void item(Context ctx) {
        AttemptRow row = own(ctx);
        AttemptView view = checkUps.view(row);
        single(ctx, view, ItemForm.of(item(view, number(ctx))));
    }

    public void answer(Context ctx) {
        AttemptRow row = own(ctx);
        int number = number(ctx);
        item(checkUps.view(row), number);
        int seen = seen(ctx);
        String request = request(ctx);
        Map<String, List<String>> fields = new TreeMap<>(ctx.formParamMap());
        OURS.forEach(fields::remove);
        Answer answer = switch (Fields.text(ctx, "act")) {
            case "unsure" -> checkUps.attempts().unsure(row.id(), seen, number, request);
            case "hint" -> checkUps.attempts().hint(row.id(), seen, number, request);
            case "give-up" -> checkUps.attempts().giveUp(row.id(), seen, number, request);
            default -> checkUps.attempts().answer(row.id(), seen, number, fields, request);
        };
        if (answer instanceof Answer.Invalid invalid) {
            AttemptView view = checkUps.view(row);
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            again(ctx, view, ItemForm.refused(item(view, number), fields, invalid.messages()));
        } else if (answer instanceof Answer.Conflict conflict) {
            ctx.status(HttpStatus.CONFLICT);
            ItemView now = item(conflict.view(), number);
            again(
                    ctx,
                    conflict.view(),
                    new ItemForm(now, now.locked() ? now.given() : fields, Map.of(), conflict.reason()));
        } else {
            ctx.redirect(onePage(ctx) ? "/attempts/" + row.id() + "#item-" + number : ctx.path(), HttpStatus.SEE_OTHER);
        }
    }

    public void submit(Context ctx) {
        AttemptRow row = own(ctx);
        checkUps.attempts().submit(row.id(), request(ctx));
        ctx.redirect("/attempts/" + row.id(), HttpStatus.SEE_OTHER);
    }

    private void again(Context ctx, AttemptView view, ItemForm form) {
        if (onePage(ctx)) {
            all(
                    ctx,
                    view,
                    view.items().stream()
                            .map(item -> item.number() == form.number() ? form : ItemForm.of(item))
                            .toList());
        } else {
            single(ctx, view, form);
        }
    }

    private void all(Context ctx, AttemptView view, List<ItemForm> forms) {
        Headers.neverStored(ctx);
        views.show(ctx, "attempt", view.quiz().title(), Map.of("page", new AttemptPage(view, forms, chapter)));
    }

    private void single(Context ctx, AttemptView view, ItemForm form) {
        Headers.neverStored(ctx);
        List<ItemForm> forms = view.items().stream()
                .map(item -> item.number() == form.number() ? form : ItemForm.of(item))
                .toList();
        views.show(
                ctx,
                "attempt-item",
                "Question " + form.number() + " of " + forms.size(),
                Map.of("page", new AttemptPage(view, forms, chapter), "form", form));
    }

    private AttemptRow own(Context ctx) {
        return checkUps.row(ctx.pathParam("id"))
                .filter(row -> row.person() == Viewer.of(ctx).person())
                .orElseThrow(() -> Refusal.notFound("There is no such attempt of yours."));
    }

    private static ItemView item(AttemptView view, int number) {
        return view.item(number).orElseThrow(() -> Refusal.notFound("This attempt has no such question."));
    }

    private static int number(Context ctx) {
        String text = ctx.pathParam("n");
        return text.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(text) : 0;
    }

    private static int seen(Context ctx) {
        String text = Fields.text(ctx, "seen");
        if (!text.matches("[0-9]{1,6}")) {
            throw Refusal.unreadable("The form does not say which state of the attempt it was made from.");
        }
        return Integer.parseInt(text);
    }

    private static String request(Context ctx) {
        String request = Fields.text(ctx, "request");
        if (request.isEmpty() || request.length() > 64) {
            throw Refusal.unreadable("The form lacks its request number.");
        }
        return request;
    }

    private static boolean onePage(Context ctx) {
        return "page".equals(Fields.text(ctx, "from"));
    }
}
