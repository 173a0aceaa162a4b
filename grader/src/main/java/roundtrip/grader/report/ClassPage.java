package roundtrip.grader.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import roundtrip.grader.mark.Outcome;

/** The class at a glance: marks, outcomes, what waits for a person, which check which student passed, and what most got wrong. */
final class ClassPage {
    private final Pages pages;
    private final Results results;

    ClassPage(Pages pages) {
        this.pages = pages;
        this.results = pages.results();
    }

    String text() {
        Results.Batch batch = results.batch();
        Verdicts verdicts = new Verdicts(results);
        Html page = Html.page(batch.exercise() + ": the class");
        page.raw("<header>\n").in("p class=\"soft\"", "Roundtrip · " + batch.exercise());
        page.in("h1", batch.title()).raw("\n</header>\n<main>\n");
        pages.caution(page);
        facts(page);
        outcomes(page);
        new ReviewList(pages).write(page);
        new MissedRules(pages, verdicts).write(page);
        new HeatMap(pages, verdicts).write(page);
        marks(page);
        page.raw("</main>\n");
        pages.footer(page);
        return page.end();
    }

    private void facts(Html page) {
        List<Results.Submission> all = results.submissions();
        page.raw("<div class=\"facts\">\n");
        fact(page, "submissions", String.valueOf(all.size()));
        fact(page, "graded", String.valueOf(count("graded")));
        fact(
                page,
                "withheld",
                String.valueOf(all.stream().filter(one -> one.mark().withheld()).count()));
        List<BigDecimal> marks = all.stream()
                .filter(one -> !one.mark().excluded())
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

    private long count(String outcome) {
        return results.submissions().stream()
                .filter(one -> one.outcome().equals(outcome))
                .count();
    }

    private static void fact(Html page, String name, String value) {
        page.raw("<div>").in("strong", value).text(name).raw("</div>\n");
    }

    private void outcomes(Html page) {
        page.raw(
                "<h2 id=\"outcomes\">Outcomes</h2>\n<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">outcome</th>");
        page.raw(
                "<th scope=\"col\">what it means</th><th scope=\"col\" class=\"number\">submissions</th></tr></thead>\n<tbody>\n");
        for (Outcome outcome : Outcome.values()) {
            if (count(outcome.word()) > 0) {
                page.raw("<tr>").in("th scope=\"row\"", outcome.word()).in("td", outcome.meaning());
                page.in("td class=\"number\"", String.valueOf(count(outcome.word())))
                        .raw("</tr>\n");
            }
        }
        page.raw("</tbody>\n</table></div>\n");
    }

    private void marks(Html page) {
        boolean late = results.submissions().stream().anyMatch(one -> one.mark().late() != null);
        page.raw("<h2 id=\"marks\">Marks</h2>\n<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">student</th>");
        page.raw("<th scope=\"col\">handed in as</th><th scope=\"col\">outcome</th>");
        page.raw("<th scope=\"col\" class=\"number\">checks passed</th>");
        page.raw(late ? "<th scope=\"col\" class=\"number\">raw</th><th scope=\"col\">late</th>" : "");
        page.raw("<th scope=\"col\" class=\"number\">mark</th></tr></thead>\n<tbody>\n");
        for (Results.Submission one : results.submissions()) {
            page.raw("<tr><th scope=\"row\">").link("students/" + pages.fileName(one), one.label());
            if (!one.label().equals(one.student())) {
                page.raw(" ").in("span class=\"soft mono\"", one.student());
            }
            page.raw("</th>").in("td class=\"mono\"", one.submission()).in("td", one.outcome());
            page.in("td class=\"number\"", one.passed() + " of " + one.checks().size());
            if (late) {
                page.in(
                        "td class=\"number\"",
                        one.mark().raw().stripTrailingZeros().toPlainString());
                page.in("td", Pages.late(one.mark()));
            }
            page.in("td class=\"number\"", Pages.mark(one.mark()) + Pages.of(one.mark()) + Pages.standing(one.mark()));
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table></div>\n");
    }
}
