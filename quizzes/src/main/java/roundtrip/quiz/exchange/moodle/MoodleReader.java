package roundtrip.quiz.exchange.moodle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Imported;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Tags;
import roundtrip.quiz.exchange.Weights;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.Element;

/** Reads the questions of Moodle XML. */
final class MoodleReader {

    private static final Set<String> USUAL_PENALTIES = Set.of("", "0", "1", "0.1", "0.3333333", "0.33333");

    private final Drafts drafts = new Drafts();
    private String category = "";

    Imported read(Element quiz) {
        int number = 0;
        for (Element question : quiz.all("question")) {
            number++;
            String name = question.first("name").map(MoodleText::raw).orElse("").strip();
            String called = name.isEmpty() ? "question " + number : name;
            drafts.attempt(called, it -> question(question, name, called));
        }
        return drafts.done();
    }

    private void question(Element question, String name, String called) {
        String type = question.attribute("type");
        if (type.equals("category")) {
            category =
                    question.first("category").map(MoodleText::raw).orElse("").strip();
            return;
        }
        if (!Set.of(
                        "multichoice",
                        "truefalse",
                        "shortanswer",
                        "numerical",
                        "matching",
                        "cloze",
                        "ordering",
                        "gapselect",
                        "ddwtos")
                .contains(type)) {
            drafts.lost(
                    called,
                    type.equals("description")
                            ? "a description asks nothing"
                            : type.equals("essay")
                                    ? "an essay is not marked by a machine"
                                    : "the bank has no items of the type \"" + type + "\"");
            return;
        }
        List<String> lost = new ArrayList<>();
        boolean cloze = type.equals("cloze");
        ClozeCode.Taken taken = cloze ? ClozeCode.take(unmarked(question)) : new ClozeCode.Taken("", List.of());
        String stem = cloze
                ? MoodleText.of(question.first("questiontext"), taken.text(), lost::add)
                : MoodleText.of(question.first("questiontext"), lost::add);
        String id = question.text("idnumber");
        Draft draft = drafts.begin(id.isEmpty() ? name : id, stem);
        if (!id.isEmpty() && !name.isEmpty() && !name.equals(draft.id())) {
            draft.lost("/name", "was \"" + roundtrip.quiz.exchange.Losses.shortened(name) + "\"");
        }
        Reading reading = new Reading(question, draft, lost);
        draft.text("why", reading.text("generalfeedback"));
        points(question, draft);
        switch (type) {
            case "multichoice" -> reading.multichoice();
            case "truefalse" -> reading.truefalse();
            case "shortanswer" -> reading.shortanswer();
            case "numerical" -> reading.numerical();
            case "matching" -> reading.matching();
            case "ordering" -> reading.ordering();
            case "cloze" -> reading.cloze(taken.codes());
            default -> reading.gapselect(type);
        }
        reading.general();
        reading.hints();
        Tags.add(draft, category);
        question.everywhere("tag").forEach(tag -> Tags.add(draft, MoodleText.raw(tag)));
        lost.forEach(what -> draft.lost("", what));
        drafts.keep(draft);
    }

    private static String unmarked(Element question) {
        return question.first("questiontext").map(MoodleText::raw).orElse("").replaceAll("[\ue000\ue001]", "");
    }

    private static void points(Element question, Draft draft) {
        String grade = question.text("defaultgrade");
        if (grade.isEmpty()) {
            return;
        }
        Fraction points = Numbers.fraction(grade);
        if (points.compareTo(Fraction.ZERO) <= 0 || points.compareTo(Fraction.of(100)) > 0) {
            draft.changed("/points", "expected more than 0 and at most 100, got " + grade + ": became 1");
        } else if (!points.equals(Fraction.ONE)) {
            draft.json().set("points", Numbers.node(points));
        }
    }

    /** One question. */
    private record Reading(Element question, Draft draft, List<String> lost) {

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
                    text -> MoodleText.of(java.util.Optional.of(whole), text, lost::add),
                    value -> markdown ? value : Prose.unmarked(Prose.markdown(Prose.Kind.HTML, value, lost::add)));
        }

        void multichoice() {
            List<Draft.Choice> choices = new ArrayList<>();
            for (Element answer : question.all("answer")) {
                String text = MoodleText.of(java.util.Optional.of(answer), lost::add);
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
                    .map(answer ->
                            new Draft.Line(MoodleText.raw(answer).strip(), worth(answer), feedback(answer), exact))
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
                boolean main =
                        multiplier.isEmpty() || Numbers.read(multiplier).equals(java.util.Optional.of(Fraction.ONE));
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
                String left = MoodleText.of(java.util.Optional.of(sub), lost::add);
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
                lines.addObject()
                        .put("id", letter)
                        .put("text", MoodleText.of(java.util.Optional.of(answer), lost::add));
                key.add(letter);
            }
            String grading = question.text("gradingtype");
            boolean all = grading.equals("ALL_OR_NOTHING") || grading.equals("-1") || lines.size() < 3;
            draft.json().put("rule", all ? "all" : "lcs");
            if (!all && !grading.equals("LONGEST_ORDERED_SUBSET") && !grading.equals("4")) {
                draft.changed("/rule", "graded by " + (grading.isEmpty() ? "default" : grading) + ", became lcs");
            }
        }

        /** Gaps as {@code [[1]]}, with groups of texts to choose from. */
        void gapselect(String type) {
            List<Element> boxes = question.all(type.equals("ddwtos") ? "dragbox" : "selectoption");
            draft.type("cloze");
            ObjectNode gaps = draft.json().putObject("gaps");
            String stem = draft.json().path("stem").asText().replace("\\[", "[").replace("\\]", "]");
            java.util.regex.Matcher gap =
                    java.util.regex.Pattern.compile("\\[\\[(\\d{1,3})]]").matcher(stem);
            StringBuilder out = new StringBuilder();
            while (gap.find()) {
                int right = Integer.parseInt(gap.group(1)) - 1;
                if (right < 0 || right >= boxes.size()) {
                    throw new MalformedItem(
                            "expected a text number " + gap.group(1) + ", got " + boxes.size() + " texts");
                }
                String name = "g" + (gaps.size() + 1);
                ArrayNode options = gaps.putObject(name).put("type", "choice").putArray("options");
                String group = boxes.get(right).text("group");
                for (int i = 0; i < boxes.size(); i++) {
                    if (boxes.get(i).text("group").equals(group)) {
                        ObjectNode option = options.addObject().put("id", Draft.letter(options.size() - 1));
                        if (i == right) {
                            option.put("correct", true);
                        }
                        option.put("text", Prose.markdown(Prose.Kind.AUTO, MoodleText.raw(boxes.get(i)), lost::add));
                    }
                }
                gap.appendReplacement(out, java.util.regex.Matcher.quoteReplacement("{{" + name + "}}"));
            }
            gap.appendTail(out);
            draft.stem(out.toString());
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
                String text = MoodleText.of(java.util.Optional.of(hint), lost::add);
                if (!text.isBlank()) {
                    draft.json()
                            .withArray("/hints")
                            .addObject()
                            .put("text", text)
                            .put("cost", cost);
                }
            }
            boolean usual = USUAL_PENALTIES.contains(cost.stripTrailingZeros().toPlainString())
                    || draft.json().has("hints");
            if (!usual) {
                draft.lost("/penalty", "each try cost " + penalty + ": here the quiz says what a try costs");
            }
        }
    }
}
