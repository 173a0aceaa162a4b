package roundtrip.quiz.exchange.moodle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Weights;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.Element;

/**
 * Reads the answers of one question, by its type.
 *
 * @param lost hears what a text could not keep
 */
record MoodleQuestion(Element question, Draft draft, List<String> lost) {

    private static final Set<String> USUAL_PENALTIES = Set.of("", "0", "1", "0.1", "0.3333333", "0.33333");

    String text(String child) {
        return MoodleText.of(question.first(child), lost::add);
    }

    String feedback(Element answer) {
        return MoodleText.of(answer.first("feedback"), lost::add);
    }

    Fraction worth(Element answer) {
        String fraction = answer.attribute("fraction");
        return fraction.isBlank() ? Fraction.ZERO : Weights.ofPercent(fraction);
    }

    void cloze(List<ClozeCode.Code> codes) {
        Element whole = question.first("questiontext").orElseThrow();
        boolean markdown = MoodleText.kind(whole) == Prose.Kind.MARKDOWN;
        ClozeCode.fill(
                draft,
                codes,
                text -> MoodleText.of(Optional.of(whole), text, lost::add),
                value -> markdown ? value : Prose.unmarked(Prose.markdown(Prose.Kind.HTML, value, lost::add)));
    }

    void multichoice() {
        List<Draft.Choice> choices = new ArrayList<>();
        for (Element answer : question.all("answer")) {
            String text = MoodleText.of(Optional.of(answer), lost::add);
            choices.add(new Draft.Choice(text, worth(answer), feedback(answer)));
        }
        String single = question.text("single");
        if (single.equals("false") || single.equals("0")) {
            draft.multi(choices);
        } else {
            draft.choice(choices);
        }
        unshuffled();
    }

    private void unshuffled() {
        String shuffle = question.text("shuffleanswers");
        if (shuffle.equals("0") || shuffle.equals("false")) {
            draft.json().put("shuffle", false);
        }
    }

    void truefalse() {
        draft.type("truefalse");
        String right = "";
        String wrong = "";
        int seen = 0;
        for (Element answer : question.all("answer")) {
            boolean value = MoodleText.raw(answer).strip().equalsIgnoreCase("true");
            boolean key = worth(answer).equals(Fraction.ONE);
            if (key) {
                seen++;
                draft.json().put("answer", value);
                right = feedback(answer);
            } else {
                wrong = feedback(answer);
            }
        }
        if (seen != 1) {
            throw new MalformedItem("expected that either true or false is right, got " + seen + " right answers");
        }
        if (!wrong.isBlank()) {
            draft.json().putObject("misjudged").put("feedback", wrong);
        }
        draft.right(right);
    }

    void shortanswer() {
        boolean exact = question.text("usecase").equals("1");
        List<Draft.Line> lines = question.all("answer").stream()
                .map(answer -> new Draft.Line(MoodleText.raw(answer).strip(), worth(answer), feedback(answer), exact))
                .toList();
        draft.text(draft.json(), lines);
    }

    void numerical() {
        List<Draft.Numeral> numbers = new ArrayList<>();
        for (Element answer : question.all("answer")) {
            String value = MoodleText.raw(answer).strip();
            if (value.equals("*")) {
                draft.wrong(feedback(answer));
                continue;
            }
            String tolerance = answer.text("tolerance");
            Fraction margin = tolerance.isEmpty()
                    ? Fraction.ZERO
                    : Numbers.fraction(tolerance).abs();
            numbers.add(new Draft.Numeral(Numbers.fraction(value), margin, worth(answer), feedback(answer)));
        }
        if (numbers.isEmpty()) {
            throw new MalformedItem("expected a number as the answer, got none");
        }
        draft.numeric(draft.json(), numbers);
        units();
    }

    private void units() {
        List<Element> units = question.everywhere("unit");
        for (Element unit : units) {
            String name = unit.text("unit_name");
            String multiplier = unit.text("multiplier");
            boolean main = multiplier.isEmpty() || Numbers.read(multiplier).equals(Optional.of(Fraction.ONE));
            if (main && !draft.json().has("unit") && name.matches("[^0-9\\s].{0,19}")) {
                draft.json().put("unit", name);
            } else {
                draft.lost("/unit", "the unit \"" + name + "\"");
            }
        }
    }

    void matching() {
        List<Draft.Pair> pairs = new ArrayList<>();
        for (Element sub : question.all("subquestion")) {
            String left = MoodleText.of(Optional.of(sub), lost::add);
            String right = sub.first("answer").map(MoodleText::raw).orElse("");
            if (!right.isBlank()) {
                pairs.add(new Draft.Pair(left, Prose.markdown(Prose.Kind.AUTO, right, lost::add)));
            } else if (!left.isBlank()) {
                draft.lost("/left", "\"" + left + "\" has nothing to match");
            }
        }
        draft.match(pairs);
        unshuffled();
    }

    void ordering() {
        draft.type("order");
        ArrayNode lines = draft.json().putArray("lines");
        ArrayNode key = draft.json().putArray("key");
        for (Element answer : question.all("answer")) {
            String letter = Draft.letter(lines.size());
            lines.addObject().put("id", letter).put("text", MoodleText.of(Optional.of(answer), lost::add));
            key.add(letter);
        }
        String grading = question.text("gradingtype");
        boolean all = grading.equals("ALL_OR_NOTHING") || grading.equals("-1") || lines.size() < 3;
        draft.json().put("rule", all ? "all" : "lcs");
        if (!all && !grading.equals("LONGEST_ORDERED_SUBSET") && !grading.equals("4")) {
            draft.changed("/rule", "graded by " + (grading.isEmpty() ? "default" : grading) + ", became lcs");
        }
    }

    void general() {
        draft.right(text("correctfeedback"));
        draft.partly(text("partiallycorrectfeedback"));
        draft.wrong(text("incorrectfeedback"));
    }

    void hints() {
        String penalty = question.text("penalty");
        BigDecimal cost = new BigDecimal(Numbers.decimal(
                (penalty.isEmpty() ? Fraction.ZERO : Numbers.fraction(penalty))
                        .min(Fraction.ONE)
                        .max(Fraction.ZERO),
                7));
        for (Element hint : question.all("hint")) {
            String text = MoodleText.of(Optional.of(hint), lost::add);
            if (!text.isBlank()) {
                draft.json().withArray("/hints").addObject().put("text", text).put("cost", cost);
            }
        }
        boolean usual = USUAL_PENALTIES.contains(cost.stripTrailingZeros().toPlainString())
                || draft.json().has("hints");
        if (!usual) {
            draft.lost("/penalty", "each try cost " + penalty + ": here the quiz says what a try costs");
        }
    }
}
