package roundtrip.quiz.exchange.qti;

import java.util.TreeMap;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Numbers;

/** Response processing of QTI 3 while it is written, and the outcomes that it sets. */
final class Steps {

    private static final String SCORE = "SCORE";

    private final StringBuilder text = new StringBuilder();
    private final TreeMap<String, String> outcomes = new TreeMap<>();

    String text() {
        return text.toString();
    }

    /** Declarations of the outcomes besides the score. */
    String outcomes() {
        StringBuilder out = new StringBuilder();
        outcomes.forEach((name, cardinality) -> out.append("<qti-outcome-declaration identifier=\"")
                .append(name)
                .append("\" cardinality=\"")
                .append(cardinality)
                .append("\" base-type=\"identifier\"/>\n"));
        return out.toString();
    }

    /** A choice, an order or a match: by the mapping, or all or nothing. */
    void choose(boolean mapped, boolean single) {
        if (mapped) {
            text.append(
                    "<qti-set-outcome-value identifier=\"SCORE\"><qti-map-response identifier=\"RESPONSE\"/></qti-set-outcome-value>\n");
        } else {
            text.append(
                    "<qti-response-condition><qti-response-if><qti-match><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-match>");
            text.append(set(SCORE, "float", "1")).append("</qti-response-if><qti-response-else>");
            text.append(set(SCORE, "float", "0")).append("</qti-response-else></qti-response-condition>\n");
        }
        if (single) {
            outcomes.put("FEEDBACK", "single");
        } else {
            outcomes.put("FEEDBACK", "multiple");
        }
        echo("RESPONSE", "FEEDBACK");
    }

    /** Shows the feedback of what was chosen. */
    void echo(String response, String outcome) {
        outcomes.putIfAbsent(outcome, "single");
        text.append("<qti-set-outcome-value identifier=\"").append(outcome).append("\"><qti-variable identifier=\"");
        text.append(response).append("\"/></qti-set-outcome-value>\n");
    }

    void add(String response) {
        text.append(
                "<qti-set-outcome-value identifier=\"SCORE\"><qti-sum><qti-variable identifier=\"SCORE\"/><qti-map-response identifier=\"");
        text.append(response).append("\"/></qti-sum></qti-set-outcome-value>\n");
    }

    void begin() {
        text.append("<qti-response-condition>");
    }

    void end() {
        text.append("</qti-response-condition>\n");
    }

    /** A branch: if the test holds, so much is added, and that is said. */
    void branch(boolean first, String test, Fraction worth, String outcome, String feedback) {
        String element = first ? "qti-response-if" : "qti-response-else-if";
        text.append('<').append(element).append('>').append(test);
        text.append(
                "<qti-set-outcome-value identifier=\"SCORE\"><qti-sum><qti-variable identifier=\"SCORE\"/><qti-base-value base-type=\"float\">");
        text.append(Numbers.decimal(worth, 7)).append("</qti-base-value></qti-sum></qti-set-outcome-value>");
        if (!feedback.isEmpty()) {
            outcomes.put(outcome, "single");
            text.append(set(outcome, "identifier", feedback));
        }
        text.append("</").append(element).append('>');
    }

    void always(String outcome, String value) {
        outcomes.put(outcome, "single");
        text.append(set(outcome, "identifier", value)).append('\n');
    }

    /** Says something unless everything was right. */
    void otherwise(String outcome, String value) {
        outcomes.put(outcome, "single");
        text.append(
                "<qti-response-condition><qti-response-if><qti-match><qti-variable identifier=\"SCORE\"/><qti-base-value base-type=\"float\">0</qti-base-value></qti-match>");
        text.append(set(outcome, "identifier", value)).append("</qti-response-if></qti-response-condition>\n");
    }

    private static String set(String outcome, String type, String value) {
        return "<qti-set-outcome-value identifier=\"" + outcome + "\"><qti-base-value base-type=\"" + type + "\">"
                + value + "</qti-base-value></qti-set-outcome-value>";
    }
}
