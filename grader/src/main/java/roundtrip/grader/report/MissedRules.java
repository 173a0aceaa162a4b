package roundtrip.grader.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What most of the class got wrong: the sentence, the RFC, what came back instead, and where to read about it. */
final class MissedRules {
    private static final int MOST = 8;
    private static final int LONGEST = 300;

    private final Pages pages;
    private final Verdicts verdicts;

    MissedRules(Pages pages, Verdicts verdicts) {
        this.pages = pages;
        this.verdicts = verdicts;
    }

    void write(Html page) {
        List<Results.Check> missed = verdicts.heads().stream()
                .filter(head -> !verdicts.failed(head.id()).isEmpty())
                .sorted(Comparator.comparing((Results.Check head) ->
                                verdicts.failed(head.id()).size())
                        .reversed())
                .limit(MOST)
                .toList();
        if (missed.isEmpty()) {
            return;
        }
        page.raw("<h2 id=\"missed\">Most-missed rules</h2>\n");
        missed.forEach(head -> rule(page, head));
    }

    private void rule(Html page, Results.Check head) {
        List<Results.Check> failed = verdicts.failed(head.id());
        long ran = verdicts.ran().size();
        page.raw("<section class=\"card\">\n<header>").in("h3", head.title());
        page.raw("<span class=\"end\">").in("strong", Verdicts.percent(failed.size(), ran));
        page.text(" fail, " + failed.size() + " of " + ran).raw("</span></header>\n<dl>\n");
        String text = head.sentenceText();
        page.raw("<dt>rule</dt><dd>").text("[" + head.sentence().replace(" ", "] [") + "]");
        if (text != null && !text.isBlank()) {
            page.text(" " + text.replace("`", ""));
        }
        page.raw("</dd>\n<dt>read</dt><dd>");
        Pages.rfc(page, head.rfc(), "README");
        pages.links().write(page, head.id());
        page.raw("</dd>\n<dt>most often</dt><dd>").text(mostOften(failed)).raw("</dd>\n");
        page.raw("<dt>check</dt><dd>")
                .in("span class=\"mono\"", head.id())
                .text(" · " + head.level() + " · " + head.visibility());
        page.raw("</dd>\n</dl>\n</section>\n");
    }

    /** What came back, numbers of the single run left out so that equal faults are counted together. */
    private static String mostOften(List<Results.Check> failed) {
        Map<String, List<String>> alike = failed.stream()
                .map(Results.Check::evidence)
                .filter(evidence -> evidence != null)
                .map(Results.Evidence::got)
                .collect(Collectors.groupingBy(MissedRules::shape, TreeMap::new, Collectors.toList()));
        return alike.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(same -> cut(same.get(0)) + " (" + same.size() + " of " + failed.size() + ")")
                .orElse("-");
    }

    private static String shape(String got) {
        String head = got.length() > LONGEST ? got.substring(0, LONGEST) : got;
        return head.replaceAll("\"[^\"]*\"", "\"\"")
                .replaceAll("[0-9]{4,}|[0-9a-f]{8,}", "#")
                .replaceAll("[0-9]+ bytes.*", "");
    }

    private static String cut(String got) {
        return got.length() > LONGEST ? got.substring(0, LONGEST) + "…" : got;
    }
}
