package roundtrip.grader.report;

import java.util.List;
import java.util.Optional;

/** One student's submission: every check with its evidence, and the bytes behind it. */
final class StudentPage {
    private static final List<VerdictWord> ORDER = List.of(
            VerdictWord.BROKEN,
            VerdictWord.UNSTABLE,
            VerdictWord.FAILED,
            VerdictWord.NOT_STARTED,
            VerdictWord.WAITING,
            VerdictWord.PASSED);

    private final Pages pages;
    private final Results.Submission one;

    StudentPage(Pages pages, Results.Submission one) {
        this.pages = pages;
        this.one = one;
    }

    String text() {
        Results.Batch batch = pages.results().batch();
        Html page = Html.page(one.label() + ": " + batch.exercise());
        page.raw("<header>\n<p class=\"soft\">");
        page.raw(pages.isForStudents() ? "" : "<a href=\"../index.html\">The class</a> · ");
        page.text(batch.exercise() + " · " + batch.title());
        page.raw("</p>\n").in("h1", one.label()).raw("\n</header>\n<main>\n");
        pages.caution(page);
        facts(page);
        list(page, "What went wrong", one.messages());
        list(page, "Notes", one.notes());
        if (!one.checks().isEmpty()) {
            page.raw("<h2>Checks</h2>\n");
            ORDER.forEach(word -> one.checks().stream()
                    .filter(check -> word(check) == word)
                    .forEach(check -> check(page, check, word)));
        }
        pages.leftOut(page, one);
        page.raw("</main>\n");
        pages.footer(page);
        return page.end();
    }

    private void facts(Html page) {
        page.raw("<div class=\"facts\">\n<div><span class=\"mark\">")
                .text(Pages.mark(one.mark()))
                .raw("</span> ");
        page.text((Pages.of(one.mark()) + Pages.standing(one.mark())).strip()).raw("</div>\n<div>");
        if (one.mark().late() != null) {
            page.in("strong", one.mark().raw().stripTrailingZeros().toPlainString())
                    .text("before lateness")
                    .raw("</div>\n<div>");
            page.in("strong", Pages.late(one.mark())).text("late").raw("</div>\n<div>");
        }
        page.in("strong", one.passed() + " of " + one.checks().size())
                .text("checks pass")
                .raw("</div>\n<div>");
        page.in("strong", one.outcome()).text("outcome").raw("</div>\n</div>\n<p class=\"soft\">");
        page.text("handed in as " + one.submission() + ", student " + one.student()
                + (one.submitted() == null ? "" : ", " + one.submitted()));
        page.raw("</p>\n");
        if (!one.sha256().isEmpty()) {
            page.raw("<p class=\"soft mono\">")
                    .text("taken files SHA-256 " + one.sha256())
                    .raw("</p>\n");
        }
    }

    private static void list(Html page, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.in("h2", heading).raw("\n");
            page.in("pre", String.join("\n", lines)).raw("\n");
        }
    }

    private static VerdictWord word(Results.Check check) {
        return check.unstable() ? VerdictWord.UNSTABLE : VerdictWord.valueOf(check.verdict());
    }

    private void check(Html page, Results.Check check, VerdictWord word) {
        page.raw("<section class=\"card\">\n<header>");
        Pages.chip(page, word);
        page.in("h3", check.title()).raw(" ");
        page.in(
                "span class=\"soft mono\"",
                check.id() + " · " + check.sentence() + " · " + check.level() + " · " + check.visibility());
        page.in("span class=\"end\"", check.max() == 0 ? "no points" : check.points() + " of " + check.max());
        page.raw("</header>\n");
        String cause = check.cause();
        Results.Evidence evidence = check.evidence();
        Results.Runs runs = check.runs();
        Optional<String> decision = check.decision();
        if (word != VerdictWord.PASSED || decision.isPresent()) {
            page.raw("<dl>\n");
            if (evidence != null) {
                page.fact("given", evidence.given()).fact("sent", String.join("\n", evidence.sent()));
                page.fact("expected", evidence.expected()).fact("got", evidence.got());
            }
            page.fact("runs", runs == null ? "" : runs.words());
            page.fact(
                    word == VerdictWord.WAITING ? "waits for" : decision.isPresent() ? "decision" : "because",
                    cause == null ? "" : cause);
            page.fact("why", check.why());
            rule(page, check);
            page.fact("hint", check.hint());
            page.raw("</dl>\n");
        }
        if (evidence != null && !evidence.transcript().isEmpty()) {
            transcript(page, runs != null ? "Transcript of a run that failed" : "Transcript", evidence.transcript());
        }
        if (runs != null && !runs.transcript().isEmpty()) {
            transcript(page, "Transcript of a run that passed", runs.transcript());
        }
        page.raw("</section>\n");
    }

    private void rule(Html page, Results.Check check) {
        String text = check.sentenceText();
        page.fact("rule", text == null ? "" : text.replace("`", ""));
        page.raw("<dt>read</dt><dd>");
        Pages.rfc(page, check.rfc(), "README [" + check.sentence().replace(" ", "] [") + "]");
        pages.links().write(page, check.id());
        page.raw("</dd>\n");
    }

    private static void transcript(Html page, String title, String lines) {
        page.raw("<details><summary>").text(title).raw("</summary>");
        page.in("pre", lines).raw("</details>\n");
    }
}
