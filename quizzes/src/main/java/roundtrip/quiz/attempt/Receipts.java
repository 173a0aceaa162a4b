package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.Totals;
import roundtrip.quiz.bank.CanonicalJson;

/** Receipts: what a paper and its marks follow from, without the items' texts and keys, which the bank has. */
final class Receipts {

    static final int VERSION = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Receipts() {}

    /** Of an attempt as it stands. */
    static String of(History history, Marks marks) {
        return CanonicalJson.write(of(history.events(), Optional.of(mark(marks))));
    }

    static ObjectNode of(List<AttemptEvent> all, Optional<ObjectNode> mark) {
        ObjectNode receipt = JSON.objectNode();
        receipt.put("receipt", VERSION);
        receipt.put("attempt", all.get(0).attemptId());
        ArrayNode events = receipt.putArray("events");
        for (AttemptEvent event : all) {
            ObjectNode node = events.addObject();
            node.put("seq", event.seq());
            node.put("item", event.item());
            node.put("kind", event.kind());
            node.set("payload", Payloads.read(event.payload()));
            node.put("at", event.at().toString());
            node.put("requestId", event.requestId());
        }
        mark.ifPresent(it -> receipt.set("mark", it));
        return receipt;
    }

    /** The first 50 bits of a receipt's SHA-256, in Crockford's base 32. */
    static String code(String receipt) {
        String hash = CanonicalJson.sha256(receipt);
        long bits = Long.parseUnsignedLong(hash.substring(0, 16), 16) >>> 14;
        StringBuilder code = new StringBuilder();
        for (int shift = 45; shift >= 0; shift -= 5) {
            code.append(CROCKFORD.charAt((int) (bits >>> shift) & 31));
        }
        return code.toString();
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
