package roundtrip.kit.bench;

import java.util.List;
import java.util.stream.Collectors;
import roundtrip.kit.bench.Groups.Group;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Verdict;

/** The console's report as one page without scripts, every check in full, with its transcript. */
final class HtmlReport {
    private static final String STYLE = "body{font:17px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
            + "color-scheme:light dark;background:light-dark(#fcfcfa,#14171c);color:light-dark(#1b1d22,#e8eaee)}"
            + "pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:14px;line-height:1.5;padding:.75rem 1rem;"
            + "background:light-dark(#f3f4f6,#1e232b)}h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2rem}"
            + ".PASSED{color:light-dark(#17713a,#6fcf8b)}.FAILED,.BROKEN{color:light-dark(#b3261e,#f28b82)}";

    private final Exercise exercise;
    private final String seed;

    HtmlReport(Exercise exercise, String seed) {
        this.exercise = exercise;
        this.seed = seed;
    }

    String page(List<Bench.Judged> judged) {
        long passed = judged.stream().filter(check -> check.verdict().isPassed()).count();
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + escaped(exercise.title()) + "</title>\n<style>"
                + STYLE + "</style>\n</head>\n<body>\n");
        page.append("<h1>").append(escaped(exercise.slug() + " - " + exercise.title())).append("</h1>\n");
        page.append("<p>").append(passed).append(" of ").append(judged.size()).append(" checks pass. Seed ");
        page.append(escaped(seed)).append(".</p>\n");
        for (Group group : Groups.of(exercise, judged)) {
            page.append("<h2>Step ").append(group.step()).append(". ").append(escaped(group.title())).append("</h2>\n");
            group.checks().forEach(check -> append(check, page));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void append(Bench.Judged check, StringBuilder page) {
        List<String> lines = EvidenceText.lines(check.card(), check.verdict());
        String word = check.verdict().word();
        page.append("<p class=\"").append(word).append("\"><strong>").append(word.replace('_', ' ').toLowerCase(java.util.Locale.ROOT));
        page.append("</strong> ").append(escaped(check.card().id())).append(": ").append(escaped(check.card().title())).append("</p>\n");
        if (lines.size() > 1) {
            String block = lines.subList(1, lines.size()).stream().collect(Collectors.joining("\n"));
            page.append("<pre>").append(escaped(block)).append("</pre>\n");
        }
        if (check.verdict() instanceof Verdict.Failed) {
            Evidence evidence = ((Verdict.Failed) check.verdict()).evidence();
            if (!evidence.transcript().isEmpty()) {
                page.append("<details><summary>the bytes on the wire</summary><pre>");
                page.append(escaped(String.join("\n", evidence.transcript()))).append("</pre></details>\n");
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
