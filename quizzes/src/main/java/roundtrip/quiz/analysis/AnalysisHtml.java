package roundtrip.quiz.analysis;

import java.util.List;
import roundtrip.quiz.item.Markdown;

/** An analysis as one HTML page without scripts; figures of too few attempts are grey and said to be so. */
public final class AnalysisHtml {

    private static final String STYLE =
            "body{font:16px/1.5 sans-serif;margin:2em;max-width:80em}table{border-collapse:collapse}"
                    + "th,td{border:1px solid #888;padding:.2em .5em;text-align:left;vertical-align:top}"
                    + ".few td{color:#595959}.scroll{overflow-x:auto}@media print{body{margin:0}}";

    private AnalysisHtml() {}

    public static String of(Analysis analysis) {
        String head = text(AnalysisText.head(analysis));
        StringBuilder out = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">")
                .append("<title>Item analysis</title><style>")
                .append(STYLE)
                .append("</style></head>\n<body")
                .append(analysis.tooFew() ? " class=\"few\"" : "")
                .append(">\n<h1>Item analysis</h1>\n<p>")
                .append(head)
                .append("</p>\n");
        list(analysis.flags(), out);
        out.append("<h2>The test</h2>\n<table>\n");
        analysis.figures().forEach((name, figure) -> row(out, name, AnalysisText.number(figure)));
        out.append(
                "</table>\n<h2>Items</h2>\n<div class=\"scroll\" tabindex=\"0\">\n<table>\n<tr><th>item</th><th>n</th>");
        AnalysisText.names(analysis)
                .forEach(name -> out.append("<th>").append(text(name)).append("</th>"));
        out.append("</tr>\n");
        analysis.items().forEach(item -> item(item, out));
        out.append("</table>\n</div>\n");
        analysis.items().forEach(item -> picks(item, out));
        return out.append("</body>\n</html>\n").toString();
    }

    private static void item(ItemFigures item, StringBuilder out) {
        out.append("<tr><th>")
                .append(text(item.item()))
                .append("</th><td>")
                .append(item.n())
                .append("</td>");
        item.figures()
                .values()
                .forEach(figure -> out.append("<td>")
                        .append(text(AnalysisText.number(figure)))
                        .append("</td>"));
        out.append("</tr>\n");
    }

    private static void picks(ItemFigures item, StringBuilder out) {
        out.append("<h3>")
                .append(text(item.item()))
                .append("</h3>\n<p>omitted ")
                .append(item.omitted());
        out.append(", unsure ").append(item.unsure()).append(", not reached ").append(item.notReached());
        out.append("</p>\n");
        list(item.flags(), out);
        out.append("<table>\n<tr><th>answer</th><th>key</th><th>count</th><th>share</th><th>mean total</th>")
                .append(
                        "<th>correlation with the rest</th><th>lowest third</th><th>middle</th><th>highest</th></tr>\n");
        for (Distractor pick : item.distractors()) {
            row(
                    out,
                    pick.pick(),
                    pick.right() ? "key" : "",
                    Integer.toString(pick.count()),
                    AnalysisText.number(pick.share()),
                    AnalysisText.number(pick.meanTotal()),
                    AnalysisText.number(pick.rest()),
                    Flags.number(pick.thirds().get(0)),
                    Flags.number(pick.thirds().get(1)),
                    Flags.number(pick.thirds().get(2)));
        }
        item.values().forEach((value, facility) -> row(out, "facility at " + value, AnalysisText.number(facility)));
        out.append("</table>\n");
    }

    private static void list(List<String> flags, StringBuilder out) {
        if (!flags.isEmpty()) {
            out.append("<ul>\n");
            flags.forEach(flag -> out.append("<li>").append(text(flag)).append("</li>\n"));
            out.append("</ul>\n");
        }
    }

    private static void row(StringBuilder out, String head, String... cells) {
        out.append("<tr><th>").append(text(head)).append("</th>");
        for (String cell : cells) {
            out.append("<td>").append(text(cell)).append("</td>");
        }
        out.append("</tr>\n");
    }

    private static String text(String text) {
        return Markdown.plain(text).value();
    }
}
