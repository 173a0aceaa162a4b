package roundtrip.quiz.item.match;

import java.util.HashMap;
import java.util.LinkedHashMap;
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

record MatchFace(String id, Html stem, Labels left, Labels right, boolean once) implements Face {

    @Override
    public PublicItem deal(Deal deal) {
        return new PublicItem.Match(id, stem, left.deal(deal), right.deal(deal), once);
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        Map<String, String> messages = new HashMap<>();
        Map<String, String> usedBy = new HashMap<>();
        for (String id : left.ids()) {
            String field = MatchType.FIELD + left.token(deal, id);
            List<String> tokens = new Fields(fields).values(field);
            if (tokens.isEmpty()) {
                continue;
            }
            Optional<String> chosen = tokens.size() == 1 ? right.id(deal, tokens.get(0)) : Optional.empty();
            if (chosen.isEmpty()) {
                messages.put(field, Fields.FOREIGN);
            } else if (usedBy.putIfAbsent(chosen.get(), id) != null && once) {
                messages.put(field, "each right side fits once only: this one is used twice");
            } else {
                pairs.put(id, List.of(chosen.get()));
            }
        }
        if (!messages.isEmpty()) {
            return new Parsed.Invalid(messages);
        }
        return new Parsed.Read(pairs.isEmpty() ? Response.omitted() : Response.given(pairs));
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        response.parts()
                .forEach((id, chosen) -> fields.put(
                        MatchType.FIELD + left.token(deal, id),
                        chosen.stream().map(to -> right.token(deal, to)).toList()));
        return fields;
    }

    @Override
    public Response random(RandomGenerator chance) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String id : left.randomIds(chance)) {
            pairs.put(id, List.of(right.ids().get(chance.nextInt(right.ids().size()))));
        }
        return pairs.isEmpty() ? Response.omitted() : Response.given(pairs);
    }
}
