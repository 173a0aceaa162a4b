package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import roundtrip.quiz.RegradePlan.Edit;
import roundtrip.quiz.bank.Aspects;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.CanonicalJson;

/** What kind of edit lies between two versions of an item. */
final class Edits {

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
        if (CanonicalJson.write(Aspects.withoutFeedback(one))
                .equals(CanonicalJson.write(Aspects.withoutFeedback(other)))) {
            return Edit.FEEDBACK;
        }
        return before.scoringHash().equals(after.scoringHash()) ? Edit.TEXT : Edit.SCORING;
    }

    /** Types, ids of everything that a response can name, gaps and parameters. */
    private static Set<String> structure(ObjectNode whole) {
        ObjectNode item = whole.deepCopy();
        item.remove("locale");
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
