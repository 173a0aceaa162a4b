package roundtrip.quiz.item.numeric;

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
import roundtrip.quiz.item.Parsed;

record NumericFace(String id, Html stem, Optional<String> unit) implements Face {

    @Override
    public PublicItem deal(Deal deal) {
        return new PublicItem.Numeric(id, stem, unit);
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        List<String> typed = new Fields(fields).values(NumericType.ANSWER);
        if (typed.isEmpty()) {
            return new Parsed.Read(Response.omitted());
        }
        if (typed.size() > 1) {
            return Parsed.invalid(NumericType.ANSWER, "expected one number, got " + typed.size());
        }
        TypedNumber number = TypedNumber.read(typed.get(0), unit);
        return number.value().isPresent()
                ? new Parsed.Read(Response.given(Map.of(NumericType.ANSWER, typed)))
                : Parsed.invalid(NumericType.ANSWER, number.complaint());
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        return Map.of(NumericType.ANSWER, response.part(NumericType.ANSWER));
    }

    @Override
    public Response random(RandomGenerator chance) {
        String digits = String.valueOf(chance.nextInt(1000));
        String number = switch (chance.nextInt(4)) {
            case 0 -> "";
            case 1 -> "-" + digits + ".5";
            case 2 -> digits + "," + chance.nextInt(10);
            default -> digits;
        };
        return number.isEmpty() ? Response.omitted() : Response.given(Map.of(NumericType.ANSWER, List.of(number)));
    }
}
