package roundtrip.quiz.exchange.qti;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Plain;
import roundtrip.quiz.exchange.xml.XmlText;
import roundtrip.quiz.item.Markdown;

/** Writes inline choices and text entries. */
final class GapWriter {

    private final StringBuilder declarations;
    private final Steps steps;
    private final StringBuilder modal;
    private int said;

    GapWriter(StringBuilder declarations, Steps steps, StringBuilder modal) {
        this.declarations = declarations;
        this.steps = steps;
        this.modal = modal;
    }

    void cloze(JsonNode item, StringBuilder body) {
        Fraction all = Fraction.ZERO;
        for (JsonNode gap : item.path("gaps")) {
            all = all.plus(weight(gap));
        }
        String html = Markdown.block(item.path("stem").asText()).value();
        for (Map.Entry<String, JsonNode> gap : item.path("gaps").properties()) {
            StringBuilder interaction = new StringBuilder();
            Fraction share = weight(gap.getValue()).dividedBy(all);
            if (gap.getValue().path("type").asText().equals("choice")) {
                choice(gap.getValue(), gap.getKey(), share, interaction);
            } else {
                entry(gap.getValue(), gap.getKey(), share, interaction);
            }
            html = html.replace("{{" + gap.getKey() + "}}", interaction);
        }
        body.append(html).append('\n');
    }

    private static Fraction weight(JsonNode gap) {
        return Fraction.parse(gap.path("weight").asText("1"));
    }

    private void choice(JsonNode gap, String response, Fraction share, StringBuilder out) {
        Map<String, Fraction> mapping = new LinkedHashMap<>();
        List<String> correct = new ArrayList<>();
        for (JsonNode option : gap.path("options")) {
            Fraction worth = Plain.worth(option, Fraction.ZERO);
            String id = ItemWriter.name(option.path("id").asText());
            mapping.put(id, worth.times(share));
            if (worth.equals(Fraction.ONE)) {
                correct.add(id);
            }
        }
        ItemWriter.declare(declarations, response, "single", "identifier", correct, mapping);
        out.append("<qti-inline-choice-interaction response-identifier=\"")
                .append(response)
                .append("\" shuffle=\"true\">");
        gap.path("options")
                .forEach(option -> ItemWriter.option("qti-inline-choice", option, "FEEDBACK_" + response, out));
        out.setLength(out.length() - 1);
        out.append("</qti-inline-choice-interaction>");
        steps.add(response);
        steps.echo(response, "FEEDBACK_" + response);
    }

    /** A number or a text, as branches that compare it. */
    void entry(JsonNode owner, String response, Fraction share, StringBuilder out) {
        boolean number = owner.path("type").asText().equals("numeric");
        List<String> correct = new ArrayList<>();
        List<JsonNode> entries = new ArrayList<>();
        if (number) {
            correct.add(Numbers.decimal(Plain.number(owner.path("answer")), 12));
        } else {
            owner.path("accept").forEach(entries::add);
            entries.stream()
                    .filter(it -> literal(it) && Plain.worth(it, Fraction.ONE).equals(Fraction.ONE))
                    .findFirst()
                    .ifPresent(it -> correct.add(it.path("value").asText()));
        }
        ItemWriter.declare(declarations, response, "single", number ? "float" : "string", correct, Map.of());
        out.append("<qti-text-entry-interaction response-identifier=\"")
                .append(response)
                .append("\"/>");
        steps.begin();
        boolean first = true;
        if (number) {
            steps.branch(true, equal(response, owner.path("answer"), owner), share, "", "");
            first = false;
        }
        owner.path("near").forEach(entries::add);
        for (JsonNode entry : entries) {
            if (number || literal(entry)) {
                String test = number ? equal(response, entry.path("value"), entry) : same(response, entry);
                boolean near = number || entry.has("feedback");
                Fraction worth =
                        Plain.worth(entry, near ? Fraction.ZERO : Fraction.ONE).times(share);
                steps.branch(
                        first,
                        test,
                        worth,
                        "FEEDBACK_" + response,
                        said(response, entry.path("feedback").asText()));
                first = false;
            }
        }
        if (first) {
            steps.branch(
                    true,
                    "<qti-is-null><qti-variable identifier=\"" + response + "\"/></qti-is-null>",
                    Fraction.ZERO,
                    "",
                    "");
        }
        steps.end();
    }

    private static boolean literal(JsonNode entry) {
        return !entry.path("match").asText().equals("pattern");
    }

    private String said(String response, String feedback) {
        if (feedback.isEmpty()) {
            return "";
        }
        said++;
        ItemWriter.modal("FEEDBACK_" + response, "near-" + said, feedback, modal);
        return "near-" + said;
    }

    private static String equal(String response, JsonNode value, JsonNode owner) {
        String margin = Numbers.decimal(Plain.tolerance(owner, value), 12);
        return "<qti-equal tolerance-mode=\"absolute\" tolerance=\"" + margin + " " + margin
                + "\"><qti-variable identifier=\"" + response + "\"/><qti-base-value base-type=\"float\">"
                + Numbers.decimal(Plain.number(value), 12) + "</qti-base-value></qti-equal>";
    }

    private static String same(String response, JsonNode entry) {
        boolean exact = entry.path("match").asText().equals("exact");
        return "<qti-string-match case-sensitive=\"" + exact + "\"><qti-variable identifier=\"" + response
                + "\"/><qti-base-value base-type=\"string\">"
                + XmlText.escaped(entry.path("value").asText()) + "</qti-base-value></qti-string-match>";
    }
}
