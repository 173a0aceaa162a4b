package roundtrip.site.chapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import roundtrip.site.page.Hex;

/**
 * Reads a section's Markdown: a title, a lead, and paragraphs headed {@code ## C38 Title}. A line
 * <code>{{figure name}}</code> stands for a picture of the same folder, a code block {@code wire} for bytes on the wire.
 */
final class Markdown {
    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .nodeRendererFactory(WireBlock::new)
            .build();
    private static final Pattern HEADING = Pattern.compile("(?m)^## (C\\d\\d) (.+)$");
    private static final Pattern FIGURE = Pattern.compile("(?m)^\\{\\{figure ([a-z-]+)}}$");
    private static final int WORDS_A_MINUTE = 200;

    private Markdown() {}

    static Section section(String slug, int number) {
        String source = read(slug + ".md");
        Matcher heading = HEADING.matcher(source);
        if (!source.startsWith("# ") || !heading.find()) {
            throw new IllegalStateException("expected a title and paragraphs headed \"## C01 ...\" in " + slug + ".md");
        }
        int titleEnd = source.indexOf('\n');
        String lead = html(source.substring(titleEnd, heading.start()));
        List<Section.Paragraph> paragraphs = new ArrayList<>();
        do {
            String paragraph = heading.group(1);
            String title = heading.group(2);
            int start = heading.end();
            int end = heading.find() ? heading.start() : source.length();
            paragraphs.add(new Section.Paragraph(paragraph, title, html(source.substring(start, end))));
            if (end == source.length()) {
                break;
            }
        } while (true);
        int words = source.split("\\s+").length;
        return new Section(
                slug,
                number,
                source.substring(2, titleEnd),
                Math.max(1, Math.round((float) words / WORDS_A_MINUTE)),
                lead,
                paragraphs,
                Hex.sha256(lead + paragraphs).substring(0, 16));
    }

    private static String html(String markdown) {
        StringBuilder html = new StringBuilder();
        Matcher figure = FIGURE.matcher(markdown);
        int from = 0;
        while (figure.find()) {
            html.append(RENDERER.render(PARSER.parse(markdown.substring(from, figure.start()))));
            html.append(figure(figure.group(1)));
            from = figure.end();
        }
        html.append(RENDERER.render(PARSER.parse(markdown.substring(from))));
        return html.toString()
                .replace("<table>", "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>")
                .replace("</table>", "</table></div>");
    }

    private static String figure(String name) {
        String svg = read(name + ".svg");
        Matcher words = Pattern.compile("<desc [^>]*>([^<]*)</desc>").matcher(svg);
        StringBuilder twin = new StringBuilder();
        while (words.find()) {
            twin.append("<p>").append(words.group(1)).append("</p>");
        }
        return "<figure class=\"picture\"><div class=\"scenes\">" + svg
                + "</div><details><summary>The picture in words</summary>" + twin + "</details></figure>\n";
    }

    private static String read(String name) {
        try (InputStream in = Markdown.class.getResourceAsStream("/roundtrip/site/chapter/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the site's jar lacks the chapter's file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
