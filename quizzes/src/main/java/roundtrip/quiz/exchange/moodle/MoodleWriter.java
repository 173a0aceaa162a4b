package roundtrip.quiz.exchange.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.ExchangeFormat;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Plain;
import roundtrip.quiz.exchange.Weights;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.XmlText;

/** Writes Moodle XML: texts as Markdown, which Moodle understands. */
final class MoodleWriter implements ExchangeFormat.Writer {

    @Override
    public Optional<String> refusal(JsonNode item) {
        boolean partial = item.path("type").asText().equals("order") && item.has("edges");
        return partial ? Optional.of("Moodle's ordering has one right order, this item has several") : Optional.empty();
    }

    @Override
    public byte[] write(List<? extends JsonNode> items) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
        items.forEach(item -> question(item, out));
        return out.append("</quiz>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void question(JsonNode item, StringBuilder out) {
        String type = item.path("type").asText();
        out.append("  <question type=\"").append(name(type)).append("\">\n");
        String id = XmlText.escaped(item.path("id").asText());
        out.append("    <name><text>").append(id).append("</text></name>\n");
        String stem = item.path("stem").asText();
        formatted("questiontext", type.equals("cloze") ? ClozeWriter.stem(item) : stem, out);
        formatted("generalfeedback", item.path("why").asText(), out);
        if (item.has("points")) {
            plain("defaultgrade", Numbers.decimal(Plain.number(item.path("points")), 7), out);
        }
        if (item.has("hints")) {
            plain("penalty", item.path("hints").get(0).path("cost").asText(), out);
        }
        plain("idnumber", id, out);
        answers(item, type, out);
        JsonNode feedback = item.path("feedback");
        boolean caught = type.equals("numeric") || type.equals("text");
        formattedIfAny("partiallycorrectfeedback", feedback.path("partly").asText(), out);
        formattedIfAny("incorrectfeedback", caught ? "" : feedback.path("wrong").asText(), out);
        item.path("hints").forEach(hint -> formatted("hint", hint.path("text").asText(), out));
        out.append("  </question>\n");
    }

    private static String name(String type) {
        return switch (type) {
            case "choice", "multi" -> "multichoice";
            case "truefalse" -> "truefalse";
            case "numeric" -> "numerical";
            case "text" -> "shortanswer";
            case "match" -> "matching";
            case "order" -> "ordering";
            case "cloze" -> "cloze";
            default -> throw new IllegalArgumentException("Moodle XML cannot say " + type);
        };
    }

    private static void answers(JsonNode item, String type, StringBuilder out) {
        switch (type) {
            case "choice", "multi" -> options(item, type.equals("choice"), out);
            case "truefalse" -> truth(item, out);
            case "numeric" -> numbers(item, out);
            case "text" -> lines(item, out);
            case "match" -> pairs(item, out);
            case "order" -> order(item, out);
            default -> {} // the gaps of a cloze stand in its text
        }
    }

    private static void options(JsonNode item, boolean single, StringBuilder out) {
        plain("single", String.valueOf(single), out);
        shuffle(item, out);
        plain("answernumbering", "ABCD", out);
        for (JsonNode option : item.path("options")) {
            Fraction worth = single ? Plain.worth(option, Fraction.ZERO) : Plain.weight(item, option);
            answer(
                    Weights.percent(worth),
                    option.path("text").asText(),
                    true,
                    option.path("feedback").asText(),
                    "",
                    out);
        }
    }

    private static void shuffle(JsonNode item, StringBuilder out) {
        plain("shuffleanswers", String.valueOf(item.path("shuffle").asBoolean(true)), out);
    }

    private static void truth(JsonNode item, StringBuilder out) {
        boolean key = item.path("answer").asBoolean();
        String feedback = item.path("misjudged").path("feedback").asText();
        for (boolean value : new boolean[] {true, false}) {
            answer(value == key ? "100" : "0", String.valueOf(value), false, value == key ? "" : feedback, "", out);
        }
    }

    private static void numbers(JsonNode item, StringBuilder out) {
        number("100", item.path("answer"), item, "", out);
        for (JsonNode near : item.path("near")) {
            String worth = Weights.percent(Plain.worth(near, Fraction.ZERO));
            number(worth, near.path("value"), near, near.path("feedback").asText(), out);
        }
        caught(item, out);
        if (item.has("unit")) {
            out.append("    <units><unit><multiplier>1</multiplier><unit_name>")
                    .append(XmlText.escaped(item.path("unit").asText()))
                    .append("</unit_name></unit></units>\n");
            plain("unitgradingtype", "0", out);
            plain("showunits", "0", out);
        }
    }

    private static void number(String worth, JsonNode value, JsonNode owner, String feedback, StringBuilder out) {
        String tolerance = "<tolerance>" + Numbers.decimal(Plain.tolerance(owner, value), 12) + "</tolerance>";
        answer(worth, Numbers.decimal(Plain.number(value), 12), false, feedback, tolerance, out);
    }

    private static void lines(JsonNode item, StringBuilder out) {
        boolean exact = item.path("accept").path(0).path("match").asText().equals("exact");
        plain("usecase", exact ? "1" : "0", out);
        item.path("accept").forEach(entry -> line(entry, Fraction.ONE, out));
        item.path("near").forEach(entry -> line(entry, Fraction.ZERO, out));
        caught(item, out);
    }

    private static void line(JsonNode entry, Fraction otherwise, StringBuilder out) {
        Optional<String> answer = Plain.shortAnswer(entry);
        String worth = Weights.percent(Plain.worth(entry, otherwise));
        answer.ifPresent(
                text -> answer(worth, text, false, entry.path("feedback").asText(), "", out));
    }

    private static void caught(JsonNode item, StringBuilder out) {
        String wrong = item.path("feedback").path("wrong").asText();
        if (!wrong.isEmpty()) {
            answer("0", "*", false, wrong, "<tolerance>0</tolerance>", out);
        }
    }

    private static void pairs(JsonNode item, StringBuilder out) {
        shuffle(item, out);
        for (Plain.Row row : Plain.rows(item)) {
            String right = Prose.unmarked(row.right()).replace('\n', ' ');
            out.append("    <subquestion format=\"markdown\"><text>").append(XmlText.escaped(row.left()));
            out.append("</text><answer><text>").append(XmlText.escaped(XmlText.escaped(right)));
            out.append("</text></answer></subquestion>\n");
        }
    }

    private static void order(JsonNode item, StringBuilder out) {
        plain("layouttype", "VERTICAL", out);
        plain("selecttype", "ALL", out);
        plain(
                "gradingtype",
                item.path("rule").asText().equals("all") ? "ALL_OR_NOTHING" : "LONGEST_ORDERED_SUBSET",
                out);
        int place = 0;
        for (JsonNode id : item.path("key")) {
            place++;
            answer(String.valueOf(place), Plain.text(item.path("lines"), id.asText()), true, "", "", out);
        }
    }

    private static void answer(
            String worth, String text, boolean markdown, String feedback, String more, StringBuilder out) {
        out.append("    <answer fraction=\"").append(worth).append("\" format=\"");
        out.append(markdown ? "markdown" : "moodle_auto_format").append("\"><text>");
        out.append(XmlText.escaped(text)).append("</text>").append(more);
        if (!feedback.isEmpty()) {
            out.append("<feedback format=\"markdown\"><text>")
                    .append(XmlText.escaped(feedback))
                    .append("</text></feedback>");
        }
        out.append("</answer>\n");
    }

    private static void formattedIfAny(String name, String markdown, StringBuilder out) {
        if (!markdown.isEmpty()) {
            formatted(name, markdown, out);
        }
    }

    private static void formatted(String name, String markdown, StringBuilder out) {
        out.append("    <").append(name).append(" format=\"markdown\"><text>").append(XmlText.escaped(markdown));
        out.append("</text></").append(name).append(">\n");
    }

    private static void plain(String name, String value, StringBuilder out) {
        out.append("    <")
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append(">\n");
    }
}
