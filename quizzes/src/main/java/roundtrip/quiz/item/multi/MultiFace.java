package roundtrip.quiz.item.multi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import roundtrip.quiz.Html;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Response;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Face;
import roundtrip.quiz.item.Fields;
import roundtrip.quiz.item.Labels;
import roundtrip.quiz.item.Parsed;

record MultiFace(String id, Html stem, Labels options, int min, int max) implements Face {

    @Override
    public PublicItem deal(Deal deal) {
        return new PublicItem.Multi(id, stem, options.deal(deal), min, max);
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        List<String> ticked = new ArrayList<>();
        for (String token : new Fields(fields).values(MultiType.ANSWER)) {
            Optional<String> option = options.id(deal, token);
            if (option.isEmpty()) {
                return Parsed.invalid(MultiType.ANSWER, Fields.FOREIGN);
            }
            ticked.add(option.get());
        }
        if (ticked.isEmpty()) {
            return new Parsed.Read(Response.omitted());
        }
        if (ticked.size() < min) {
            return Parsed.invalid(MultiType.ANSWER, "tick at least " + min + ", not " + ticked.size());
        }
        if (ticked.size() > max) {
            return Parsed.invalid(MultiType.ANSWER, "tick at most " + max + ", not " + ticked.size());
        }
        return new Parsed.Read(Response.given(Map.of(MultiType.ANSWER, ticked)));
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        return Map.of(
                MultiType.ANSWER,
                response.part(MultiType.ANSWER).stream()
                        .map(option -> options.token(deal, option))
                        .toList());
    }

    @Override
    public Response random(RandomGenerator chance) {
        List<String> ticked = options.randomIds(chance);
        return ticked.isEmpty() ? Response.omitted() : Response.given(Map.of(MultiType.ANSWER, ticked));
    }
}
