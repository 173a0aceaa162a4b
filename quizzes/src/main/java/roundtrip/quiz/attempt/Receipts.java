package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.Totals;
import roundtrip.quiz.bank.CanonicalJson;

/** Receipts: what a paper and its marks follow from, without the items' texts and keys, which the bank has. */
final class Receipts {

    static final int VERSION = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Receipts() {}

    /** Of an attempt as it stands. */
    static String of(History history, Marks marks) {
        ObjectNode receipt = JSON.objectNode();
        receipt.put("receipt", VERSION);
        receipt.put("attempt", history.attemptId());
        ArrayNode events = receipt.putArray("events");
        for (AttemptEvent event : history.events()) {
            ObjectNode node = events.addObject();
            node.put("seq", event.seq());
            node.put("item", event.item());
            node.put("kind", event.kind());
            node.set("payload", Payloads.read(event.payload()));
            node.put("at", event.at().toString());
            node.put("requestId", event.requestId());
        }
        receipt.set("mark", mark(marks));
        return CanonicalJson.write(receipt);
    }

    /** Points of each item and of all together, as exact fractions. */
    static ObjectNode mark(Marks marks) {
        ObjectNode mark = JSON.objectNode();
        ArrayNode items = mark.putArray("items");
        for (int number = 1; number <= marks.size(); number++) {
            items.addObject()
                    .put("points", marks.points(number).toString())
                    .put("max", marks.max(number).toString());
        }
        Totals totals = marks.totals();
        mark.put("points", totals.points().toString());
        mark.put("max", totals.max().toString());
        return mark;
    }
}
