package roundtrip.quiz.exchange.gift;

import java.util.Optional;
import roundtrip.quiz.exchange.ExchangeFormat;
import roundtrip.quiz.exchange.Imported;
import roundtrip.quiz.exchange.text.Decoding;

/** GIFT. */
public final class GiftFormat implements ExchangeFormat {

    @Override
    public String name() {
        return "gift";
    }

    @Override
    public Imported read(byte[] file) {
        return new GiftReader().read(Decoding.lines(file));
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new GiftWriter());
    }
}
