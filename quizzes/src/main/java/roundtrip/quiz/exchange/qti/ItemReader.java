package roundtrip.quiz.exchange.qti;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Wildcards;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.Element;
import roundtrip.quiz.exchange.xml.XmlText;

/** Reads one item of QTI 2 or 3, its names in the form of QTI 2. */
final class ItemReader {

    private static final Set<String> BLOCKS = Set.of("choiceInteraction", "orderInteraction", "matchInteraction");
    private static final Map<String, String> ELSEWHERE = Map.of(
            "assessmentStimulusRef", "a text that stands in another file",
            "companionMaterialsInfo", "its companion materials",
            "catalogInfo", "its catalogue of other ways to say it");
    private static final Set<String> NUMBERS = Set.of("float", "integer");

    private final Element item;
    private final String name;
    private final Processing processing;
    private final List<String> lost = new ArrayList<>();
    private final Map<String, String> feedback = new LinkedHashMap<>();

    ItemReader(Element item, String name) {
        this.item = item;
        this.name = name;
        this.processing = new Processing(item);
    }

    void read(Drafts drafts) {
        if (item.first("templateProcessing").isPresent()
                || !item.everywhere("printedVariable").isEmpty()) {
            throw new MalformedItem("its values are drawn by templates, which are not read");
        }
        Element body = item.first("itemBody").orElseThrow(() -> new MalformedItem("expected an item body, got none"));
        Body.Found found = Body.read(body, lost::add);
        for (Element each : item.all("modalFeedback")) {
            Element content = each.first("contentBody").orElse(each);
            feedback.merge(
                    each.attribute("identifier"),
                    Prose.markdown(Prose.Kind.HTML, XmlText.inside(content), lost::add),
                    (one, other) -> one + "\n\n" + other);
        }
        ELSEWHERE.forEach((element, what) -> item.all(element).forEach(it -> lost.add(what)));
        for (Element block : found.blocks()) {
            if (!BLOCKS.contains(block.name())) {
                throw new MalformedItem("the bank has no items with a " + block.name());
            }
        }
        if (found.blocks().size() + found.gaps().size() == 0) {
            throw new MalformedItem("a text alone asks nothing");
        }
        if (found.blocks().size() > 1
                || (!found.blocks().isEmpty() && !found.gaps().isEmpty())) {
            throw new MalformedItem("the bank has no items with several interactions, got "
                    + (found.blocks().size() + found.gaps().size()));
        }
        Draft draft = drafts.begin(name, found.markdown());
        if (found.blocks().isEmpty()) {
            new GapReader(draft, this).read(found);
        } else {
            block(draft, found.blocks().get(0));
        }
        general(draft);
        points(draft);
        lost.forEach(what -> draft.lost("", what));
        drafts.keep(draft);
    }

    /** How a response is scored; what is not understood makes a draft. */
    Processing.Mode mode(Draft draft, Declaration declaration) {
        Processing.Mode mode = processing.mode(declaration);
        if (mode == Processing.Mode.UNKNOWN) {
            draft.json().put("status", "draft");
            draft.changed(
                    "", "comes as a draft: its response processing is not understood, the correct response counts");
            return Processing.Mode.CORRECT;
        }
        if (processing.missing()) {
            draft.changed("", "has no response processing: what is declared correct counts");
        }
        if (mode == Processing.Mode.MAPPED && declaration.mapping().isEmpty()) {
            draft.json().put("status", "draft");
            draft.changed("", "comes as a draft: its mapping is missing, the correct response counts");
            return Processing.Mode.CORRECT;
        }
        return mode;
    }

    Declaration declaration(Element interaction) {
        return Declaration.of(item, interaction.attribute("responseIdentifier"));
    }

    Processing processing() {
        return processing;
    }

    String text(Element choice) {
        return Body.text(choice, lost::add);
    }

    /** The feedback that belongs to an identifier, taken once. */
    String said(String identifier) {
        String said = feedback.remove(identifier);
        return said == null ? "" : said;
    }

    private String said(Element choice) {
        String inline = choice.everywhere()
                .filter(it -> it.name().equals("feedbackInline") || it.name().equals("feedbackBlock"))
                .map(it -> Prose.markdown(Prose.Kind.HTML, XmlText.inside(it), lost::add))
                .findFirst()
                .orElse("");
        return inline.isEmpty() ? said(choice.attribute("identifier")) : inline;
    }

    List<Draft.Choice> choices(Element interaction, String element, Declaration declaration, Processing.Mode mode) {
        List<Draft.Choice> choices = new ArrayList<>();
        Draft.bounded(interaction.all(element).size(), "choices");
        for (Element choice : interaction.all(element)) {
            String id = choice.attribute("identifier");
            Fraction worth = mode == Processing.Mode.MAPPED
                    ? declaration.mapped(id)
                    : declaration.correct().contains(id) ? Fraction.ONE : Fraction.ZERO;
            String kept = kept(id);
            choices.add(new Draft.Choice(kept, text(choice), worth, said(choice)));
        }
        return choices;
    }

    private void block(Draft draft, Element interaction) {
        Declaration declaration = declaration(interaction);
        Processing.Mode mode = mode(draft, declaration);
        switch (interaction.name()) {
            case "choiceInteraction" -> choice(draft, interaction, declaration, mode);
            case "orderInteraction" -> order(draft, interaction, declaration);
            default -> new MatchReader(draft, this).read(interaction, declaration, mode);
        }
        if (interaction.attribute("shuffle").equals("false")
                && !interaction.name().equals("orderInteraction")
                && !draft.json().path("type").asText().equals("truefalse")) {
            draft.json().put("shuffle", false);
        }
    }

    private void choice(Draft draft, Element interaction, Declaration declaration, Processing.Mode mode) {
        List<Draft.Choice> choices = choices(interaction, "simpleChoice", declaration, mode);
        boolean one = declaration.cardinality().equals("single")
                || (declaration.cardinality().isEmpty()
                        && interaction.attribute("maxChoices").equals("1"));
        declaration.complain(draft);
        if (one && truth(draft, choices)) {
            return;
        }
        if (one) {
            draft.choice(choices);
        } else if (mode == Processing.Mode.MAPPED) {
            draft.multi(choices);
        } else {
            draft.choice(choices);
            draft.type("multi").json().put("rule", "all");
        }
        List<Element> elements = interaction.all("simpleChoice");
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).attribute("fixed").equals("true")) {
                ((ObjectNode) draft.json().path("options").get(i)).put("pin", true);
            }
        }
        if (!one) {
            limit(draft, "min", interaction.attribute("minChoices"), 2, choices.size());
            limit(draft, "max", interaction.attribute("maxChoices"), 1, choices.size() - 1);
        }
    }

    private static void limit(Draft draft, String field, String value, int from, int to) {
        if (value.matches("\\d{1,4}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to) {
            draft.json().put(field, Integer.parseInt(value));
        }
    }

    private static boolean truth(Draft draft, List<Draft.Choice> choices) {
        if (choices.size() != 2
                || !choices.get(0).text().equalsIgnoreCase("true")
                || !choices.get(1).text().equalsIgnoreCase("false")
                || choices.get(0).worth().equals(choices.get(1).worth())) {
            return false;
        }
        boolean answer = choices.get(0).worth().compareTo(choices.get(1).worth()) > 0;
        draft.type("truefalse").json().put("answer", answer);
        String wrong = choices.get(answer ? 1 : 0).feedback();
        if (!wrong.isBlank()) {
            draft.json().putObject("misjudged").put("feedback", wrong);
        }
        draft.right(choices.get(answer ? 0 : 1).feedback());
        return true;
    }

    private void order(Draft draft, Element interaction, Declaration declaration) {
        draft.type("order");
        Map<String, String> ids = new LinkedHashMap<>();
        ArrayNode lines = draft.json().putArray("lines");
        ArrayNode extra = draft.json().arrayNode();
        Draft.bounded(interaction.all("simpleChoice").size(), "lines");
        for (Element choice : interaction.all("simpleChoice")) {
            String id = choice.attribute("identifier");
            boolean placed = declaration.correct().contains(id);
            String own = kept(id).isEmpty() ? Draft.letter(ids.size()) : kept(id);
            ids.put(id, own);
            ObjectNode line =
                    (placed ? lines : extra).addObject().put("id", own).put("text", text(choice));
            if (!placed) {
                draft.feedback(line, "/extra/*/feedback", said(choice));
            }
        }
        ArrayNode key = draft.json().putArray("key");
        for (String id : declaration.correct()) {
            if (!ids.containsKey(id)) {
                throw new MalformedItem("expected lines that exist in the correct response, got \"" + id + "\"");
            }
            key.add(ids.get(id));
        }
        if (!extra.isEmpty()) {
            draft.json().set("extra", extra);
        }
        draft.json().put("rule", "all");
    }

    private void general(Draft draft) {
        feedback.forEach((identifier, text) -> {
            switch (identifier.toLowerCase(java.util.Locale.ROOT)) {
                case "correct" -> draft.right(text);
                case "partly", "partial", "partially_correct" -> draft.partly(text);
                case "incorrect", "wrong" -> draft.wrong(text);
                default -> {
                    if (draft.json().path("why").asText().isEmpty()) {
                        draft.text("why", text);
                    } else {
                        draft.lost("/feedback", "the feedback \"" + identifier + "\"");
                    }
                }
            }
        });
    }

    private void points(Draft draft) {
        Optional<Fraction> most = item.all("outcomeDeclaration").stream()
                .filter(it -> it.attribute("identifier").equals("SCORE"))
                .map(it -> it.attribute("normalMaximum"))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .flatMap(Numbers::read);
        boolean fits = most.isPresent()
                && most.get().compareTo(Fraction.ZERO) > 0
                && most.get().compareTo(Fraction.of(100)) <= 0;
        if (fits && !most.get().equals(Fraction.ONE)) {
            draft.json().set("points", Numbers.node(most.get()));
        }
    }

    /** Whether a response is a number. */
    static boolean numeric(Declaration declaration) {
        return NUMBERS.contains(declaration.baseType());
    }

    /** An identifier as an option's id of ours, empty if it cannot be one; QTI allows no digit in front. */
    static String kept(String identifier) {
        String bare = identifier.replaceFirst("^_(?=[0-9])", "");
        return bare.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*") && bare.length() <= 40 ? bare : "";
    }

    static String literal(String value) {
        return Wildcards.escaped(value);
    }
}
