package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import roundtrip.quiz.bank.BankItem;

/**
 * An item made so plain that other engines can hold it: one set of values, an exchange as part of the stem.
 *
 * @param notes why a path was changed
 */
record PlainItem(ObjectNode json, List<Loss> notes) {

    static PlainItem of(BankItem item) {
        List<Loss> notes = new ArrayList<>();
        ObjectNode values = item.combinations().get(0);
        ObjectNode json = item.instance(values);
        if (item.generated()) {
            notes.add(Loss.lost(item.id(), "/params", "written with the first values only: " + values));
        }
        if (json.path("type").asText().equals("wire")) {
            wire(json);
            notes.add(Loss.lost(item.id(), "/exchange", "stands in the stem, its lines numbered"));
            notes.add(Loss.lost(item.id(), "/ask", "became the item itself"));
        }
        return new PlainItem(json, notes);
    }

    private static void wire(ObjectNode json) {
        StringBuilder block = new StringBuilder("```\n");
        int number = 0;
        for (String line : json.path("exchange").asText().lines().toList()) {
            number++;
            block.append(String.format("%2d %s", number, line).stripTrailing()).append('\n');
        }
        String stem = json.path("stem").asText().stripTrailing();
        json.put("stem", stem + "\n\n" + block + "```");
        JsonNode ask = json.path("ask");
        json.setAll((ObjectNode) ask);
        json.remove(List.of("exchange", "hex", "ask"));
        if (ask.path("type").asText().equals("line")) {
            json.put("type", "numeric");
        }
    }
}
