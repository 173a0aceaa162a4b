package roundtrip.quiz.item.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.WireLine;
import roundtrip.quiz.item.Deal;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.ItemType.Complaint;
import roundtrip.quiz.item.Markdown;
import roundtrip.quiz.item.OptionKey;

/** The sealed side of a question for a line. */
record LineAsk(List<WireLine> lines, int answer, List<Near> near) implements Ask {

    private static final String RULE = "line";

    record Near(int line, Fraction score, Optional<Html> feedback, Optional<String> misconception) {}

    LineAsk {
        lines = List.copyOf(lines);
        near = List.copyOf(near);
    }

    static LineAsk of(JsonNode ask, List<WireLine> lines) {
        List<Near> near = new ArrayList<>();
        for (JsonNode miss : ask.path("near")) {
            near.add(new Near(
                    miss.path("value").asInt(),
                    OptionKey.score(miss),
                    Markdown.inline(miss, "feedback"),
                    OptionKey.text(miss, "misconception")));
        }
        return new LineAsk(lines, ask.path("answer").asInt(), near);
    }

    static List<Complaint> complaints(JsonNode ask, int lines) {
        List<Complaint> complaints = new ArrayList<>();
        int answer = ask.path("answer").asInt();
        outside(answer, lines, "/ask/answer", complaints);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < ask.path("near").size(); i++) {
            int line = ask.path("near").get(i).path("value").asInt();
            String pointer = "/ask/near/" + i;
            outside(line, lines, pointer, complaints);
            if (line == answer) {
                complaints.add(new Complaint(pointer, "key-accepts-distractor", "line " + line + " is the key"));
            }
            if (!seen.add(line)) {
                complaints.add(new Complaint(pointer, "shadowed", "an earlier near miss takes line " + line));
            }
        }
        return complaints;
    }

    private static void outside(int line, int lines, String pointer, List<Complaint> complaints) {
        if (line < 1 || line > lines) {
            complaints.add(new Complaint(
                    pointer, "line-number", "expected a line from 1 to " + lines + " of the exchange, got " + line));
        }
    }

    @Override
    public Scored mark(Response response) {
        List<String> typed = response.part(LineFace.ANSWER);
        Fraction score = typed.isEmpty() ? Fraction.ZERO : score(Integer.parseInt(typed.get(0)));
        boolean counts = score.compareTo(Fraction.ZERO) > 0;
        return new Scored(score, RULE, counts ? typed : List.of(), counts ? List.of() : typed);
    }

    private Fraction score(int line) {
        return line == answer ? Fraction.ONE : missed(line).map(Near::score).orElse(Fraction.ZERO);
    }

    private Optional<Near> missed(int line) {
        return near.stream().filter(it -> it.line() == line).findFirst();
    }

    @Override
    public Explanation explain(List<Response> responses, Deal deal) {
        Set<String> typed = new LinkedHashSet<>();
        responses.forEach(response -> typed.addAll(response.part(LineFace.ANSWER)));
        List<Explanation.Note> notes =
                typed.stream().map(Integer::parseInt).map(this::note).toList();
        return new Explanation(notes, words(answer));
    }

    private Explanation.Note note(int line) {
        Optional<Near> missed = missed(line);
        return new Explanation.Note(
                LineFace.ANSWER,
                String.valueOf(line),
                words(line),
                true,
                line == answer,
                missed.flatMap(Near::feedback),
                missed.flatMap(Near::misconception));
    }

    private Html words(int line) {
        String text = line <= lines.size() ? lines.get(line - 1).text() : "";
        String shown = text.isEmpty() ? "" : ": <code>" + Markdown.plain(text) + "</code>";
        return new Html("line " + line + shown);
    }
}
