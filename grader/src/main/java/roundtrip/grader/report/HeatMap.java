package roundtrip.grader.report;

import java.util.List;
import java.util.stream.Collectors;

/** Checks by students: a map of signs and colours, and the same as a table in words. */
final class HeatMap {
    private final Pages pages;
    private final Verdicts verdicts;

    HeatMap(Pages pages, Verdicts verdicts) {
        this.pages = pages;
        this.verdicts = verdicts;
    }

    void write(Html page) {
        if (verdicts.rows().isEmpty()) {
            return;
        }
        page.raw("<h2 id=\"map\">Checks by students</h2>\n<p class=\"legend\">");
        for (VerdictWord word : VerdictWord.values()) {
            page.raw("<span><i class=\"" + word.style() + "\">")
                    .text(word.sign())
                    .raw("</i> ");
            page.text(word.words()).raw("</span> ");
        }
        page.raw("</p>\n");
        map(page);
        page.raw("<h2 id=\"table\">The same as a table</h2>\n");
        page.in(
                "p class=\"soft\"",
                "Facility is the share that passed among the " + verdicts.ran().size()
                        + " submissions of which something ran.");
        table(page);
    }

    private void map(Html page) {
        page.raw("<div class=\"wide\"><table class=\"heat\">\n<thead><tr><th scope=\"col\">student</th>");
        for (Results.Check head : verdicts.heads()) {
            page.raw("<th scope=\"col\" class=\"check\"><a href=\"#" + Html.escaped(head.id()) + "\">")
                    .text(head.id())
                    .raw("</a></th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for (Results.Submission one : verdicts.rows()) {
            page.raw("<tr><th scope=\"row\">")
                    .link("students/" + pages.fileName(one), one.label())
                    .raw("</th>");
            for (Results.Check head : verdicts.heads()) {
                VerdictWord word = verdicts.word(one, head.id());
                page.raw("<td class=\"" + word.style() + "\"><b aria-hidden=\"true\">")
                        .text(word.sign())
                        .raw("</b>");
                page.in("span class=\"words\"", word.words()).raw("</td>");
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n<tfoot><tr><th scope=\"row\">facility</th>");
        for (Results.Check head : verdicts.heads()) {
            page.in("td class=\"soft\"", facility(head).replace(" %", ""));
        }
        page.raw("</tr></tfoot>\n</table></div>\n");
    }

    private void table(Html page) {
        page.raw("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">check</th><th scope=\"col\">facility</th>");
        page.raw("<th scope=\"col\">who did not pass</th></tr></thead>\n<tbody>\n");
        for (Results.Check head : verdicts.heads()) {
            page.raw("<tr id=\"" + Html.escaped(head.id()) + "\"><th scope=\"row\">")
                    .text(head.title())
                    .raw("<br/>");
            page.in("span class=\"soft mono\"", head.id() + " · " + head.visibility() + " · " + head.level())
                    .raw("</th><td class=\"share\">");
            page.in("strong", facility(head)).raw("<br/>");
            page.in(
                            "span class=\"soft\"",
                            verdicts.with(head.id(), VerdictWord.PASSED).size() + " of "
                                    + verdicts.ran().size())
                    .raw("</td><td>");
            for (VerdictWord word : VerdictWord.values()) {
                List<Results.Submission> those = verdicts.with(head.id(), word);
                if (word != VerdictWord.PASSED && !those.isEmpty()) {
                    page.raw("<p>");
                    Pages.chip(page, word);
                    page.text(" " + those.size() + ": "
                                    + those.stream()
                                            .map(Results.Submission::label)
                                            .collect(Collectors.joining(", ")))
                            .raw("</p>");
                }
            }
            page.raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private String facility(Results.Check head) {
        return Verdicts.percent(
                verdicts.with(head.id(), VerdictWord.PASSED).size(),
                verdicts.ran().size());
    }
}
