package roundtrip.quiz.exchange.qti;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Wildcards;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.Element;

/** Reads a text with gaps in QTI 1.2, which stand in it as {@code [name]}. */
final class Gaps12 {

    private static final Set<String> LISTS = Set.of("dropdown", "wordbank");
    /** Ways to compare that are what the bank does as well. */
    private static final Set<String> PLAIN = Set.of("", "Equivalence", "TextEquivalence", "TextInChoices");

    private final Question12 question;
    private final Draft draft;

    Gaps12(Question12 question, Draft draft) {
        this.question = question;
        this.draft = draft;
    }

    void read(boolean blanks) {
        Map<Element, String> names = question.gaps();
        if (names.isEmpty()) {
            throw new MalformedItem("expected [name] in the text for every gap, got a gap without a place");
        }
        Draft.bounded(names.size(), "gaps");
        draft.type("cloze");
        ObjectNode all = draft.json().putObject("gaps");
        String stem = draft.json().path("stem").asText().replaceAll("\\{\\{(?=[a-z])", "{ {");
        for (Element response : question.responses()) {
            String gap = "g" + (all.size() + 1);
            ObjectNode json = all.putObject(gap);
            boolean listed = response.everywhere("response_label").stream()
                    .anyMatch(it -> LISTS.contains(it.attribute("answer_type")));
            if ((blanks && !listed) || response.everywhere("render_fib").size() > 0) {
                draft.text(json, blanks(response));
            } else {
                draft.choice(new Choices12(question)
                        .of(response).stream().map(Gaps12::whole).toList());
                json.put("type", "choice");
                json.set("options", draft.json().remove("options"));
                draft.type("cloze");
            }
            stem = placed(stem, names.getOrDefault(response, ""), gap);
        }
        draft.stem(stem);
    }

    private static String placed(String stem, String name, String gap) {
        String marked = Prose.markdown(Prose.Kind.PLAIN, name, what -> {});
        Matcher place = Pattern.compile(
                        "\\\\?\\[" + Pattern.quote(marked) + "\\\\?]|\\\\?\\[" + Pattern.quote(name) + "\\\\?]")
                .matcher(stem);
        return place.replaceFirst(Matcher.quoteReplacement("{{" + gap + "}}"));
    }

    /** Within a gap everything that counts at all is right. */
    private static Draft.Choice whole(Draft.Choice choice) {
        boolean right = choice.worth().compareTo(Fraction.ZERO) > 0;
        return new Draft.Choice(choice.text(), right ? Fraction.ONE : Fraction.ZERO, choice.feedback());
    }

    private List<Draft.Line> blanks(Element response) {
        Map<String, Draft.Line> lines = new LinkedHashMap<>();
        for (Element label : response.everywhere("response_label")) {
            String value = Prose.unmarked(question.material(label));
            if (!value.isEmpty()) {
                String said = question.said(response, label.attribute("ident"));
                lines.putIfAbsent(
                        value.toLowerCase(Locale.ROOT),
                        new Draft.Line(compared(label, value), Fraction.ONE, said, false));
            }
        }
        return List.copyOf(lines.values());
    }

    /** A value as a short answer with stars; a way to compare that the bank has not is told. */
    private String compared(Element label, String value) {
        String way = label.attribute("scoring_algorithm");
        if (way.equals("TextContainsAnswer")) {
            return "*" + Wildcards.escaped(value) + "*";
        }
        if (!PLAIN.contains(way)) {
            draft.json().put("status", "draft");
            draft.changed(
                    "/gaps/*/accept", "comes as a draft: \"" + way + "\" of \"" + value + "\" became the text itself");
        }
        return Wildcards.escaped(value);
    }
}
