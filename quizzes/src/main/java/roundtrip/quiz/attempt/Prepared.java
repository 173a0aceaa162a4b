package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import roundtrip.quiz.Seed;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.item.Face;
import roundtrip.quiz.item.ItemType.Split;
import roundtrip.quiz.marking.SealedKey;

/**
 * An item divided into what may be shown and what is sealed; the same for all attempts that pinned this version with
 * these values.
 *
 * @param instance the item's JSON with the values of its parameters in their places
 */
record Prepared(BankItem item, ObjectNode instance, Face face, SealedKey key) {

    static Prepared of(BankItem item, ObjectNode values) {
        return of(item, values, Papers.OWN_LANGUAGE);
    }

    static Prepared of(BankItem item, ObjectNode values, String language) {
        ObjectNode instance = item.instance(values, language);
        Split split = item.type().split(instance);
        return new Prepared(item, instance, split.face(), SealedKey.seal(split.key()));
    }

    SeededDeal deal(Seed seed) {
        return new SeededDeal(seed, item.id(), item.contentHash());
    }
}
