package roundtrip.quiz.item.order;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import roundtrip.quiz.Html;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Response;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Face;
import roundtrip.quiz.item.Fields;
import roundtrip.quiz.item.Labels;
import roundtrip.quiz.item.Parsed;

record OrderFace(String id, Html stem, Labels lines) implements Face {

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,3}");

    @Override
    public PublicItem deal(Deal deal) {
        return new PublicItem.Order(id, stem, lines.deal(deal));
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        Map<String, String> messages = new HashMap<>();
        TreeMap<Integer, String> places = new TreeMap<>();
        Map<String, Integer> asked = asked(deal, fields, messages);
        asked.forEach((line, place) -> {
            if (places.putIfAbsent(place, line) != null) {
                messages.put(field(deal, line), "place " + place + " is given to two lines");
            }
        });
        if (!messages.isEmpty()) {
            return new Parsed.Invalid(messages);
        }
        for (int place = 1; place <= places.size(); place++) {
            if (!places.containsKey(place)) {
                String last = places.lastEntry().getValue();
                return Parsed.invalid(field(deal, last), "place " + place + " is not given to any line");
            }
        }
        return new Parsed.Read(
                places.isEmpty()
                        ? Response.omitted()
                        : Response.given(Map.of(OrderType.LINES, List.copyOf(places.values()))));
    }

    private Map<String, Integer> asked(Deal deal, Map<String, List<String>> fields, Map<String, String> messages) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        int size = lines.labels().size();
        for (String line : lines.ids()) {
            List<String> values = new Fields(fields).values(field(deal, line));
            if (values.isEmpty()) {
                continue;
            }
            boolean number = values.size() == 1 && PLACE.matcher(values.get(0)).matches();
            int place = number ? Integer.parseInt(values.get(0)) : 0;
            if (place < 1 || place > size) {
                messages.put(field(deal, line), "expected a place from 1 to " + size + ", got " + values);
            } else {
                asked.put(line, place);
            }
        }
        return asked;
    }

    private String field(Deal deal, String line) {
        return OrderType.FIELD + lines.token(deal, line);
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> placed = response.part(OrderType.LINES);
        for (int i = 0; i < placed.size(); i++) {
            fields.put(field(deal, placed.get(i)), List.of(String.valueOf(i + 1)));
        }
        return fields;
    }

    @Override
    public Response random(RandomGenerator chance) {
        List<String> placed = lines.randomIds(chance);
        return placed.isEmpty() ? Response.omitted() : Response.given(Map.of(OrderType.LINES, placed));
    }
}
