package roundtrip.quiz.exchange.moodle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Weights;

/** Gaps as Moodle writes them into a text: <code>{2:MULTICHOICE:=right#well done~%50%half~wrong}</code>. */
final class ClozeCode {

    private static final Pattern HEAD = Pattern.compile("\\{(\\d{0,3}):([A-Z_]{2,25}):");
    private static final String OPEN = "\ue000";
    private static final String CLOSE = "\ue001";
    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{0,20})?)%");

    private ClozeCode() {}

    /**
     * A text with its codes taken out.
     *
     * @param text with {@code {{g1}}} and so on in their places
     */
    record Taken(String text, List<Code> codes) {}

    /** A gap, not yet read. */
    record Code(String weight, String type, String answers) {}

    /** Takes the codes out of a text before anyone takes their signs for markup. */
    static Taken take(String raw) {
        List<Code> codes = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        Matcher head = HEAD.matcher(raw);
        int at = 0;
        while (head.find(at)) {
            int end = end(raw, head.end());
            if (end < 0) {
                throw new MalformedItem("expected \"}\" at the end of a gap, got none");
            }
            codes.add(new Code(head.group(1), head.group(2), raw.substring(head.end(), end)));
            out.append(raw, at, head.start()).append(OPEN).append(codes.size()).append(CLOSE);
            at = end + 1;
        }
        Draft.bounded(codes.size(), "gaps");
        if (codes.isEmpty()) {
            throw new MalformedItem("expected a gap such as {1:SHORTANSWER:=text}, got none");
        }
        return new Taken(out.append(raw.substring(at)).toString(), codes);
    }

    /** Makes gaps of codes; the draft's stem still has their marks. */
    static void fill(Draft draft, List<Code> codes, UnaryOperator<String> texts, UnaryOperator<String> values) {
        draft.type("cloze");
        String stem = draft.json().path("stem").asText().replaceAll("\\{\\{(?=[a-z])", "{ {");
        ObjectNode gaps = draft.json().putObject("gaps");
        for (Code code : codes) {
            String name = "g" + (gaps.size() + 1);
            ObjectNode gap = gaps.putObject(name);
            gap(draft, gap, code, texts, values);
            if (!code.weight().isEmpty() && !code.weight().equals("1")) {
                gap.put("weight", Integer.parseInt(code.weight()));
            }
            stem = stem.replace(OPEN + gaps.size() + CLOSE, "{{" + name + "}}");
        }
        draft.stem(stem);
    }

    private static int end(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '}') {
                return i;
            }
        }
        return -1;
    }

    private static void gap(
            Draft draft, ObjectNode gap, Code code, UnaryOperator<String> texts, UnaryOperator<String> values) {
        String type = code.type().replaceFirst("_.*", "");
        List<Answer> all = answers(code.answers()).stream()
                .map(it -> new Answer(it.worth(), it.text(), texts.apply(it.feedback())))
                .toList();
        switch (type) {
            case "MULTICHOICE", "MC", "MCV", "MCH", "MCS", "MCVS", "MCHS" -> choice(draft, gap, all, texts);
            case "NUMERICAL", "NM" -> draft.numeric(gap, numbers(draft, all));
            case "SHORTANSWER", "SA", "MW", "SAC", "MWC" -> {
                boolean exact = code.type().endsWith("_C") || type.endsWith("AC") || type.endsWith("WC");
                draft.text(
                        gap,
                        all.stream()
                                .map(it -> new Draft.Line(values.apply(it.text()), it.worth(), it.feedback(), exact))
                                .toList());
            }
            default -> throw new MalformedItem("the bank has no gaps of the kind " + code.type());
        }
    }

    private static void choice(Draft draft, ObjectNode gap, List<Answer> all, UnaryOperator<String> texts) {
        Draft.bounded(all.size(), "options");
        gap.put("type", "choice");
        ArrayNode options = gap.putArray("options");
        for (Answer answer : all) {
            ObjectNode option = options.addObject().put("id", Draft.letter(options.size() - 1));
            Fraction worth = answer.worth();
            if (worth.equals(Fraction.ONE)) {
                option.put("correct", true);
            } else if (worth.compareTo(Fraction.ZERO) > 0) {
                option.set("score", Weights.score(worth));
            } else if (worth.compareTo(Fraction.ZERO) < 0) {
                draft.changed("/gaps/*/options/*/score", "a choice has no negative scores: " + worth + " became 0");
            }
            option.put("text", texts.apply(answer.text()));
            if (!answer.feedback().isEmpty()) {
                option.put("feedback", answer.feedback());
            }
        }
    }

    private static List<Draft.Numeral> numbers(Draft draft, List<Answer> all) {
        List<Draft.Numeral> numbers = new ArrayList<>();
        for (Answer answer : all) {
            String[] parts = answer.text().replace("\\", "").split(":", 2);
            if (parts[0].strip().equals("*")) {
                draft.wrong(answer.feedback());
                continue;
            }
            Fraction margin = parts.length > 1 ? Numbers.fraction(parts[1]).abs() : Fraction.ZERO;
            numbers.add(new Draft.Numeral(Numbers.fraction(parts[0]), margin, answer.worth(), answer.feedback()));
        }
        if (numbers.isEmpty()) {
            throw new MalformedItem("expected a number in a gap, got none");
        }
        return numbers;
    }

    private record Answer(Fraction worth, String text, String feedback) {}

    private static List<Answer> answers(String code) {
        List<Answer> all = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Optional<StringBuilder> feedback = Optional.empty();
        String text = "";
        for (int i = 0; i <= code.length(); i++) {
            boolean end = i == code.length();
            char c = end ? '~' : code.charAt(i);
            if (!end && c == '\\' && i + 1 < code.length() && "}#~/\"\\".indexOf(code.charAt(i + 1)) >= 0) {
                piece.append(code.charAt(++i));
            } else if (c == '~') {
                String last = piece.toString();
                Optional<Answer> answer = feedback.isPresent() ? answer(text, last) : answer(last, "");
                answer.ifPresent(all::add);
                piece.setLength(0);
                feedback = Optional.empty();
            } else if (c == '#' && feedback.isEmpty()) {
                text = piece.toString();
                piece.setLength(0);
                feedback = Optional.of(piece);
            } else {
                piece.append(c);
            }
        }
        return all;
    }

    private static Optional<Answer> answer(String raw, String feedback) {
        String text = raw.strip();
        if (text.isEmpty() && feedback.isBlank()) {
            return Optional.empty();
        }
        if (text.startsWith("=")) {
            return Optional.of(new Answer(Fraction.ONE, text.substring(1).strip(), feedback.strip()));
        }
        Matcher weight = WEIGHT.matcher(text);
        Fraction worth = weight.find() ? Weights.ofPercent(weight.group(1)) : Fraction.ZERO;
        String rest = worth.equals(Fraction.ZERO) ? text.replaceFirst("^%0*%", "") : text.substring(weight.end());
        return Optional.of(new Answer(worth, rest.strip(), feedback.strip()));
    }

    /** A text as part of a code. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("}", "\\}")
                .replace("#", "\\#")
                .replace("~", "\\~");
    }
}
