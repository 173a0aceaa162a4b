package roundtrip.quiz.attempt;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import roundtrip.quiz.Seed;
import roundtrip.quiz.item.Deal;

/** Tokens and order of one item in one attempt, all from the seed. Made anew for each dealing. */
final class SeededDeal implements Deal {

    private static final int TOKEN_BYTES = 10;

    private final Seed seed;
    private final String item;
    private final SeedStream order;

    SeededDeal(Seed seed, String item, String contentHash) {
        this.seed = seed;
        this.item = item;
        this.order = new SeedStream(seed, "order|" + item + "|" + contentHash);
    }

    @Override
    public String token(String option) {
        byte[] hmac = SeedStream.hmac(seed, "token|" + item + "|" + option);
        return HexFormat.of().formatHex(hmac, 0, TOKEN_BYTES);
    }

    @Override
    public <T> List<T> shuffle(List<T> elements, Predicate<? super T> pinned) {
        return order.shuffle(elements, pinned);
    }
}
