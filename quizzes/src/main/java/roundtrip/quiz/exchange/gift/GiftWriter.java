package roundtrip.quiz.exchange.gift;

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

/** Writes GIFT: texts as Markdown, which Moodle understands. */
final class GiftWriter implements ExchangeFormat.Writer {

    @Override
    public Optional<String> refusal(JsonNode item) {
        return switch (item.path("type").asText()) {
            case "order" -> Optional.of("GIFT has no lines to put in order");
            case "cloze" ->
                item.path("gaps").size() == 1
                        ? Optional.empty()
                        : Optional.of("GIFT has one missing word, not "
                                + item.path("gaps").size());
            default -> Optional.empty();
        };
    }

    @Override
    public byte[] write(List<? extends JsonNode> items) {
        StringBuilder out = new StringBuilder();
        for (JsonNode item : items) {
            item(item, out);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void item(JsonNode item, StringBuilder out) {
        String stem = item.path("stem").asText();
        String after = "";
        JsonNode asked = item;
        if (item.path("type").asText().equals("cloze")) {
            String name = item.path("gaps").fieldNames().next();
            asked = item.path("gaps").path(name);
            int gap = stem.indexOf("{{" + name + "}}");
            after = stem.substring(gap + name.length() + 4);
            stem = stem.substring(0, gap);
        }
        out.append("::").append(Escapes.escaped(item.path("id").asText())).append("::[markdown]");
        out.append(Escapes.escaped(stem)).append('{');
        answers(asked, out);
        String wrong = item.path("feedback").path("wrong").asText();
        if (!wrong.isEmpty() && asked.path("type").asText().equals("numeric")) {
            out.append("\n\t~").append(feedback(wrong));
        } else if (!wrong.isEmpty() && asked.path("type").asText().equals("text")) {
            out.append("\n\t=%0%*").append(feedback(wrong));
        }
        if (item.has("why")) {
            out.append("\n\t####").append(Escapes.escaped(item.path("why").asText()));
        }
        out.append("\n}").append(Escapes.escaped(after)).append("\n\n");
    }

    private static void answers(JsonNode asked, StringBuilder out) {
        switch (asked.path("type").asText()) {
            case "choice" -> asked.path("options").forEach(option -> choice(option, out));
            case "multi" -> multi(asked, out);
            case "truefalse" -> {
                out.append(asked.path("answer").asBoolean() ? "TRUE" : "FALSE");
                out.append(feedback(asked.path("misjudged").path("feedback").asText()));
            }
            case "numeric" -> {
                out.append('#');
                number(asked.path("answer"), asked, Fraction.ONE, out);
                asked.path("near")
                        .forEach(near -> number(near.path("value"), near, Plain.worth(near, Fraction.ZERO), out));
            }
            case "text" -> {
                asked.path("accept").forEach(entry -> line(entry, Plain.worth(entry, Fraction.ONE), out));
                asked.path("near").forEach(entry -> line(entry, Plain.worth(entry, Fraction.ZERO), out));
            }
            case "match" -> match(asked, out);
            default -> throw new IllegalArgumentException("GIFT cannot say " + asked.path("type"));
        }
    }

    private static void choice(JsonNode option, StringBuilder out) {
        Fraction score = Plain.worth(option, Fraction.ZERO);
        String text = Escapes.escaped(option.path("text").asText());
        boolean key = score.equals(Fraction.ONE);
        boolean plain = (key || score.equals(Fraction.ZERO)) && !text.startsWith("%");
        out.append("\n\t").append(key ? '=' : '~');
        out.append(plain ? "" : "%" + Weights.percent(score) + "%").append(text);
        out.append(feedback(option.path("feedback").asText()));
    }

    private static void multi(JsonNode item, StringBuilder out) {
        for (JsonNode option : item.path("options")) {
            out.append("\n\t~%")
                    .append(Weights.percent(Plain.weight(item, option)))
                    .append('%');
            out.append(Escapes.escaped(option.path("text").asText()));
            out.append(feedback(option.path("feedback").asText()));
        }
    }

    private static void number(JsonNode value, JsonNode owner, Fraction worth, StringBuilder out) {
        out.append("\n\t=");
        if (!worth.equals(Fraction.ONE)) {
            out.append('%').append(Weights.percent(worth)).append('%');
        }
        out.append(Numbers.decimal(Plain.number(value), 12)).append(':');
        out.append(Numbers.decimal(Plain.tolerance(owner, value), 12));
        out.append(feedback(Plain.nearFeedback(owner)));
    }

    private static void line(JsonNode entry, Fraction worth, StringBuilder out) {
        Optional<String> answer = Plain.shortAnswer(entry);
        if (answer.isEmpty()) {
            return;
        }
        boolean marked = !worth.equals(Fraction.ONE) || answer.get().startsWith("%");
        out.append("\n\t=").append(marked ? "%" + Weights.percent(worth) + "%" : "");
        out.append(Escapes.escaped(answer.get()))
                .append(feedback(entry.path("feedback").asText()));
    }

    private static void match(JsonNode item, StringBuilder out) {
        for (Plain.Row row : Plain.rows(item)) {
            out.append("\n\t=").append(Escapes.escaped(row.left())).append(" -> ");
            out.append(Escapes.escaped(Prose.unmarked(row.right()).replace('\n', ' ')));
        }
    }

    private static String feedback(String markdown) {
        return markdown.isEmpty() ? "" : "#" + Escapes.escaped(markdown);
    }
}
