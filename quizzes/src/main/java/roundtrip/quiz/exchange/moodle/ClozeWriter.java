package roundtrip.quiz.exchange.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.bank.param.Instance;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Plain;
import roundtrip.quiz.exchange.Weights;

/** Writes gaps into a text as Moodle wants them. */
final class ClozeWriter {

    private ClozeWriter() {}

    static String stem(JsonNode item) {
        return Instance.PLACE
                .matcher(item.path("stem").asText())
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(
                        item.path("gaps").has(place.group(1))
                                ? gap(item.path("gaps").path(place.group(1)))
                                : place.group()));
    }

    private static String gap(JsonNode gap) {
        StringBuilder out = new StringBuilder("{").append(gap.path("weight").asText("1"));
        switch (gap.path("type").asText()) {
            case "choice" -> {
                out.append(":MULTICHOICE_S:");
                gap.path("options")
                        .forEach(option -> answer(
                                Plain.worth(option, Fraction.ZERO),
                                option.path("text").asText(),
                                option.path("feedback").asText(),
                                out));
            }
            case "numeric" -> {
                out.append(":NUMERICAL:");
                number(gap.path("answer"), gap, Fraction.ONE, "", out);
                gap.path("near")
                        .forEach(near -> number(
                                near.path("value"),
                                near,
                                Plain.worth(near, Fraction.ZERO),
                                near.path("feedback").asText(),
                                out));
            }
            default -> {
                boolean exact =
                        gap.path("accept").path(0).path("match").asText().equals("exact");
                out.append(exact ? ":SHORTANSWER_C:" : ":SHORTANSWER:");
                gap.path("accept").forEach(entry -> line(entry, Fraction.ONE, out));
                gap.path("near").forEach(entry -> line(entry, Fraction.ZERO, out));
            }
        }
        return out.append('}').toString();
    }

    private static void line(JsonNode entry, Fraction otherwise, StringBuilder out) {
        Optional<String> text = Plain.shortAnswer(entry);
        text.ifPresent(it ->
                answer(Plain.worth(entry, otherwise), it, entry.path("feedback").asText(), out));
    }

    private static void number(JsonNode value, JsonNode owner, Fraction worth, String feedback, StringBuilder out) {
        String number =
                Numbers.decimal(Plain.number(value), 12) + ":" + Numbers.decimal(Plain.tolerance(owner, value), 12);
        answer(worth, number, feedback, out);
    }

    private static void answer(Fraction worth, String text, String feedback, StringBuilder out) {
        if (out.charAt(out.length() - 1) != ':') {
            out.append('~');
        }
        out.append(worth.equals(Fraction.ONE) ? "=" : "%" + Weights.percent(worth) + "%")
                .append(ClozeCode.escaped(text));
        if (!feedback.isEmpty()) {
            out.append('#').append(ClozeCode.escaped(feedback));
        }
    }
}
