package roundtrip.quiz.exchange.qti;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.Weights;
import roundtrip.quiz.exchange.text.Prose;
import roundtrip.quiz.exchange.xml.Element;
import roundtrip.quiz.exchange.xml.XmlText;

/** Reads one item of QTI 1.2, above all as Canvas writes it. */
final class Reader12 {

    private static final Fraction HALF = Fraction.of(1, 2);

    private final Element item;
    private final Element presentation;
    private final Processing12 processing;
    private final List<Element> responses;
    private final List<String> lost = new ArrayList<>();
    private final Map<String, String> feedback = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    Reader12(Element item) {
        this.item = item;
        this.presentation = item.first("presentation").orElseGet(() -> new Element("presentation", Map.of()));
        this.processing = new Processing12(item);
        this.responses = presentation
                .everywhere()
                .filter(it -> it.name().startsWith("response_") && !it.name().equals("response_label"))
                .toList();
        for (Element field : item.everywhere("qtimetadatafield")) {
            metadata.put(field.text("fieldlabel"), field.text("fieldentry"));
        }
    }

    void read(Drafts drafts, Set<String> idents) {
        String name = idents.add(item.attribute("ident")) ? item.attribute("ident") : item.attribute("title");
        String type = type();
        String called = item.attribute("title").isEmpty() ? name : item.attribute("title");
        Optional<String> refusal = refusal(type);
        if (refusal.isPresent()) {
            drafts.lost(called, refusal.get());
            return;
        }
        item.everywhere("itemfeedback").forEach(it -> feedback.put(it.attribute("ident"), material(it, lost::add)));
        Draft draft = drafts.begin(name, stem());
        points(draft);
        draft.text("why", feedback.getOrDefault("general_fb", ""));
        body(draft, type);
        draft.right(feedback.getOrDefault("correct_fb", ""));
        draft.wrong(feedback.getOrDefault("general_incorrect_fb", ""));
        if (!processing.known()) {
            draft.json().put("status", "draft");
            draft.changed("", "comes as a draft: its response processing is not understood");
        }
        lost.forEach(what -> draft.lost("", what));
        drafts.keep(draft);
    }

    private String type() {
        String canvas = metadata.getOrDefault("question_type", "");
        if (!canvas.isEmpty()) {
            return canvas.replace("_question", "");
        }
        String profile = metadata.getOrDefault("cc_profile", "")
                .replaceFirst("^cc\\.", "")
                .replaceFirst("\\.v0p1$", "");
        return switch (profile) {
            case "multiple_choice", "true_false", "essay" -> profile;
            case "multiple_response" -> "multiple_answers";
            case "fib", "pattern_match" -> "short_answer";
            default -> guessed();
        };
    }

    private String guessed() {
        if (responses.isEmpty()) {
            return "text_only";
        }
        Element first = responses.get(0);
        if (responses.size() > 1) {
            return gaps().isEmpty() ? "matching" : "multiple_dropdowns";
        }
        if (first.name().equals("response_num")
                || presentation.everywhere("vargte").size()
                                + item.everywhere("vargte").size()
                        > 0) {
            return "numerical";
        }
        if (first.everywhere("render_fib").size() > 0 || first.name().equals("response_str")) {
            return processing.scoring().isEmpty() ? "essay" : "short_answer";
        }
        if (!gaps().isEmpty()) {
            return "multiple_dropdowns";
        }
        return switch (first.attribute("rcardinality")) {
            case "Multiple" -> "multiple_answers";
            case "Ordered" -> "ordering";
            default -> first.first("material").isPresent() ? "matching" : "multiple_choice";
        };
    }

    private Optional<String> refusal(String type) {
        return switch (type) {
            case "multiple_choice",
                    "true_false",
                    "multiple_answers",
                    "short_answer",
                    "fill_in_multiple_blanks",
                    "multiple_dropdowns",
                    "matching",
                    "numerical",
                    "ordering" ->
                responses.isEmpty()
                        ? Optional.of("expected a response to \"" + type + "\", got none")
                        : Optional.empty();
            case "essay" -> Optional.of("an essay is not marked by a machine");
            case "text_only" -> Optional.of("a text alone asks nothing");
            default -> Optional.of("the bank has no items of the type \"" + type + "\"");
        };
    }

    private void points(Draft draft) {
        Optional<Fraction> points = Numbers.read(metadata.getOrDefault("points_possible", ""));
        if (points.isPresent() && !points.get().equals(Fraction.ONE)) {
            boolean fits =
                    points.get().compareTo(Fraction.ZERO) > 0 && points.get().compareTo(Fraction.of(100)) <= 0;
            if (fits) {
                draft.json().set("points", Numbers.node(points.get()));
            } else {
                draft.changed(
                        "/points",
                        "expected more than 0 and at most 100, got " + metadata.get("points_possible") + ": became 1");
            }
        }
    }

    private String stem() {
        List<String> parts = new ArrayList<>();
        stem(presentation, parts);
        return String.join("\n\n", parts);
    }

    private void stem(Element within, List<String> parts) {
        within.elements().forEach(it -> {
            if (it.name().equals("material")) {
                parts.add(material(it, lost::add));
            } else if (it.name().startsWith("flow")) {
                stem(it, parts);
            }
        });
    }

    /** All texts of an element. */
    private static String material(Element within, Consumer<String> lost) {
        within.everywhere("matimage").forEach(it -> lost.accept("a picture, \"" + it.attribute("uri") + "\""));
        return within.everywhere("mattext").stream()
                .map(it -> {
                    boolean marked = it.elements().findAny().isPresent();
                    Prose.Kind kind = marked || it.attribute("texttype").equals("text/html")
                            ? Prose.Kind.HTML
                            : it.attribute("texttype").equals("text/plain") ? Prose.Kind.PLAIN : Prose.Kind.AUTO;
                    return Prose.markdown(kind, marked ? XmlText.inside(it) : it.text(), lost);
                })
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private void body(Draft draft, String type) {
        switch (type) {
            case "true_false" -> truth(draft);
            case "multiple_choice" -> draft.choice(choices(responses.get(0)));
            case "multiple_answers" -> several(draft);
            case "short_answer" -> draft.text(draft.json(), lines(responses.get(0)));
            case "numerical" -> draft.numeric(draft.json(), numbers());
            case "matching" -> matching(draft);
            case "ordering" -> ordering(draft);
            default -> cloze(draft, type.equals("fill_in_multiple_blanks"));
        }
    }

    private String said(Element response, String value) {
        String ident = response.attribute("ident");
        return processing
                .feedback(ident, value)
                .map(it -> feedback.getOrDefault(it, ""))
                .orElseGet(() -> feedback.getOrDefault(value + "_fb", ""));
    }

    private List<Draft.Choice> choices(Element response) {
        String ident = response.attribute("ident");
        List<Draft.Choice> choices = new ArrayList<>();
        for (Element label : response.everywhere("response_label")) {
            String value = label.attribute("ident");
            Fraction worth = Weights.nearest(processing.score(Map.of(ident, Set.of(value))));
            choices.add(new Draft.Choice(material(label, lost::add), cut(worth), said(response, value)));
        }
        Fraction best = choices.stream().map(Draft.Choice::worth).reduce(Fraction.ZERO, Fraction::max);
        return best.equals(Fraction.ZERO)
                        || best.equals(Fraction.ONE)
                        || response.attribute("rcardinality").equals("Multiple")
                ? choices
                : scaled(choices, best);
    }

    /** Some files count in points and say that the most is 100. */
    private static List<Draft.Choice> scaled(List<Draft.Choice> choices, Fraction best) {
        return choices.stream()
                .map(it ->
                        new Draft.Choice(it.text(), Weights.nearest(it.worth().dividedBy(best)), it.feedback()))
                .toList();
    }

    private static Fraction cut(Fraction worth) {
        return worth.min(Fraction.ONE).max(Fraction.of(-1));
    }

    private void truth(Draft draft) {
        List<Draft.Choice> choices = choices(responses.get(0));
        Map<String, Draft.Choice> byText = new LinkedHashMap<>();
        choices.forEach(it -> byText.put(it.text().toLowerCase(Locale.ROOT), it));
        Draft.Choice yes = byText.get("true");
        Draft.Choice no = byText.get("false");
        if (choices.size() != 2 || yes == null || no == null || yes.worth().equals(no.worth())) {
            draft.choice(choices);
            return;
        }
        boolean answer = yes.worth().compareTo(no.worth()) > 0;
        draft.type("truefalse").json().put("answer", answer);
        String wrong = (answer ? no : yes).feedback();
        if (!wrong.isBlank()) {
            draft.json().putObject("misjudged").put("feedback", wrong);
        }
        draft.right((answer ? yes : no).feedback());
    }

    private void several(Draft draft) {
        Element response = responses.get(0);
        List<Draft.Choice> alone = choices(response);
        if (alone.stream().anyMatch(it -> it.worth().compareTo(Fraction.ZERO) > 0)
                && processing.scoring().stream()
                        .allMatch(it -> Processing12.wanted(it).size() == 1)
                && processing.scoring().size() > 1) {
            draft.multi(alone);
            return;
        }
        Set<String> right = processing.scoring().stream()
                .flatMap(it -> Processing12.wanted(it).stream())
                .map(it -> it.text().strip())
                .collect(Collectors.toSet());
        draft.type("multi");
        ArrayNode options = draft.json().putArray("options");
        List<Element> labels = response.everywhere("response_label");
        for (int i = 0; i < labels.size(); i++) {
            ObjectNode option = options.addObject().put("id", Draft.letter(i));
            if (right.contains(labels.get(i).attribute("ident"))) {
                option.put("correct", true);
            }
            option.put("text", alone.get(i).text());
            if (!alone.get(i).feedback().isBlank()) {
                option.put("feedback", alone.get(i).feedback());
            }
        }
        draft.json().put("rule", "all");
    }

    private List<Draft.Line> lines(Element response) {
        Map<String, Draft.Line> lines = new LinkedHashMap<>();
        for (Element condition : processing.scoring()) {
            for (Element wanted : Processing12.wanted(condition)) {
                String value = wanted.text().strip();
                boolean exact = wanted.attribute("case").equals("Yes");
                Fraction worth = cut(Weights.nearest(processing.share(condition)));
                String key = exact ? value : value.toLowerCase(Locale.ROOT);
                lines.putIfAbsent(
                        key,
                        new Draft.Line(
                                roundtrip.quiz.exchange.Wildcards.escaped(value), worth, said(response, value), exact));
            }
        }
        return List.copyOf(lines.values());
    }

    private List<Draft.Numeral> numbers() {
        List<Draft.Numeral> numbers = new ArrayList<>();
        for (Element condition : processing.scoring()) {
            Fraction worth = cut(Weights.nearest(processing.share(condition)));
            Optional<Fraction> low = bound(condition, "vargte", "vargt");
            Optional<Fraction> high = bound(condition, "varlte", "varlt");
            List<Element> exact = condition.everywhere("varequal");
            String said = exact.isEmpty()
                    ? ""
                    : said(responses.get(0), exact.get(0).text().strip());
            if (low.isPresent() && high.isPresent()) {
                Fraction middle = low.get().plus(high.get()).times(HALF);
                Fraction value = exact.isEmpty()
                        ? middle
                        : Numbers.read(exact.get(0).text()).orElse(middle);
                if (!value.equals(middle)) {
                    lost.add("a tolerance that is not the same on both sides of " + value + ", from " + low.get()
                            + " to " + high.get());
                    value = middle;
                }
                numbers.add(new Draft.Numeral(
                        value, high.get().minus(low.get()).abs().times(HALF), worth, said));
            } else {
                exact.forEach(
                        it -> numbers.add(new Draft.Numeral(Numbers.fraction(it.text()), Fraction.ZERO, worth, said)));
            }
        }
        if (numbers.isEmpty()) {
            throw new MalformedItem("expected a number as the answer, got none");
        }
        return numbers;
    }

    private static Optional<Fraction> bound(Element condition, String name, String strict) {
        return condition
                .everywhere()
                .filter(it -> it.name().equals(name) || it.name().equals(strict))
                .findFirst()
                .flatMap(it -> Numbers.read(it.text()));
    }

    private void matching(Draft draft) {
        List<Draft.Pair> pairs = new ArrayList<>();
        Map<String, String> rest = new LinkedHashMap<>();
        for (Element response : responses) {
            String left = response.first("material")
                    .map(it -> material(it, lost::add))
                    .orElse("");
            if (left.isEmpty()) {
                draft.lost("/left", "a row without a text");
                continue;
            }
            String right = "";
            for (Element label : response.everywhere("response_label")) {
                String value = label.attribute("ident");
                String text = material(label, lost::add);
                if (!text.isEmpty()) {
                    rest.putIfAbsent(text, text);
                }
                if (right.isEmpty()
                        && processing
                                        .score(Map.of(response.attribute("ident"), Set.of(value)))
                                        .compareTo(Fraction.ZERO)
                                > 0) {
                    right = text;
                }
                if (!said(response, value).isEmpty()) {
                    draft.lost("/pairs", "feedback of a pair: \"" + said(response, value) + "\"");
                }
            }
            if (right.isEmpty()) {
                throw new MalformedItem("expected a right answer for \"" + left + "\", got none");
            }
            pairs.add(new Draft.Pair(left, right));
        }
        pairs.forEach(pair -> rest.remove(pair.right()));
        rest.keySet().forEach(text -> pairs.add(new Draft.Pair("", text)));
        draft.match(pairs);
    }

    private void ordering(Draft draft) {
        Map<String, String> ids = new LinkedHashMap<>();
        draft.type("order");
        ArrayNode lines = draft.json().putArray("lines");
        for (Element label : responses.get(0).everywhere("response_label")) {
            String letter = Draft.letter(lines.size());
            ids.put(label.attribute("ident"), letter);
            lines.addObject().put("id", letter).put("text", material(label, lost::add));
        }
        ArrayNode key = draft.json().putArray("key");
        for (Element wanted : item.everywhere("varequal")) {
            String id = ids.remove(wanted.text().strip());
            if (id != null) {
                key.add(id);
            }
        }
        if (!ids.isEmpty()) {
            throw new MalformedItem("expected a place for every line, got none for " + ids.size());
        }
        draft.json().put("rule", "all");
    }

    /** Names of gaps that stand in the stem as {@code [name]}, by the response they belong to. */
    private Map<Element, String> gaps() {
        String text =
                presentation.everywhere("mattext").stream().map(Element::text).collect(Collectors.joining(" "));
        Map<Element, String> gaps = new LinkedHashMap<>();
        for (Element response : responses) {
            String name = response.attribute("ident").replaceFirst("^response_", "");
            if (text.contains("[" + name + "]")) {
                gaps.put(response, name);
            }
        }
        return gaps.size() == responses.size() ? gaps : Map.of();
    }

    private void cloze(Draft draft, boolean blanks) {
        draft.type("cloze");
        ObjectNode all = draft.json().putObject("gaps");
        String stem = draft.json().path("stem").asText().replaceAll("\\{\\{(?=[a-z])", "{ {");
        Map<Element, String> names = gaps();
        if (names.isEmpty()) {
            throw new MalformedItem("expected [name] in the text for every gap, got a gap without a place");
        }
        for (Element response : responses) {
            String gap = "g" + (all.size() + 1);
            ObjectNode json = all.putObject(gap);
            boolean listed = response.everywhere("response_label").stream()
                    .anyMatch(it -> Set.of("dropdown", "wordbank").contains(it.attribute("answer_type")));
            if ((blanks && !listed) || response.everywhere("render_fib").size() > 0) {
                draft.text(json, blanks(response));
            } else {
                Draft holder = draft;
                holder.choice(choices(response).stream().map(Reader12::whole).toList());
                json.put("type", "choice");
                json.set("options", draft.json().remove("options"));
                draft.type("cloze");
            }
            String name = names.getOrDefault(response, "");
            Matcher place = Pattern.compile("\\\\?\\[" + Pattern.quote(markdown(name)) + "\\\\?]|\\\\?\\["
                            + Pattern.quote(name) + "\\\\?]")
                    .matcher(stem);
            stem = place.replaceFirst(Matcher.quoteReplacement("{{" + gap + "}}"));
        }
        draft.stem(stem);
    }

    private static String markdown(String name) {
        return Prose.markdown(Prose.Kind.PLAIN, name, what -> {});
    }

    /** Within a gap everything that counts at all is right. */
    private static Draft.Choice whole(Draft.Choice choice) {
        boolean right = choice.worth().compareTo(Fraction.ZERO) > 0;
        return new Draft.Choice(choice.text(), right ? Fraction.ONE : Fraction.ZERO, choice.feedback());
    }

    private List<Draft.Line> blanks(Element response) {
        Map<String, Draft.Line> lines = new LinkedHashMap<>();
        for (Element label : response.everywhere("response_label")) {
            String value = Prose.unmarked(material(label, lost::add));
            if (!value.isEmpty()) {
                lines.putIfAbsent(
                        value.toLowerCase(Locale.ROOT),
                        new Draft.Line(
                                roundtrip.quiz.exchange.Wildcards.escaped(value),
                                Fraction.ONE,
                                said(response, label.attribute("ident")),
                                false));
            }
        }
        return List.copyOf(lines.values());
    }
}
