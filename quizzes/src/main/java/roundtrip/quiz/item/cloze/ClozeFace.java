package roundtrip.quiz.item.cloze;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Response;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Face;
import roundtrip.quiz.item.Parsed;

/**
 * A cloze as it may be shown.
 *
 * @param faces of the gaps, in the stem's order
 */
record ClozeFace(String id, Stem stem, List<Face> faces) implements Face {

    @Override
    public PublicItem deal(Deal deal) {
        List<PublicItem.Gap> gaps = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            gaps.add(new PublicItem.Gap(field(i), faces.get(i).deal(gapDeal(deal, i))));
        }
        return new PublicItem.Cloze(id, stem.numbered(), stem.texts(), gaps);
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Map<String, String> messages = new HashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            Map<String, List<String>> own = Map.of(ClozeType.ANSWER, fields.getOrDefault(field(i), List.of()));
            Parsed parsed = faces.get(i).parse(gapDeal(deal, i), own);
            if (parsed instanceof Parsed.Invalid invalid) {
                String gap = "gap " + (i + 1) + ": ";
                messages.put(
                        field(i), gap + String.join("; ", invalid.messages().values()));
            } else {
                List<String> answer = ((Parsed.Read) parsed).response().part(ClozeType.ANSWER);
                if (!answer.isEmpty()) {
                    parts.put(stem.gaps().get(i), answer);
                }
            }
        }
        if (!messages.isEmpty()) {
            return new Parsed.Invalid(messages);
        }
        return new Parsed.Read(parts.isEmpty() ? Response.omitted() : Response.given(parts));
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            Response own = ClozeType.response(response, stem.gaps().get(i));
            List<String> answer = faces.get(i).fields(gapDeal(deal, i), own).getOrDefault(ClozeType.ANSWER, List.of());
            if (!answer.isEmpty()) {
                fields.put(field(i), answer);
            }
        }
        return fields;
    }

    @Override
    public Response random(RandomGenerator chance) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            List<String> answer = faces.get(i).random(chance).part(ClozeType.ANSWER);
            if (!answer.isEmpty()) {
                parts.put(stem.gaps().get(i), answer);
            }
        }
        return parts.isEmpty() ? Response.omitted() : Response.given(parts);
    }

    private Deal gapDeal(Deal deal, int gap) {
        return new GapDeal(deal, stem.gaps().get(gap));
    }

    private static String field(int gap) {
        return ClozeType.FIELD + (gap + 1);
    }
}
