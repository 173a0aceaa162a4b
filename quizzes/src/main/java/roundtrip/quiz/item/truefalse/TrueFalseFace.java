package roundtrip.quiz.item.truefalse;

import java.util.HashMap;
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

record TrueFalseFace(String id, Html stem, Labels reasons) implements Face {

    private static final List<String> VALUES = List.of("true", "false");

    @Override
    public PublicItem deal(Deal deal) {
        return new PublicItem.TrueFalse(id, stem, reasons.deal(deal));
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        List<String> value = new Fields(fields).values(TrueFalseType.ANSWER);
        List<String> tokens = new Fields(fields).values(TrueFalseType.REASON);
        if (value.isEmpty() && tokens.isEmpty()) {
            return new Parsed.Read(Response.omitted());
        }
        Map<String, String> messages = new HashMap<>();
        if (value.size() != 1 || !VALUES.contains(value.get(0))) {
            messages.put(TrueFalseType.ANSWER, "say whether it is true or false");
        }
        Optional<String> reason = tokens.size() == 1 ? reasons.id(deal, tokens.get(0)) : Optional.empty();
        boolean known = reasons.ids().isEmpty() ? tokens.isEmpty() : reason.isPresent();
        if (!known) {
            messages.put(TrueFalseType.REASON, "choose one reason as well");
        }
        return messages.isEmpty() ? new Parsed.Read(response(value.get(0), reason)) : new Parsed.Invalid(messages);
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        return Map.of(
                TrueFalseType.ANSWER,
                response.part(TrueFalseType.ANSWER),
                TrueFalseType.REASON,
                response.part(TrueFalseType.REASON).stream()
                        .map(reason -> reasons.token(deal, reason))
                        .toList());
    }

    @Override
    public Response random(RandomGenerator chance) {
        List<String> ids = reasons.ids();
        String value = VALUES.get(chance.nextInt(2));
        return response(value, ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(chance.nextInt(ids.size()))));
    }

    private static Response response(String value, Optional<String> reason) {
        return Response.given(
                reason.map(given -> Map.of(TrueFalseType.ANSWER, List.of(value), TrueFalseType.REASON, List.of(given)))
                        .orElseGet(() -> Map.of(TrueFalseType.ANSWER, List.of(value))));
    }
}
