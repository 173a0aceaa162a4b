package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft.Choice;

/** Writes the options of an item that is being read, and what each is worth. */
final class Options {

    private Options() {}

    /** One option out of several. */
    static void single(Draft draft, List<Choice> choices) {
        draft.type("choice");
        ArrayNode options = draft.json().putArray("options");
        for (Choice choice : choices) {
            Fraction score = choice.worth();
            if (score.compareTo(Fraction.ZERO) < 0) {
                draft.changed("/options/*/score", "a choice has no negative scores: " + score + " became 0");
                score = Fraction.ZERO;
            }
            options.add(option(choice, score, options.size()));
        }
    }

    /** Any number of options, with weights; {@code net} where the weights say just that. */
    static void several(Draft draft, List<Choice> choices) {
        draft.type("multi");
        long right = choices.stream().filter(Choice::counts).count();
        Fraction share = right == 0 ? Fraction.ONE : Fraction.of(1, right);
        boolean net = choices.stream()
                .allMatch(choice -> choice.worth().equals(choice.counts() ? share : Fraction.ZERO.minus(share)));
        ArrayNode options = draft.json().putArray("options");
        for (Choice choice : choices) {
            ObjectNode option = option(choice, net ? Fraction.ZERO : choice.worth(), options.size());
            if (net && choice.counts()) {
                option.put("correct", true);
            }
            options.add(option);
        }
        if (!net) {
            draft.json().put("rule", "weights");
        }
    }

    private static ObjectNode option(Choice choice, Fraction score, int place) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.put("id", choice.id().isEmpty() ? Draft.letter(place) : choice.id());
        if (score.equals(Fraction.ONE)) {
            option.put("correct", true);
        } else if (!score.equals(Fraction.ZERO)) {
            option.set("score", Weights.score(score));
        }
        option.put("text", choice.text());
        if (!choice.feedback().isBlank()) {
            option.put("feedback", choice.feedback());
        }
        return option;
    }
}
