package roundtrip.quiz.item.text;

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

record TextFace(String id, Html stem) implements Face {

    private static final int MOST_CHARACTERS = 200;

    @Override
    public PublicItem deal(Deal deal) {
        return new PublicItem.Text(id, stem);
    }

    @Override
    public Parsed parse(Deal deal, Map<String, List<String>> fields) {
        List<String> typed = new Fields(fields).values(TextType.ANSWER);
        if (typed.isEmpty()) {
            return new Parsed.Read(Response.omitted());
        }
        if (typed.size() > 1) {
            return Parsed.invalid(TextType.ANSWER, "expected one line, got " + typed.size());
        }
        String line = typed.get(0);
        if (line.length() > MOST_CHARACTERS) {
            return Parsed.invalid(
                    TextType.ANSWER, "expected at most " + MOST_CHARACTERS + " characters, got " + line.length());
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            return Parsed.invalid(
                    TextType.ANSWER, "expected one line of text, without line ends and control characters");
        }
        return new Parsed.Read(Response.given(Map.of(TextType.ANSWER, typed)));
    }

    @Override
    public Map<String, List<String>> fields(Deal deal, Response response) {
        return Map.of(TextType.ANSWER, response.part(TextType.ANSWER));
    }

    @Override
    public Response random(RandomGenerator chance) {
        StringBuilder line = new StringBuilder();
        for (int left = chance.nextInt(12); left > 0; left--) {
            line.append((char) ('!' + chance.nextInt(90)));
        }
        return line.isEmpty() ? Response.omitted() : Response.given(Map.of(TextType.ANSWER, List.of(line.toString())));
    }
}
