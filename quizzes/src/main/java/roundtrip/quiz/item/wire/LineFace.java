package roundtrip.quiz.item.wire;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import roundtrip.quiz.Html;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.Response;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Face;
import roundtrip.quiz.item.Fields;
import roundtrip.quiz.item.Parsed;

/** Asks for a line of the exchange by its number. */
record LineFace(String id, int lines) implements Face {

    static final String ANSWER = "answer";

    @Override
    public PublicItem deal(Deal deal) {
        return new PublicItem.Line(id, new Html(""), lines);
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        List<String> typed = new Fields(fields).values(ANSWER);
        if (typed.isEmpty()) {
            return new Parsed.Read(Response.omitted());
        }
        String number = typed.get(0);
        boolean line = typed.size() == 1 && number.matches("[1-9][0-9]{0,2}") && Integer.parseInt(number) <= lines;
        return line
                ? new Parsed.Read(Response.given(Map.of(ANSWER, typed)))
                : Parsed.invalid(ANSWER, "expected one line number from 1 to " + lines + ", got " + typed);
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        return Map.of(ANSWER, response.part(ANSWER));
    }

    @Override
    public Response random(RandomGenerator chance) {
        int line = chance.nextInt(lines + 1);
        return line == 0 ? Response.omitted() : Response.given(Map.of(ANSWER, List.of(String.valueOf(line))));
    }
}
