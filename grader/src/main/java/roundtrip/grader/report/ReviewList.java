package roundtrip.grader.report;

import java.util.ArrayList;
import java.util.List;

/** What waits for a person: unstable and broken checks, rejected submissions, and marks that may still change. */
final class ReviewList {
    private final Pages pages;

    ReviewList(Pages pages) {
        this.pages = pages;
    }

    void write(Html page) {
        page.raw("<h2 id=\"review\">Waits for review</h2>\n");
        List<Results.Submission> waiting = pages.results().submissions().stream()
                .filter(one -> !reasons(one).isEmpty())
                .toList();
        if (waiting.isEmpty()) {
            page.raw("<p>Nothing.</p>\n");
            return;
        }
        page.raw(
                "<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">student</th><th scope=\"col\">because</th></tr>");
        page.raw("</thead>\n<tbody>\n");
        for (Results.Submission one : waiting) {
            page.raw("<tr><th scope=\"row\">").link("students/" + pages.fileName(one), one.label());
            page.raw("</th><td>").text(String.join("; ", reasons(one))).raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private static List<String> reasons(Results.Submission one) {
        List<String> reasons = new ArrayList<>();
        if (one.outcome().equals("rejected")) {
            reasons.add("rejected"
                    + (one.messages().isEmpty() ? "" : ": " + one.messages().get(0)));
        }
        one.checks().stream()
                .filter(check -> check.verdict().equals("BROKEN"))
                .forEach(check ->
                        reasons.add(check.id() + " is broken" + (check.cause() == null ? "" : ": " + check.cause())));
        one.checks().stream()
                .filter(Results.Check::unstable)
                .forEach(check -> reasons.add(check.id() + " is unstable"));
        if (reasons.isEmpty() && one.mark().withheld()) {
            reasons.add("the mark is withheld");
        }
        return reasons;
    }
}
