package roundtrip.quiz.item.choice;

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

record ChoiceFace(String id, Html stem, Labels options) implements Face {

    @Override
    public PublicItem deal(Deal deal) {
        return new PublicItem.Choice(id, stem, options.deal(deal));
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        List<String> tokens = new Fields(fields).values(ChoiceType.ANSWER);
        if (tokens.isEmpty()) {
            return new Parsed.Read(Response.omitted());
        }
        if (tokens.size() > 1) {
            return Parsed.invalid(ChoiceType.ANSWER, "choose one option, not " + tokens.size());
        }
        Optional<String> option = options.id(deal, tokens.get(0));
        return option.isPresent()
                ? new Parsed.Read(Response.given(Map.of(ChoiceType.ANSWER, List.of(option.get()))))
                : Parsed.invalid(ChoiceType.ANSWER, Fields.FOREIGN);
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        return Map.of(
                ChoiceType.ANSWER,
                response.part(ChoiceType.ANSWER).stream()
                        .map(option -> options.token(deal, option))
                        .toList());
    }

    @Override
    public Response random(RandomGenerator chance) {
        int pick = chance.nextInt(options.labels().size() + 1);
        return pick == options.labels().size()
                ? Response.omitted()
                : Response.given(Map.of(ChoiceType.ANSWER, List.of(options.ids().get(pick))));
    }
}
