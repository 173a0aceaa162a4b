package roundtrip.quiz.exchange.qti;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.xml.Element;

/** Reads inline choices and text entries: gaps in a text, or a single entry below it. */
final class GapReader {

    private final Draft draft;
    private final ItemReader reader;
    private final List<Fraction> weights = new ArrayList<>();

    GapReader(Draft draft, ItemReader reader) {
        this.draft = draft;
        this.reader = reader;
    }

    void read(Body.Found found) {
        Draft.bounded(found.gaps().size(), "gaps");
        String markdown = found.markdown();
        if (markdown.chars().filter(c -> c == Body.MARK.charAt(0)).count()
                != found.gaps().size()) {
            throw new MalformedItem("expected a place in the text for every gap, got one within code");
        }
        Element first = found.gaps().get(0);
        boolean below = markdown.endsWith("\n\n" + Body.MARK) || markdown.equals(Body.MARK);
        if (found.gaps().size() == 1 && below && first.name().equals("textEntryInteraction")) {
            draft.stem(markdown.substring(0, markdown.length() - 1).strip());
            entry(first, draft.json());
            return;
        }
        draft.type("cloze");
        ObjectNode gaps = draft.json().putObject("gaps");
        String stem = markdown.replaceAll("\\{\\{(?=[a-z])", "{ {");
        for (Element gap : found.gaps()) {
            String name = name(gap, gaps);
            ObjectNode json = gaps.putObject(name);
            if (gap.name().equals("inlineChoiceInteraction")) {
                choice(gap, json);
            } else {
                entry(gap, json);
            }
            stem = stem.replaceFirst(Body.MARK, "{{" + name + "}}");
        }
        draft.stem(stem);
        weigh(gaps);
    }

    private static String name(Element gap, ObjectNode gaps) {
        String own = gap.attribute("responseIdentifier");
        boolean fits = own.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && !gaps.has(own);
        return fits ? own : "g" + (gaps.size() + 1);
    }

    private void weigh(ObjectNode gaps) {
        if (weights.stream().distinct().count() < 2) {
            return;
        }
        int place = 0;
        for (var gap : gaps) {
            ((ObjectNode) gap).set("weight", Numbers.node(weights.get(place++)));
        }
    }

    private void choice(Element gap, ObjectNode json) {
        Declaration declaration = reader.declaration(gap);
        Processing.Mode mode = reader.mode(draft, declaration);
        declaration.complain(draft);
        weights.add(mode == Processing.Mode.MAPPED ? declaration.most() : Fraction.ONE);
        String type = draft.json().path("type").asText();
        draft.choice(reader.choices(gap, "inlineChoice", declaration, mode));
        json.put("type", "choice");
        json.set("options", draft.json().remove("options"));
        draft.type(type);
    }

    private void entry(Element gap, ObjectNode json) {
        Declaration declaration = reader.declaration(gap);
        Processing.Mode mode = reader.mode(draft, declaration);
        List<Processing.Branch> branches = reader.processing().branches(declaration);
        Fraction most = Fraction.ONE;
        if (mode == Processing.Mode.MAPPED) {
            most = declaration.most();
        } else if (mode == Processing.Mode.BRANCHES) {
            most = branches.stream().map(Processing.Branch::worth).reduce(Fraction.ZERO, Fraction::max);
            most = most.equals(Fraction.ZERO) ? Fraction.ONE : most;
        }
        weights.add(most);
        if (ItemReader.numeric(declaration)) {
            number(declaration, mode, branches, most, json);
        } else {
            text(declaration, mode, branches, most, json);
        }
    }

    private void number(
            Declaration declaration,
            Processing.Mode mode,
            List<Processing.Branch> branches,
            Fraction most,
            ObjectNode json) {
        List<Draft.Numeral> numbers = new ArrayList<>();
        if (mode == Processing.Mode.BRANCHES) {
            for (Processing.Branch branch : branches) {
                String value = branch.value().orElseGet(() -> correct(declaration));
                numbers.add(new Draft.Numeral(
                        Numbers.fraction(value),
                        branch.tolerance(),
                        share(branch.worth(), most),
                        reader.said(branch.feedback())));
            }
        } else if (mode == Processing.Mode.MAPPED) {
            declaration
                    .entries()
                    .keySet()
                    .forEach(value -> numbers.add(
                            new Draft.Numeral(Numbers.fraction(value), Fraction.ZERO, declaration.mapped(value), "")));
        } else {
            numbers.add(new Draft.Numeral(Numbers.fraction(correct(declaration)), Fraction.ZERO, Fraction.ONE, ""));
        }
        draft.numeric(json, numbers);
    }

    private void text(
            Declaration declaration,
            Processing.Mode mode,
            List<Processing.Branch> branches,
            Fraction most,
            ObjectNode json) {
        Map<String, Draft.Line> lines = new LinkedHashMap<>();
        if (mode == Processing.Mode.BRANCHES) {
            for (Processing.Branch branch : branches) {
                String value = branch.value().orElseGet(() -> correct(declaration));
                put(
                        lines,
                        new Draft.Line(
                                ItemReader.literal(value),
                                share(branch.worth(), most),
                                reader.said(branch.feedback()),
                                branch.exact()));
            }
        } else if (mode == Processing.Mode.MAPPED) {
            declaration
                    .entries()
                    .keySet()
                    .forEach(value -> put(
                            lines,
                            new Draft.Line(
                                    ItemReader.literal(value),
                                    declaration.mapped(value),
                                    "",
                                    declaration.exact(value))));
        } else {
            declaration
                    .correct()
                    .forEach(value -> put(lines, new Draft.Line(ItemReader.literal(value), Fraction.ONE, "", true)));
        }
        draft.text(json, List.copyOf(lines.values()));
    }

    private static void put(Map<String, Draft.Line> lines, Draft.Line line) {
        lines.putIfAbsent(line.exact() ? line.value() : line.value().toLowerCase(java.util.Locale.ROOT), line);
    }

    private static Fraction share(Fraction worth, Fraction most) {
        return roundtrip.quiz.exchange.Weights.nearest(worth.dividedBy(most))
                .min(Fraction.ONE)
                .max(Fraction.ZERO);
    }

    private static String correct(Declaration declaration) {
        if (declaration.correct().isEmpty()) {
            throw new MalformedItem("expected a correct response, got none");
        }
        return declaration.correct().get(0);
    }
}
