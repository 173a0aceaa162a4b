package roundtrip.site.chapter;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A code block {@code wire} as bytes on the wire: {@code >} a line to the server, {@code <} a line back, {@code =} content,
 * {@code #} a remark, {@code $} the curl line that repeats it; {@code !} after the first sign marks the decisive line.
 */
final class WireBlock implements NodeRenderer {
    private static final Map<Character, String> DIRECTION = Map.of('>', "to the server", '<', "back");

    private final HtmlWriter html;

    WireBlock(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        FencedCodeBlock block = (FencedCodeBlock) node;
        if (!"wire".equals(block.getInfo())) {
            html.tag("pre");
            html.tag("code");
            html.text(block.getLiteral());
            html.tag("/code");
            html.tag("/pre");
            return;
        }
        html.line();
        html.tag("figure", Map.of("class", "wire"));
        html.tag("div", Map.of("class", "bytes", "tabindex", "0", "role", "region", "aria-label", "Bytes on the wire"));
        html.tag("ol");
        block.getLiteral().lines().filter(line -> !line.startsWith("$")).forEach(this::line);
        html.tag("/ol");
        html.tag("/div");
        block.getLiteral()
                .lines()
                .filter(line -> line.startsWith("$"))
                .findFirst()
                .ifPresent(this::curl);
        html.tag("/figure");
        html.line();
    }

    private void line(String line) {
        char sign = line.charAt(0);
        boolean decisive = line.startsWith("!", 1);
        String text = line.substring(decisive ? 2 : 1).stripLeading();
        String kind = switch (sign) {
            case '>' -> "out";
            case '<' -> "back";
            case '#' -> "remark";
            default -> "content";
        };
        html.tag("li", Map.of("class", decisive ? kind + " decisive" : kind));
        String direction = DIRECTION.get(sign);
        if (direction != null) {
            html.tag("span", Map.of("class", "vh"));
            html.text(direction + (text.isEmpty() ? ", empty line" : ": "));
            html.tag("/span");
        }
        html.tag("code");
        html.text(text);
        html.tag("/code");
        if (direction != null) {
            html.tag("span", Map.of("class", "crlf", "aria-hidden", "true"));
            html.text("CR LF");
            html.tag("/span");
        }
        html.tag("/li");
    }

    private void curl(String line) {
        html.tag("figcaption");
        html.text("The same with curl: ");
        html.tag("code");
        html.text(line.substring(1).strip());
        html.tag("/code");
        html.tag("/figcaption");
    }
}
