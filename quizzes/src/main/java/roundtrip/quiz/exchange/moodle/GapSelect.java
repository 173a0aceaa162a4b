package roundtrip.quiz.exchange.moodle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.Element;

/** Gaps as {@code [[1]]}, with groups of texts to choose from. */
final class GapSelect {

    private GapSelect() {}

    static void read(Element question, Draft draft, List<String> lost) {
        String type = question.attribute("type");
        List<Element> boxes = question.all(type.equals("ddwtos") ? "dragbox" : "selectoption");
        Draft.bounded(boxes.size(), "texts");
        draft.type("cloze");
        ObjectNode gaps = draft.json().putObject("gaps");
        String stem = draft.json().path("stem").asText().replace("\\[", "[").replace("\\]", "]");
        Matcher gap = Pattern.compile("\\[\\[(\\d{1,3})]]").matcher(stem);
        StringBuilder out = new StringBuilder();
        while (gap.find()) {
            int right = Integer.parseInt(gap.group(1)) - 1;
            if (right < 0 || right >= boxes.size()) {
                throw new MalformedItem("expected a text number " + gap.group(1) + ", got " + boxes.size() + " texts");
            }
            String name = "g" + (gaps.size() + 1);
            Draft.bounded(gaps.size() + 1, "gaps");
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
            gap.appendReplacement(out, Matcher.quoteReplacement("{{" + name + "}}"));
        }
        gap.appendTail(out);
        draft.stem(out.toString());
    }
}
