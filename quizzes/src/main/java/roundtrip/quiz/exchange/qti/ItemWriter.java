package roundtrip.quiz.exchange.qti;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Plain;
import roundtrip.quiz.exchange.xml.XmlText;
import roundtrip.quiz.item.Markdown;

/** Writes one item of QTI 3. */
final class ItemWriter {

    static final String RESPONSE = "RESPONSE";

    private final JsonNode item;
    private final StringBuilder declarations = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final Steps steps = new Steps();
    private final StringBuilder modal = new StringBuilder();

    private ItemWriter(JsonNode item) {
        this.item = item;
    }

    static String text(JsonNode item) {
        return new ItemWriter(item).write();
    }

    private String write() {
        String type = item.path("type").asText();
        if (!type.equals("cloze")) {
            body.append(Markdown.block(item.path("stem").asText()).value()).append('\n');
        }
        switch (type) {
            case "choice", "multi" -> choice(type.equals("choice"));
            case "truefalse" -> truth();
            case "order" -> order();
            case "match" -> match();
            case "cloze" -> new GapWriter(declarations, steps, modal).cloze(item, body);
            default -> {
                body.append("<p>");
                new GapWriter(declarations, steps, modal).entry(item, RESPONSE, Fraction.ONE, body);
                body.append("</p>\n");
            }
        }
        if (item.has("why")) {
            modal("WHY", "why", item.path("why").asText(), modal);
            steps.always("WHY", "why");
        }
        String wrong = item.path("feedback").path("wrong").asText();
        if (!wrong.isEmpty()) {
            modal("GENERAL", "incorrect", wrong, modal);
            steps.otherwise("GENERAL", "incorrect");
        }
        return document();
    }

    private String document() {
        String id = XmlText.escaped(item.path("id").asText());
        String points = Numbers.decimal(Fraction.parse(item.path("points").asText("1")), 7);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="%s" title="%s" adaptive="false" time-dependent="false" xml:lang="en">
                %s<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="%s"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
                %s<qti-item-body>
                %s</qti-item-body>
                <qti-response-processing>
                %s</qti-response-processing>
                %s</qti-assessment-item>
                """.formatted(id, id, declarations, points, steps.outcomes(), body, steps.text(), modal);
    }

    /** An identifier as QTI allows it: without a digit in front. */
    static String name(String id) {
        return Character.isDigit(id.charAt(0)) ? "_" + id : id;
    }

    static String inline(JsonNode option) {
        return Markdown.inline(option.path("text").asText()).value();
    }

    static void modal(String outcome, String identifier, String markdown, StringBuilder out) {
        out.append("<qti-modal-feedback outcome-identifier=\"")
                .append(outcome)
                .append("\" identifier=\"")
                .append(identifier);
        out.append("\" show-hide=\"show\"><qti-content-body>")
                .append(Markdown.block(markdown).value());
        out.append("</qti-content-body></qti-modal-feedback>\n");
    }

    /** One option, with its feedback within. */
    static void option(String element, JsonNode option, String outcome, StringBuilder out) {
        String id = name(option.path("id").asText());
        out.append('<').append(element).append(" identifier=\"").append(id).append('"');
        out.append(option.path("pin").asBoolean() ? " fixed=\"true\">" : ">").append(inline(option));
        String feedback = option.path("feedback").asText();
        if (!feedback.isEmpty()) {
            out.append("<qti-feedback-inline outcome-identifier=\"")
                    .append(outcome)
                    .append("\" identifier=\"")
                    .append(id);
            out.append("\" show-hide=\"show\">")
                    .append(Markdown.inline(feedback).value())
                    .append("</qti-feedback-inline>");
        }
        out.append("</").append(element).append(">\n");
    }

    private void declare(String cardinality, String baseType, Iterable<String> correct, Map<String, Fraction> mapping) {
        declare(declarations, RESPONSE, cardinality, baseType, correct, mapping);
    }

    static void declare(
            StringBuilder out,
            String id,
            String cardinality,
            String baseType,
            Iterable<String> correct,
            Map<String, Fraction> mapping) {
        out.append("<qti-response-declaration identifier=\"")
                .append(id)
                .append("\" cardinality=\"")
                .append(cardinality);
        out.append("\" base-type=\"").append(baseType).append("\">");
        if (correct.iterator().hasNext()) {
            out.append("<qti-correct-response>");
            correct.forEach(value ->
                    out.append("<qti-value>").append(XmlText.escaped(value)).append("</qti-value>"));
            out.append("</qti-correct-response>");
        }
        if (!mapping.isEmpty()) {
            out.append("<qti-mapping default-value=\"0\" lower-bound=\"0\"");
            out.append(cardinality.equals("multiple") ? " upper-bound=\"1\">" : ">");
            mapping.forEach((key, value) -> out.append("<qti-map-entry map-key=\"")
                    .append(XmlText.escaped(key))
                    .append("\" mapped-value=\"")
                    .append(Numbers.decimal(value, 7))
                    .append("\"/>"));
            out.append("</qti-mapping>");
        }
        out.append("</qti-response-declaration>\n");
    }

    private void choice(boolean single) {
        Map<String, Fraction> mapping = new java.util.LinkedHashMap<>();
        java.util.List<String> correct = new java.util.ArrayList<>();
        boolean whole = single || item.path("rule").asText().equals("all");
        for (JsonNode option : item.path("options")) {
            String id = name(option.path("id").asText());
            Fraction worth = whole ? Plain.worth(option, Fraction.ZERO) : Plain.weight(item, option);
            mapping.put(id, worth);
            if (whole ? worth.equals(Fraction.ONE) : worth.compareTo(Fraction.ZERO) > 0) {
                correct.add(id);
            }
        }
        boolean mapped = !whole
                || mapping.values().stream().anyMatch(it -> !it.equals(Fraction.ZERO) && !it.equals(Fraction.ONE));
        declare(single ? "single" : "multiple", "identifier", correct, mapped ? mapping : Map.of());
        body.append("<qti-choice-interaction response-identifier=\"RESPONSE\" shuffle=\"");
        body.append(item.path("shuffle").asBoolean(true)).append("\" max-choices=\"");
        body.append(single ? "1" : item.path("max").asText("0")).append('"');
        body.append(item.has("min") ? " min-choices=\"" + item.path("min").asText() + "\"" : "")
                .append(">\n");
        item.path("options").forEach(option -> option("qti-simple-choice", option, "FEEDBACK", body));
        body.append("</qti-choice-interaction>\n");
        steps.choose(mapped, single);
    }

    private void truth() {
        boolean answer = item.path("answer").asBoolean();
        declare("single", "identifier", java.util.List.of(String.valueOf(answer)), Map.of());
        body.append("<qti-choice-interaction response-identifier=\"RESPONSE\" shuffle=\"false\" max-choices=\"1\">\n");
        String feedback = item.path("misjudged").path("feedback").asText();
        for (boolean value : new boolean[] {true, false}) {
            var option = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
            option.put("id", String.valueOf(value)).put("text", value ? "True" : "False");
            if (value != answer && !feedback.isEmpty()) {
                option.put("feedback", feedback);
            }
            option("qti-simple-choice", option, "FEEDBACK", body);
        }
        body.append("</qti-choice-interaction>\n");
        steps.choose(false, true);
    }

    private void order() {
        java.util.List<String> correct = new java.util.ArrayList<>();
        item.path("key").forEach(id -> correct.add(name(id.asText())));
        declare("ordered", "identifier", correct, Map.of());
        boolean extra = item.has("extra");
        body.append("<qti-order-interaction response-identifier=\"RESPONSE\" shuffle=\"true\"");
        body.append(extra ? " max-choices=\"" + correct.size() + "\">\n" : ">\n");
        item.path("lines").forEach(line -> option("qti-simple-choice", line, "FEEDBACK", body));
        item.path("extra").forEach(line -> option("qti-simple-choice", line, "FEEDBACK", body));
        body.append("</qti-order-interaction>\n");
        steps.choose(false, !extra);
    }

    private void match() {
        Map<String, Fraction> mapping = new java.util.LinkedHashMap<>();
        java.util.List<String> correct = new java.util.ArrayList<>();
        Fraction share = Fraction.of(1, item.path("left").size());
        for (JsonNode left : item.path("left")) {
            String id = left.path("id").asText();
            String pair = "l-" + id + " r-" + item.path("pairs").path(id).asText();
            correct.add(pair);
            mapping.put(pair, share);
        }
        boolean mapped = !item.path("rule").asText().equals("all");
        declare("multiple", "directedPair", correct, mapped ? mapping : Map.of());
        body.append("<qti-match-interaction response-identifier=\"RESPONSE\" shuffle=\"");
        body.append(item.path("shuffle").asBoolean(true))
                .append("\" max-associations=\"")
                .append(item.path("left").size())
                .append("\">\n");
        side("l-", item.path("left"), "1");
        side("r-", Plain.rightInOrder(item), item.path("once").asBoolean() ? "1" : "0");
        body.append("</qti-match-interaction>\n");
        steps.choose(mapped, false);
    }

    private void side(String prefix, Iterable<JsonNode> options, String most) {
        body.append("<qti-simple-match-set>\n");
        for (JsonNode option : options) {
            body.append("<qti-simple-associable-choice identifier=\"")
                    .append(prefix)
                    .append(option.path("id").asText());
            body.append("\" match-max=\"")
                    .append(most)
                    .append("\">")
                    .append(inline(option))
                    .append("</qti-simple-associable-choice>\n");
        }
        body.append("</qti-simple-match-set>\n");
    }
}
