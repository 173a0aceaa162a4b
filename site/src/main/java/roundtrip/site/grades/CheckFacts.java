package roundtrip.site.grades;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One graded check as a page shows it. Texts may come from a student: they are made visible here and escaped by the
 * template.
 *
 * @param facts name and text of each piece of evidence, in reading order, without the transcript
 */
public record CheckFacts(
        String id,
        Verdict verdict,
        String level,
        String sentence,
        String says,
        String rfc,
        String points,
        String max,
        String title,
        String why,
        String hint,
        String cause,
        boolean unstable,
        List<Fact> facts,
        String transcript) {

    public CheckFacts {
        facts = List.copyOf(facts);
    }

    static CheckFacts of(String json) {
        JsonNode check = ResultsReader.tree(json);
        JsonNode evidence = check.path("evidence");
        List<Fact> facts = new ArrayList<>();
        for (String name : List.of("given", "sent", "expected", "got")) {
            String text = text(evidence.path(name));
            if (!text.isBlank()) {
                facts.add(new Fact(name, text));
            }
        }
        return new CheckFacts(
                text(check.path("id")),
                Verdict.valueOf(check.path("verdict").asText()),
                text(check.path("level")),
                text(check.path("sentence")),
                text(check.path("says")),
                text(check.path("rfc")),
                Numbers.plain(check.path("points").decimalValue()),
                Numbers.plain(check.path("max").decimalValue()),
                text(check.path("title")),
                text(check.path("why")),
                text(check.path("hint")),
                text(check.path("cause")),
                check.path("unstable").asBoolean(false),
                facts,
                text(evidence.path("transcript")));
    }

    /** Whether there is more to read than the verdict. */
    public boolean hasEvidence() {
        return !facts.isEmpty() || !transcript.isBlank();
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            List<String> lines = new ArrayList<>();
            node.forEach(line -> lines.add(line.isTextual() ? line.asText() : line.toString()));
            return Visible.text(String.join("\n", lines));
        }
        return Visible.text(
                node.isMissingNode() || node.isNull()
                        ? ""
                        : node.isValueNode() ? node.asText() : node.toPrettyString());
    }

    /** A piece of evidence: given, sent, expected or got. */
    public record Fact(String name, String text) {}
}
