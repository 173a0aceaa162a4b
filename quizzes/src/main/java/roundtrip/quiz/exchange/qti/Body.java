package roundtrip.quiz.exchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.Element;
import roundtrip.quiz.exchange.xml.XmlText;

/** The text of an item's body, with its interactions taken out: inline ones leave a mark. */
final class Body {

    static final String MARK = "\ue000";

    private static final Set<String> INLINE = Set.of("inlineChoiceInteraction", "textEntryInteraction");
    private static final Set<String> SILENT =
            Set.of("feedbackInline", "feedbackBlock", "templateDeclaration", "stylesheet");

    private final List<Element> blocks = new ArrayList<>();
    private final List<Element> gaps = new ArrayList<>();
    private final Consumer<String> lost;

    private Body(Consumer<String> lost) {
        this.lost = lost;
    }

    /**
     * What was found.
     *
     * @param markdown with a mark for each gap, followed by the prompts of the blocks
     */
    record Found(String markdown, List<Element> blocks, List<Element> gaps) {}

    static Found read(Element body, Consumer<String> lost) {
        Body reading = new Body(lost);
        StringBuilder html = new StringBuilder();
        reading.inside(body, html);
        for (Element block : reading.blocks) {
            block.first("prompt").ifPresent(prompt -> {
                html.append("<div>");
                reading.inside(prompt, html);
                html.append("</div>");
            });
        }
        return new Found(Prose.markdown(Prose.Kind.HTML, html.toString(), lost), reading.blocks, reading.gaps);
    }

    private void inside(Element element, StringBuilder html) {
        for (Object child : element.children()) {
            if (!(child instanceof Element inner)) {
                html.append(XmlText.escaped(child.toString().replace(MARK, "")));
            } else if (INLINE.contains(inner.name())) {
                gaps.add(inner);
                html.append(MARK);
            } else if (inner.name().endsWith("Interaction")) {
                blocks.add(inner);
            } else if (inner.name().equals("rubricBlock") || SILENT.contains(inner.name())) {
                lost.accept("a " + inner.name());
            } else {
                html.append('<').append(inner.name());
                inner.attributes()
                        .forEach((name, value) -> html.append(' ')
                                .append(name)
                                .append("=\"")
                                .append(XmlText.escaped(value))
                                .append('"'));
                html.append('>');
                inside(inner, html);
                html.append("</").append(inner.name()).append('>');
            }
        }
    }

    /** The text of a choice, without the feedback within it. */
    static String text(Element choice, Consumer<String> lost) {
        Element bare = new Element(choice.name(), choice.attributes());
        choice.children().forEach(child -> {
            if (!(child instanceof Element inner) || !SILENT.contains(inner.name())) {
                bare.append(child);
            }
        });
        return Prose.markdown(Prose.Kind.HTML, XmlText.inside(bare), lost);
    }
}
