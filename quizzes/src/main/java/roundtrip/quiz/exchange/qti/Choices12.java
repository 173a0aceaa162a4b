package roundtrip.quiz.exchange.qti;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Weights;
import roundtrip.quiz.exchange.xml.Element;

/** Reads options to choose from in QTI 1.2: one, several, true or false. */
final class Choices12 {

    private final Question12 question;

    Choices12(Question12 question) {
        this.question = question;
    }

    /** What a response offers, and what each is worth when it is chosen alone. */
    List<Draft.Choice> of(Element response) {
        String ident = response.attribute("ident");
        List<Draft.Choice> choices = new ArrayList<>();
        for (Element label : response.everywhere("response_label")) {
            String value = label.attribute("ident");
            Fraction worth = Weights.nearest(question.processing().score(Map.of(ident, Set.of(value))));
            choices.add(new Draft.Choice(question.material(label), Weights.cut(worth), question.said(response, value)));
        }
        Fraction best = choices.stream().map(Draft.Choice::worth).reduce(Fraction.ZERO, Fraction::max);
        return best.equals(Fraction.ZERO)
                        || best.equals(Fraction.ONE)
                        || response.attribute("rcardinality").equals("Multiple")
                ? choices
                : scaled(choices, best);
    }

    /** Some files count in points and say that the most is 100. */
    private static List<Draft.Choice> scaled(List<Draft.Choice> choices, Fraction best) {
        return choices.stream()
                .map(it ->
                        new Draft.Choice(it.text(), Weights.nearest(it.worth().dividedBy(best)), it.feedback()))
                .toList();
    }

    void truth(Draft draft) {
        List<Draft.Choice> choices = of(question.responses().get(0));
        Map<String, Draft.Choice> byText = new LinkedHashMap<>();
        choices.forEach(it -> byText.put(it.text().toLowerCase(Locale.ROOT), it));
        Draft.Choice yes = byText.get("true");
        Draft.Choice no = byText.get("false");
        if (choices.size() != 2 || yes == null || no == null || yes.worth().equals(no.worth())) {
            draft.choice(choices);
            return;
        }
        boolean answer = yes.worth().compareTo(no.worth()) > 0;
        draft.type("truefalse").json().put("answer", answer);
        String wrong = (answer ? no : yes).feedback();
        if (!wrong.isBlank()) {
            draft.json().putObject("misjudged").put("feedback", wrong);
        }
        draft.right((answer ? yes : no).feedback());
    }

    void several(Draft draft) {
        Element response = question.responses().get(0);
        Processing12 processing = question.processing();
        List<Draft.Choice> alone = of(response);
        if (alone.stream().anyMatch(it -> it.worth().compareTo(Fraction.ZERO) > 0)
                && processing.scoring().stream()
                        .allMatch(it -> Processing12.wanted(it).size() == 1)
                && processing.scoring().size() > 1) {
            draft.multi(alone);
            return;
        }
        Set<String> right = processing.scoring().stream()
                .flatMap(it -> Processing12.wanted(it).stream())
                .map(it -> it.text().strip())
                .collect(Collectors.toSet());
        draft.type("multi");
        ArrayNode options = draft.json().putArray("options");
        List<Element> labels = response.everywhere("response_label");
        for (int i = 0; i < labels.size(); i++) {
            ObjectNode option = options.addObject().put("id", Draft.letter(i));
            if (right.contains(labels.get(i).attribute("ident"))) {
                option.put("correct", true);
            }
            option.put("text", alone.get(i).text());
            if (!alone.get(i).feedback().isBlank()) {
                option.put("feedback", alone.get(i).feedback());
            }
        }
        draft.json().put("rule", "all");
    }
}
