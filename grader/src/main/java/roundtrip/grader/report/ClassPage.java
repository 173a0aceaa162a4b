package roundtrip.grader.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The class at a glance: marks, then which check which student passed. */
final class ClassPage {
    private final Pages pages;
    private final Results results;

    ClassPage(Pages pages) {
        this.pages = pages;
        this.results = pages.results();
    }

    String text() {
        Results.Batch batch = results.batch();
        Html page = Html.page(batch.exercise() + ": the class");
        page.raw("<header>\n").in("p class=\"soft\"", "Roundtrip · " + batch.exercise());
        page.in("h1", batch.title()).raw("\n</header>\n<main>\n");
        facts(page);
        marks(page);
        heatMap(page);
        page.raw("</main>\n");
        pages.footer(page);
        return page.end();
    }

    private void facts(Html page) {
        List<Results.Submission> all = results.submissions();
        page.raw("<div class=\"facts\">\n");
        fact(page, "submissions", String.valueOf(all.size()));
        fact(page, "graded", count("graded"));
        fact(
                page,
                "withheld",
                String.valueOf(all.stream().filter(one -> one.mark().withheld()).count()));
        List<BigDecimal> marks = all.stream()
                .map(one -> one.mark().finalMark())
                .filter(Objects::nonNull)
                .toList();
        if (!marks.isEmpty()) {
            BigDecimal sum = marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal mean = sum.divide(BigDecimal.valueOf(marks.size()), 1, RoundingMode.HALF_UP);
            fact(page, "mean mark of " + all.get(0).mark().max(), mean.toPlainString());
        }
        fact(page, "checks", String.valueOf(results.batch().declared().size()));
        page.raw("</div>\n");
    }

    private String count(String outcome) {
        return String.valueOf(results.submissions().stream()
                .filter(one -> one.outcome().equals(outcome))
                .count());
    }

    private static void fact(Html page, String name, String value) {
        page.raw("<div>").in("strong", value).text(name).raw("</div>\n");
    }

    private void marks(Html page) {
        page.raw("<h2>Marks</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>student</th><th>handed in as</th>");
        page.raw(
                "<th>outcome</th><th class=\"number\">checks passed</th><th class=\"number\">mark</th></tr></thead>\n<tbody>\n");
        for (Results.Submission one : results.submissions()) {
            page.raw("<tr><td><a href=\"students/" + Html.escaped(pages.fileName(one)) + "\">");
            page.text(one.label()).raw("</a>");
            if (!one.label().equals(one.student())) {
                page.raw(" ").in("span class=\"soft mono\"", one.student());
            }
            page.raw("</td>").in("td class=\"mono\"", one.submission()).in("td", one.outcome());
            page.in("td class=\"number\"", one.passed() + " of " + one.checks().size());
            page.in(
                    "td class=\"number\"",
                    Pages.mark(one.mark()) + " of " + one.mark().max());
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private void heatMap(Html page) {
        List<Results.Submission> graded = results.submissions().stream()
                .filter(one -> !one.checks().isEmpty())
                .toList();
        if (graded.isEmpty()) {
            return;
        }
        page.raw("<h2>Checks</h2>\n<div class=\"wide\"><table class=\"heat\">\n<thead><tr><th>check</th>");
        page.raw("<th class=\"number\">passed by</th>");
        graded.forEach(one -> page.in("th class=\"student\"", one.label()));
        page.raw("</tr></thead>\n<tbody>\n");
        for (Results.Check head : rows(graded)) {
            long passed = graded.stream()
                    .filter(one -> verdict(one, head.id()) == VerdictWord.PASSED)
                    .count();
            page.raw("<tr><th scope=\"row\">").text(head.title()).raw("<br>");
            page.in("span class=\"soft mono\"", head.id() + " · " + head.visibility())
                    .raw("</th>");
            page.in("td class=\"number\"", passed + " of " + graded.size());
            for (Results.Submission one : graded) {
                VerdictWord word = verdict(one, head.id());
                page.in("td class=\"" + word.style() + "\"", word.brief());
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private static List<Results.Check> rows(List<Results.Submission> graded) {
        return graded.stream()
                .map(Results.Submission::checks)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static VerdictWord verdict(Results.Submission one, String id) {
        return one.checks().stream()
                .filter(check -> check.id().equals(id))
                .map(check -> VerdictWord.valueOf(check.verdict()))
                .findFirst()
                .orElse(VerdictWord.BROKEN);
    }
}
