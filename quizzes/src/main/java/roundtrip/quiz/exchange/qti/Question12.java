package roundtrip.quiz.exchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Losses;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.Element;
import roundtrip.quiz.exchange.xml.XmlText;

/** What an item of QTI 1.2 is made of: its texts, its responses, its feedback, and what of them was lost. */
final class Question12 {

    private final Element item;
    private final Element presentation;
    private final Processing12 processing;
    private final List<Element> responses;
    private final List<String> lost = new ArrayList<>();
    private final Map<String, String> feedback = new LinkedHashMap<>();
    private final Set<String> unsaid = new LinkedHashSet<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    Question12(Element item) {
        this.item = item;
        this.presentation = item.first("presentation").orElseGet(() -> new Element("presentation", Map.of()));
        this.processing = new Processing12(item);
        this.responses = presentation
                .everywhere()
                .filter(it -> it.name().startsWith("response_") && !it.name().equals("response_label"))
                .toList();
        for (Element field : item.everywhere("qtimetadatafield")) {
            metadata.put(field.text("fieldlabel"), field.text("fieldentry"));
        }
    }

    /** Reads the feedback, once it is known that the item can be kept. */
    void hear() {
        Draft.bounded(presentation.everywhere("response_label").size(), "answers");
        Draft.bounded(processing.size(), "conditions");
        for (Element each : item.everywhere("itemfeedback")) {
            String text = material(each);
            feedback.put(each.attribute("ident"), text);
            if (!text.isEmpty()) {
                unsaid.add(each.attribute("ident"));
            }
        }
    }

    Element item() {
        return item;
    }

    Element presentation() {
        return presentation;
    }

    Processing12 processing() {
        return processing;
    }

    List<Element> responses() {
        return responses;
    }

    /** An entry of the metadata; empty if there is none. */
    String metadata(String label) {
        return metadata.getOrDefault(label, "");
    }

    /** Feedback by its ident; empty if there is none. */
    String feedback(String ident) {
        unsaid.remove(ident);
        return feedback.getOrDefault(ident, "");
    }

    /** The feedback to a value of a response. */
    String said(Element response, String value) {
        return processing
                .feedback(response.attribute("ident"), value)
                .map(this::feedback)
                .orElseGet(() -> feedback(value + "_fb"));
    }

    /** The feedback that comes with the score of a condition, without what is said to every right response. */
    String said(Element condition) {
        return condition.all("displayfeedback").stream()
                .map(it -> it.attribute("linkrefid"))
                .filter(ident -> !Processing12.GENERAL.contains(ident))
                .map(this::feedback)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Says to the item what was lost, feedback that has no place among it. */
    void complain(Draft draft) {
        feedback.forEach((ident, text) -> {
            if (unsaid.contains(ident)) {
                draft.lost("/feedback", "the feedback \"" + Losses.shortened(text) + "\"");
            }
        });
        lost.forEach(what -> draft.lost("", what));
    }

    void lost(String what) {
        lost.add(what);
    }

    /** The texts around the responses. */
    String stem() {
        List<String> parts = new ArrayList<>();
        stem(presentation, parts);
        return String.join("\n\n", parts);
    }

    private void stem(Element within, List<String> parts) {
        within.elements().forEach(it -> {
            if (it.name().equals("material")) {
                parts.add(material(it));
            } else if (it.name().startsWith("flow")) {
                stem(it, parts);
            }
        });
    }

    /** All texts of an element. */
    String material(Element within) {
        within.everywhere("matimage").forEach(it -> lost("a picture, \"" + it.attribute("uri") + "\""));
        Consumer<String> hears = this::lost;
        return within.everywhere("mattext").stream()
                .map(it -> {
                    boolean marked = it.elements().findAny().isPresent();
                    Prose.Kind kind = marked || it.attribute("texttype").equals("text/html")
                            ? Prose.Kind.HTML
                            : it.attribute("texttype").equals("text/plain") ? Prose.Kind.PLAIN : Prose.Kind.AUTO;
                    return Prose.markdown(kind, marked ? XmlText.inside(it) : it.text(), hears);
                })
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Names of gaps that stand in the stem as {@code [name]}, by the response they belong to; empty unless all do. */
    Map<Element, String> gaps() {
        String text =
                presentation.everywhere("mattext").stream().map(Element::text).collect(Collectors.joining(" "));
        Map<Element, String> gaps = new LinkedHashMap<>();
        for (Element response : responses) {
            String name = response.attribute("ident").replaceFirst("^response_", "");
            if (text.contains("[" + name + "]")) {
                gaps.put(response, name);
            }
        }
        return gaps.size() == responses.size() ? gaps : Map.of();
    }

    /** The text that stands before a response's answers. */
    Optional<String> label(Element response) {
        return response.first("material").map(this::material);
    }
}
