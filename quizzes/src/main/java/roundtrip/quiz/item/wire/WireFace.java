package roundtrip.quiz.item.wire;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import roundtrip.quiz.Html;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Response;
import roundtrip.quiz.WireLine;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Face;
import roundtrip.quiz.item.Parsed;

record WireFace(String id, Html stem, List<WireLine> exchange, boolean hex, Face ask) implements Face {

    @Override
    public PublicItem deal(Deal deal) {
        return new PublicItem.Wire(id, stem, exchange, hex, ask.deal(deal));
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        return ask.parse(deal, fields);
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        return ask.fields(deal, response);
    }

    @Override
    public Response random(RandomGenerator chance) {
        return ask.random(chance);
    }
}
