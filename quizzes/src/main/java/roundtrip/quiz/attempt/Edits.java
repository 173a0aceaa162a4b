package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import roundtrip.quiz.RegradePlan.Edit;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.CanonicalJson;

/** What kind of edit lies between two versions of an item. */
final class Edits {

    /** Read by people alone, after the lock. */
    private static final Set<String> FEEDBACK = Set.of(
            "feedback",
            "why",
            "misconception",
            "chapter",
            "sources",
            "shows",
            "objective",
            "depth",
            "proof",
            "lint",
            "locale");

    /** Read by people alone, before. */
    private static final Set<String> TEXT = Set.of("stem", "text", "exchange", "unit", "shuffle", "pin");

    private Edits() {}

    static Edit between(BankItem before, BankItem after) {
        if (before.contentHash().equals(after.contentHash())) {
            return Edit.NONE;
        }
        ObjectNode one = (ObjectNode) Payloads.read(before.content());
        ObjectNode other = (ObjectNode) Payloads.read(after.content());
        if (!structure(one).equals(structure(other))) {
            return Edit.STRUCTURE;
        }
        without(one, FEEDBACK);
        without(other, FEEDBACK);
        if (CanonicalJson.write(one).equals(CanonicalJson.write(other))) {
            return Edit.FEEDBACK;
        }
        without(one, TEXT);
        without(other, TEXT);
        return CanonicalJson.write(one).equals(CanonicalJson.write(other)) ? Edit.TEXT : Edit.SCORING;
    }

    private static void without(JsonNode node, Set<String> fields) {
        if (node instanceof ObjectNode object) {
            object.remove(fields);
        }
        node.forEach(child -> without(child, fields));
    }

    /** Types, ids of everything that a response can name, gaps and parameters. */
    private static Set<String> structure(JsonNode item) {
        Set<String> found = new TreeSet<>();
        collect(item, "", found);
        found.add("params " + CanonicalJson.write(item.path("params")));
        found.add("where " + item.path("where").asText());
        return found;
    }

    private static void collect(JsonNode node, String path, Set<String> found) {
        if (node.has("id") || node.has("type")) {
            found.add(path + " " + node.path("id").asText() + " "
                    + node.path("type").asText());
        }
        node.properties().forEach(each -> collect(each.getValue(), path + "/" + each.getKey(), found));
        if (node instanceof ArrayNode) {
            node.forEach(child -> collect(child, path, found));
        }
    }
}
