package roundtrip.quiz.attempt;

import roundtrip.quiz.Seed;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.item.Face;
import roundtrip.quiz.item.ItemType.Split;
import roundtrip.quiz.marking.SealedKey;

/** An item divided into what may be shown and what is sealed; the same for all attempts that pinned this version. */
record Prepared(BankItem item, Face face, SealedKey key) {

    static Prepared of(BankItem item) {
        Split split = item.type().split(item.json());
        return new Prepared(item, split.face(), SealedKey.seal(split.key()));
    }

    SeededDeal deal(Seed seed) {
        return new SeededDeal(seed, item.id(), item.contentHash());
    }
}
