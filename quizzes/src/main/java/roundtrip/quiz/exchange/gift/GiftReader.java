package roundtrip.quiz.exchange.gift;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.Imported;
import roundtrip.quiz.exchange.Tags;
import roundtrip.quiz.exchange.text.Prose;

/** Reads GIFT as Moodle does, and says of each item that it cannot keep why. */
final class GiftReader {

    private static final Pattern FORMAT =
            Pattern.compile("^\\[(html|markdown|plain|moodle)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRUTH = Pattern.compile("^(T|TRUE|F|FALSE)\\s*(#|$)");

    private final Drafts drafts = new Drafts();

    Imported read(String file) {
        for (GiftBlocks block : GiftBlocks.of(file)) {
            drafts.attempt("line " + block.line(), it -> item(block));
        }
        return drafts.done();
    }

    private void item(GiftBlocks block) {
        String rest = block.text();
        String name = "";
        if (rest.startsWith("::")) {
            int end = rest.indexOf("::", 2);
            if (end < 0) {
                throw new MalformedItem("line " + block.line() + ": expected \"::\" after the name, got none");
            }
            name = Escapes.shown(rest.substring(2, end)).strip();
            rest = rest.substring(end + 2).strip();
        }
        Prose.Kind kind = Prose.Kind.AUTO;
        Matcher format = FORMAT.matcher(rest);
        if (format.find()) {
            kind = kind(format.group(1));
            rest = rest.substring(format.end()).strip();
        }
        int open = rest.indexOf('{');
        int close = rest.indexOf('}');
        boolean one = open >= 0 && close > open && rest.indexOf('{', open + 1) < 0 && rest.indexOf('}', close + 1) < 0;
        if (open < 0 && close < 0) {
            drafts.lost(titled(name, rest), "line " + block.line() + ": a description asks nothing");
            return;
        }
        if (!one) {
            throw new MalformedItem("line " + block.line()
                    + ": expected one pair of braces, got another number (write \\{ and \\} in texts), in \""
                    + roundtrip.quiz.exchange.Losses.shortened(Escapes.shown(rest)) + "\"");
        }
        Texts texts = new Texts(kind);
        String answers = rest.substring(open + 1, close).strip();
        new Body(texts, name, rest.substring(0, open), answers, rest.substring(close + 1), block).read();
    }

    private static String titled(String name, String text) {
        return name.isEmpty() ? Escapes.shown(text) : name;
    }

    private static Prose.Kind kind(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "html" -> Prose.Kind.HTML;
            case "markdown" -> Prose.Kind.MARKDOWN;
            case "plain" -> Prose.Kind.PLAIN;
            default -> Prose.Kind.AUTO;
        };
    }

    /** Reads texts in the item's format, and remembers what they lost. */
    private static final class Texts {

        private final Prose.Kind kind;
        private final List<String> lost = new ArrayList<>();

        Texts(Prose.Kind kind) {
            this.kind = kind;
        }

        String of(String hidden) {
            String text = hidden.strip();
            Matcher format = FORMAT.matcher(text);
            boolean own = format.find();
            Prose.Kind as = own ? kind(format.group(1)) : kind;
            return Prose.markdown(as, Escapes.shown(own ? text.substring(format.end()) : text), lost::add);
        }
    }

    /** One item with its answers. */
    private final class Body {

        private final Texts texts;
        private final String name;
        private final String before;
        private final String answers;
        private final String general;
        private final String after;
        private final GiftBlocks block;

        Body(Texts texts, String name, String before, String answers, String after, GiftBlocks block) {
            this.texts = texts;
            this.name = name;
            this.before = before;
            int feedback = answers.indexOf("####");
            this.answers =
                    feedback < 0 ? answers : answers.substring(0, feedback).strip();
            this.general = feedback < 0 ? "" : answers.substring(feedback + 4);
            this.after = after;
            this.block = block;
        }

        void read() {
            String stem = texts.of(after.isBlank() ? before : before + "_____" + after);
            if (answers.isEmpty()) {
                drafts.lost(titled(name, before), "line " + block.line() + ": an essay is not marked by a machine");
                return;
            }
            Draft draft = drafts.begin(name, after.isBlank() ? stem : texts.of(before + "..." + after));
            draft.stem(stem);
            draft.text("why", texts.of(general));
            Tags.add(draft, block.category());
            answers(draft);
            if (!after.isBlank() && after.strip().codePoints().noneMatch(Character::isLetterOrDigit)) {
                draft.changed(
                        "/stem", "only \"" + after.strip() + "\" stands after the answers: read as a missing word");
            }
            texts.lost.forEach(what -> draft.lost("", what));
            drafts.keep(draft);
        }

        private void answers(Draft draft) {
            if (answers.startsWith("#")) {
                draft.numeric(gap(draft), GiftNumbers.read(answers.substring(1), texts::of, draft));
            } else if (answers.indexOf('~') >= 0) {
                choice(draft);
            } else if (answers.indexOf('=') >= 0 && answers.contains("->")) {
                match(draft);
            } else if (TRUTH.matcher(answers).find()) {
                truth(draft);
            } else {
                draft.text(gap(draft), answers().stream().map(this::line).collect(Collectors.toList()));
            }
        }

        /** Where a choice, a number or a text is written: into the item, or into the gap of a missing word. */
        private ObjectNode gap(Draft draft) {
            if (after.isBlank()) {
                return draft.json();
            }
            draft.type("cloze");
            draft.stem(texts.of(before + "\ue000" + after)
                    .replaceAll("\\{\\{(?=[a-z])", "{ {")
                    .replace("\ue000", "{{gap}}"));
            return draft.json().withObject("/gaps/gap");
        }

        private List<GiftAnswer> answers() {
            return GiftAnswer.split(answers);
        }

        private Draft.Line line(GiftAnswer answer) {
            String value = FORMAT.matcher(answer.text().strip()).replaceFirst("");
            return new Draft.Line(
                    Escapes.shown(value).strip(),
                    answer.weight().orElse(Fraction.ONE),
                    texts.of(answer.feedback()),
                    false);
        }

        private void choice(Draft draft) {
            List<GiftAnswer> all = answers();
            boolean single = all.stream().anyMatch(GiftAnswer::key);
            List<Draft.Choice> choices = new ArrayList<>();
            for (GiftAnswer answer : all) {
                Fraction worth = answer.weight().orElse(answer.key() ? Fraction.ONE : Fraction.ZERO);
                choices.add(new Draft.Choice(texts.of(answer.text()), worth, texts.of(answer.feedback())));
            }
            if (!single) {
                draft.multi(choices);
                return;
            }
            if (after.isBlank()) {
                draft.choice(choices);
                return;
            }
            ObjectNode gap = gap(draft);
            draft.choice(choices);
            gap.put("type", "choice");
            gap.set("options", draft.json().remove("options"));
            draft.type("cloze");
        }

        private void match(Draft draft) {
            List<Draft.Pair> pairs = new ArrayList<>();
            for (GiftAnswer answer : answers()) {
                String[] sides = answer.text().split("->", 2);
                if (sides.length < 2) {
                    throw new MalformedItem("line " + block.line() + ": expected \"left -> right\", got \""
                            + Escapes.shown(answer.text()).strip() + "\"");
                }
                String right = Prose.markdown(Prose.Kind.PLAIN, Escapes.shown(sides[1]), what -> {});
                pairs.add(new Draft.Pair(texts.of(sides[0]), right));
                if (!answer.feedback().isBlank()) {
                    draft.lost(
                            "/pairs",
                            "feedback of a pair: \""
                                    + Escapes.shown(answer.feedback()).strip() + "\"");
                }
            }
            draft.match(pairs);
        }

        private void truth(Draft draft) {
            String[] parts = answers.split("#", 3);
            draft.type("truefalse");
            draft.json().put("answer", parts[0].strip().startsWith("T"));
            String wrong = parts.length > 1 ? texts.of(parts[1]) : "";
            if (!wrong.isBlank()) {
                draft.json().putObject("misjudged").put("feedback", wrong);
            }
            draft.right(parts.length > 2 ? texts.of(parts[2]) : "");
        }
    }
}
