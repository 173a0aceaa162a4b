package roundtrip.quiz.exchange.qti;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.xml.Element;

/** Reads texts to be arranged in QTI 1.2: matched with each other, or put in order. */
final class Arranged12 {

    private final Question12 question;

    Arranged12(Question12 question) {
        this.question = question;
    }

    void matching(Draft draft) {
        List<Draft.Pair> pairs = new ArrayList<>();
        Map<String, String> rest = new LinkedHashMap<>();
        for (Element response : question.responses()) {
            String left = question.label(response).orElse("");
            if (left.isEmpty()) {
                draft.lost("/left", "a row without a text");
                continue;
            }
            String right = "";
            for (Element label : response.everywhere("response_label")) {
                String value = label.attribute("ident");
                String text = question.material(label);
                if (!text.isEmpty()) {
                    rest.putIfAbsent(text, text);
                }
                if (right.isEmpty() && counts(response, value)) {
                    right = text;
                }
                if (!question.said(response, value).isEmpty()) {
                    draft.lost("/pairs", "feedback of a pair: \"" + question.said(response, value) + "\"");
                }
            }
            if (right.isEmpty()) {
                throw new MalformedItem("expected a right answer for \"" + left + "\", got none");
            }
            pairs.add(new Draft.Pair(left, right));
        }
        pairs.forEach(pair -> rest.remove(pair.right()));
        rest.keySet().forEach(text -> pairs.add(new Draft.Pair("", text)));
        draft.match(pairs);
    }

    private boolean counts(Element response, String value) {
        Map<String, Set<String>> alone = Map.of(response.attribute("ident"), Set.of(value));
        return question.processing().score(alone).compareTo(Fraction.ZERO) > 0;
    }

    void ordering(Draft draft) {
        Map<String, String> ids = new LinkedHashMap<>();
        draft.type("order");
        ArrayNode lines = draft.json().putArray("lines");
        for (Element label : question.responses().get(0).everywhere("response_label")) {
            String letter = Draft.letter(lines.size());
            ids.put(label.attribute("ident"), letter);
            lines.addObject().put("id", letter).put("text", question.material(label));
        }
        ArrayNode key = draft.json().putArray("key");
        for (Element wanted : question.item().everywhere("varequal")) {
            String id = ids.remove(wanted.text().strip());
            if (id != null) {
                key.add(id);
            }
        }
        if (!ids.isEmpty()) {
            throw new MalformedItem("expected a place for every line, got none for " + ids.size());
        }
        draft.json().put("rule", "all");
        question.processing().scoring().forEach(it -> draft.right(question.said(it)));
    }
}
