package roundtrip.site.chapter;

import io.javalin.http.Context;
import java.util.Map;
import roundtrip.site.page.Conditional;
import roundtrip.site.page.Hex;
import roundtrip.site.page.Refusal;
import roundtrip.site.page.Viewer;
import roundtrip.site.page.Views;

/** The table of contents, and one page for each section. */
public final class ChapterPages {
    private final Chapter chapter;
    private final Views views;

    public ChapterPages(Chapter chapter, Views views) {
        this.chapter = chapter;
        this.views = views;
    }

    public void contents(Context ctx) {
        views.show(ctx, "chapter", "The chapter", Map.of("chapter", chapter));
    }

    public void section(Context ctx) {
        Section section = chapter.section(ctx.pathParam("section"))
                .orElseThrow(() -> Refusal.notFound("The chapter has no such section, or it is not written yet."));
        if (Conditional.unchanged(ctx, tag(ctx, section))) {
            ctx.header("Cache-Control", "private, no-cache");
            ctx.header("Vary", "Cookie, Accept-Encoding");
            return;
        }
        views.show(ctx, "section", section.title(), Map.of("section", section));
    }

    /** Weak, since the page's form token differs each time; from the text, the site's version and who looks. */
    private String tag(Context ctx, Section section) {
        Viewer viewer = Viewer.of(ctx);
        return "W/\""
                + Hex.sha256(section.version()
                                + views.version()
                                + viewer.person()
                                + viewer.name()
                                + viewer.learns()
                                + viewer.teaches()
                                + viewer.secret())
                        .substring(0, 20)
                + '"';
    }
}
