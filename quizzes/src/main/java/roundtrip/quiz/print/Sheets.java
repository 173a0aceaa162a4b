package roundtrip.quiz.print;

import java.util.List;
import roundtrip.quiz.Html;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.WireLine;
import roundtrip.quiz.item.Markdown;

/** Booklet, answer sheet and key sheet as HTML, with a print style sheet and without scripts or colours. */
public final class Sheets {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm; }
            body { font: 11pt/1.4 serif; color: #000; background: #fff; margin: 0 auto; max-width: 178mm; counter-reset: page; }
            h1 { font-size: 15pt; margin: 0 0 2mm; } h2 { font-size: 11pt; margin: 0 0 1mm; }
            .code { font-family: monospace; } p { margin: 0 0 1.5mm; }
            section { break-inside: avoid; page-break-inside: avoid; margin: 0 0 6mm; }
            ol.letters { list-style: upper-alpha; margin: 0; padding-left: 8mm; } ol.letters li { margin: 0 0 1mm; }
            ol.wire { font: 9pt/1.3 monospace; margin: 0 0 2mm; padding-left: 9mm; white-space: pre-wrap; overflow-wrap: anywhere; }
            pre, code { font-family: monospace; font-size: 9pt; white-space: pre-wrap; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; } td, th { border: 0.3mm solid #000; padding: 1.5mm 2mm; text-align: left; }
            td.box { width: 55%; height: 8mm; } thead { display: table-header-group; } tr { break-inside: avoid; }
            .pair { display: flex; gap: 8mm; } .pair > * { flex: 1; }
            """;

    private Sheets() {}

    /** The questions. */
    public static String booklet(Paper paper) {
        StringBuilder out = head(paper, "Booklet");
        out.append("<p>Write your answers on the answer sheet.</p>\n");
        int number = 1;
        for (PublicItem item : paper.items()) {
            out.append("<section>\n<h2>Question ")
                    .append(number++)
                    .append("</h2>\n")
                    .append(item.stem());
            body(item, out);
            out.append("</section>\n");
        }
        return end(paper, out);
    }

    /** Boxes for the answers, with how each is written. */
    public static String answerSheet(Paper paper) {
        StringBuilder out = head(paper, "Answer sheet");
        out.append("<p>Name: ______________________________ &#160; Date: ______________</p>\n")
                .append("<table>\n<thead><tr><th scope=\"col\">Question</th><th scope=\"col\">Write</th>")
                .append("<th scope=\"col\">Answer</th></tr></thead>\n<tbody>\n");
        int number = 1;
        for (PublicItem item : paper.items()) {
            out.append("<tr><th scope=\"row\">").append(number++).append("</th><td>");
            out.append(text(Letters.form(item))).append("</td><td class=\"box\"></td></tr>\n");
        }
        return end(paper, out.append("</tbody>\n</table>\n"));
    }

    /** The keys in words; for instructors only. */
    public static String keySheet(Paper paper, List<Html> keys) {
        StringBuilder out = head(paper, "Key sheet");
        out.append("<table>\n<thead><tr><th scope=\"col\">Question</th><th scope=\"col\">Item</th>")
                .append("<th scope=\"col\">Key</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < keys.size(); i++) {
            out.append("<tr><th scope=\"row\">").append(i + 1).append("</th><td>");
            out.append(text(paper.items().get(i).id()))
                    .append("</td><td>")
                    .append(keys.get(i))
                    .append("</td></tr>\n");
        }
        return end(paper, out.append("</tbody>\n</table>\n"));
    }

    private static StringBuilder head(Paper paper, String sheet) {
        String title = text(paper.title());
        return new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(title)
                .append(", ")
                .append(sheet)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("@page { @bottom-left { content: \"")
                .append(text(paper.quiz()))
                .append(' ')
                .append(paper.code())
                .append("\"; } @bottom-right { content: counter(page) \" / \" counter(pages); } }\n")
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(sheet)
                .append(" &#160; quiz ")
                .append(text(paper.quiz()))
                .append(" &#160; paper <span class=\"code\">")
                .append(paper.code())
                .append("</span></p>\n");
    }

    private static String end(Paper paper, StringBuilder out) {
        return out.append("<p>End of paper <span class=\"code\">")
                .append(paper.code())
                .append("</span>.</p>\n</body>\n</html>\n")
                .toString();
    }

    private static void body(PublicItem item, StringBuilder out) {
        if (item instanceof PublicItem.Choice choice) {
            letters(choice.options(), out);
        } else if (item instanceof PublicItem.Multi multi) {
            letters(multi.options(), out);
        } else if (item instanceof PublicItem.TrueFalse judgement) {
            out.append("<p>True or false? And because:</p>\n");
            letters(judgement.reasons(), out);
        } else if (item instanceof PublicItem.Order order) {
            letters(order.lines(), out);
        } else if (item instanceof PublicItem.Match match) {
            out.append("<div class=\"pair\">\n<ol>\n");
            match.left().forEach(left -> out.append("<li>").append(left.text()).append("</li>\n"));
            out.append("</ol>\n");
            letters(match.right(), out);
            out.append("</div>\n");
        } else if (item instanceof PublicItem.Cloze cloze) {
            gaps(cloze, out);
        } else if (item instanceof PublicItem.Wire wire) {
            exchange(wire, out);
            body(wire.ask(), out);
        }
    }

    private static void letters(List<PublicItem.Option> options, StringBuilder out) {
        out.append("<ol class=\"letters\">\n");
        options.forEach(option -> out.append("<li>").append(option.text()).append("</li>\n"));
        out.append("</ol>\n");
    }

    private static void gaps(PublicItem.Cloze cloze, StringBuilder out) {
        int number = 1;
        for (PublicItem.Gap gap : cloze.gaps()) {
            out.append("<p>Gap ")
                    .append(number++)
                    .append(": ")
                    .append(text(Letters.form(gap.item())))
                    .append("</p>\n");
            body(gap.item(), out);
        }
    }

    private static void exchange(PublicItem.Wire wire, StringBuilder out) {
        out.append("<ol class=\"wire\">\n");
        for (WireLine line : wire.exchange()) {
            String way = switch (line.direction()) {
                case TO_SERVER -> "&gt;";
                case BACK -> "&lt;";
                case REMARK -> "#";
            };
            out.append("<li>")
                    .append(line.party())
                    .append(way)
                    .append(' ')
                    .append(text(line.text()))
                    .append("</li>\n");
        }
        out.append("</ol>\n");
    }

    private static String text(String text) {
        return Markdown.plain(text).value();
    }
}
