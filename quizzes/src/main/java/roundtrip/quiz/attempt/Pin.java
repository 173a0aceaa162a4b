package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import roundtrip.quiz.Seed;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.CanonicalJson;

/**
 * What an attempt keeps of an item: its version, and the values of its parameters for good.
 *
 * @param values canonical JSON, {@code {}} for an item that is not generated
 */
record Pin(String contentHash, String values) {

    static final String NO_VALUES = "{}";

    /** Draws the values; every combination is as likely as the others. */
    static Pin of(BankItem item, Seed seed) {
        if (!item.generated()) {
            return new Pin(item.contentHash(), NO_VALUES);
        }
        List<ObjectNode> combinations = item.combinations();
        SeedStream chance = new SeedStream(seed, "params|" + item.id() + "|" + item.contentHash());
        ObjectNode drawn = combinations.get(chance.below(combinations.size()));
        return new Pin(item.contentHash(), CanonicalJson.write(drawn));
    }

    ObjectNode read() {
        return values.equals(NO_VALUES) ? JsonNodeFactory.instance.objectNode() : (ObjectNode) Payloads.read(values);
    }
}
