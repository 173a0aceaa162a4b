package roundtrip.quiz.exchange.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts;
import roundtrip.quiz.exchange.Imported;
import roundtrip.quiz.exchange.Losses;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Tags;
import roundtrip.quiz.exchange.xml.Element;

/** Reads the questions of Moodle XML. */
final class MoodleReader {

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
            draft.lost("/name", "was \"" + Losses.shortened(name) + "\"");
        }
        MoodleQuestion reading = new MoodleQuestion(question, draft, lost);
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
            default -> GapSelect.read(question, draft, lost);
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
}
