package roundtrip.quiz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A bank in which every sealed text is a random word of its own. Before an item is locked for a learner, none of these
 * words may leave the program; once it is locked, some must appear, which proves that the search works.
 *
 * <p>Quizzes: {@link #AT_ONCE} (one try, locked after one answer) and {@link #AFTER_SUBMIT}. One item or more of each type.
 */
public final class CanaryBank {

    /** The quiz with feedback at once. */
    public static final String AT_ONCE = "canary-at-once";

    /** The quiz with feedback after its submission. */
    public static final String AFTER_SUBMIT = "canary-after-submit";

    /** How many items each quiz has. */
    public static final int ITEMS = 11;

    /** A near miss of every text of this bank. */
    public static final String WRONG_TEXT = "wrong";

    /** A near miss of every number of this bank, and of every line. */
    public static final String WRONG_NUMBER = "2";

    private static final String WRONG = "wrong";

    private final RandomGenerator chance;
    private final List<String> words = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    /** Makes new words. */
    public CanaryBank(RandomGenerator chance) {
        this.chance = chance;
        String idea = word();
        String proof = word();
        String check = word();
        files.put("q1-canary.yml", items(idea, proof, check));
        files.put("quizzes.yml", quizzes());
        files.put("misconceptions.yml", misconceptions(idea));
        files.put("objectives.yml", "schema: 1\nobjectives: [{id: goal, can: find canaries}]\n");
        files.put("sources.yml", "schema: 1\nrfcs: {rfc9110: {\"1\": " + word() + "}}\n");
        files.put("outside.yml", outside(proof, check));
    }

    /** Writes the bank's files into a folder, for {@link Quizzes#in}. */
    public Path writeTo(Path folder) {
        return SampleBank.write(files, folder);
    }

    /** Every sealed word: none may be seen before the item is locked. Lower-case letters only. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** Those that must be seen once all items were answered by {@link #wrongAnswer} and are locked. */
    public List<String> shownAfterLock() {
        return List.copyOf(shown);
    }

    /** Form fields of a response that is wrong in every part, to any item of this bank. */
    public Map<String, List<String>> wrongAnswer(PublicItem item) {
        if (item instanceof PublicItem.Choice choice) {
            return Map.of("answer", wrong(choice.options()));
        }
        if (item instanceof PublicItem.Multi multi) {
            return Map.of("answer", wrong(multi.options()));
        }
        if (item instanceof PublicItem.TrueFalse judged) {
            return Map.of("answer", List.of("false"), "reason", wrong(judged.reasons()));
        }
        if (item instanceof PublicItem.Order order) {
            return Map.of("place-" + wrong(order.lines()).get(0), List.of("1"));
        }
        Map<String, List<String>> fields = new HashMap<>();
        if (item instanceof PublicItem.Match match) {
            match.left().forEach(left -> fields.put("right-" + left.token(), wrong(match.right())));
            return fields;
        }
        if (item instanceof PublicItem.Wire wire) {
            return wrongAnswer(wire.ask());
        }
        if (item instanceof PublicItem.Cloze cloze) {
            cloze.gaps()
                    .forEach(gap ->
                            fields.put(gap.field(), wrongAnswer(gap.item()).getOrDefault("answer", List.of())));
            return fields;
        }
        return Map.of("answer", List.of(item instanceof PublicItem.Text ? WRONG_TEXT : WRONG_NUMBER));
    }

    private static List<String> wrong(List<PublicItem.Option> options) {
        return options.stream()
                .filter(option -> option.text().value().startsWith(WRONG))
                .map(PublicItem.Option::token)
                .toList();
    }

    /** A word that is sealed. */
    private String word() {
        StringBuilder word = new StringBuilder("zq");
        for (int i = 0; i < 14; i++) {
            word.append((char) ('a' + chance.nextInt(26)));
        }
        words.add(word.toString());
        return word.toString();
    }

    /** A word that is sealed, and must be shown after the lock. */
    private String shown() {
        String word = word();
        shown.add(word);
        return word;
    }

    private String items(String idea, String proof, String check) {
        StringBuilder items = new StringBuilder("schema: 1\nsection: q1\nitems:\n");
        items.append(head("can-choice", "choice", proof, check))
                .append("  options:\n")
                .append("  - {id: right, correct: true, text: fits}\n")
                .append(wrongOption("one", idea));
        items.append(head("can-multi", "multi", proof, check))
                .append("  options:\n")
                .append("  - {id: right, correct: true, text: fits}\n")
                .append(wrongOption("one", idea))
                .append(wrongOption("two", idea));
        items.append(head("can-truefalse", "truefalse", proof, check))
                .append("  answer: true\n")
                .append("  misjudged: {misconception: " + idea + ", feedback: " + shown() + "}\n")
                .append("  reasons:\n")
                .append("  - {id: right, correct: true, text: fits}\n")
                .append(wrongOption("one", idea));
        items.append(head("can-order", "order", proof, check))
                .append("  rule: all\n")
                .append("  lines: [{id: a, text: first}, {id: b, text: second}]\n")
                .append("  key: [a, b]\n")
                .append("  extra:\n")
                .append(wrongOption("one", idea));
        items.append(head("can-match", "match", proof, check))
                .append("  left: [{id: a, text: alpha}, {id: b, text: beta}]\n")
                .append("  right: [{id: x, text: xi}, {id: y, text: ypsilon}, {id: z, text: wrong zeta}]\n")
                .append("  pairs: {a: x, b: y}\n")
                .append("  slips:\n")
                .append("  - {left: a, right: z, misconception: " + idea + ", feedback: " + shown() + "}\n")
                .append("  - {left: b, right: z, feedback: " + shown() + "}\n");
        more(items, idea, proof, check);
        return items.toString();
    }

    private void more(StringBuilder items, String idea, String proof, String check) {
        String near = ", misconception: " + idea + ", feedback: ";
        items.append(head("can-numeric", "numeric", proof, check))
                .append("  answer: 4711\n")
                .append("  near: [{value: 2" + near + shown() + "}]\n");
        items.append(head("can-text", "text", proof, check))
                .append("  accept: [{value: " + shown() + "}]\n")
                .append("  near: [{value: wrong" + near + shown() + "}]\n");
        items.append(head("can-cloze", "cloze", proof, check).replace("A question of cloze", "\"{{a}} {{b}} {{c}}\""))
                .append("  gaps:\n    a:\n      type: choice\n      options:\n")
                .append("      - {id: right, correct: true, text: fits}\n      "
                        + wrongOption("one", idea).strip() + "\n")
                .append("    b: {type: text, accept: [{value: " + shown() + "}], near: [{value: wrong" + near + shown()
                        + "}]}\n")
                .append("    c: {type: numeric, answer: 4711, near: [{value: 2" + near + shown() + "}]}\n");
        items.append(head("can-wire", "wire", proof, check))
                .append("  exchange: |\n    > GET / HTTP/1.0\n    >\n  ask:\n    type: multi\n    options:\n")
                .append("    - {id: right, correct: true, text: fits}\n    "
                        + wrongOption("one", idea).strip() + "\n");
        items.append(head("can-line", "wire", proof, check))
                .append("  exchange: |\n    > GET / HTTP/1.0\n    >\n")
                .append("  ask: {type: line, answer: 1, near: [{value: 2" + near + shown() + "}]}\n");
        items.append(head("can-generated", "numeric", proof, check))
                .append("  params: {a: {from: 3, to: 9}}\n")
                .append("  answer: 1000*a\n")
                .append("  near: [{value: 2" + near + shown() + "}]\n");
    }

    private String head(String id, String type, String proof, String check) {
        return "- id: " + id + "\n  type: " + type + "\n  depth: know\n  objective: goal\n  chapter: [C01]\n"
                + "  sources: [\"rfc9110#1\"]\n  shows: [00-doctor/" + check + "]\n  stem: A question of " + type + "\n"
                + "  why: " + shown() + "\n  proof: [" + proof + "]\n"
                + "  hints: [{text: " + word() + ", cost: 0.1}]\n"
                + "  feedback: {partly: " + word() + ", wrong: " + word() + "}\n"
                + "  tags: [" + word() + "]\n  lint: {long-key: " + word() + "}\n";
    }

    private String wrongOption(String id, String idea) {
        return "  - {id: " + id + ", text: " + WRONG + " " + id + ", misconception: " + idea + ", feedback: " + shown()
                + "}\n";
    }

    private static String quizzes() {
        return "schema: 1\nquizzes:\n"
                + "- {quiz: " + AT_ONCE
                + ", title: Canary, draw: {q1: all}, feedback: at-once, tries: [1], unsure: true}\n"
                + "- {quiz: " + AFTER_SUBMIT
                + ", title: Canary, draw: {q1: all}, feedback: after-submit, tries: [1]}\n";
    }

    private String misconceptions(String idea) {
        return "schema: 1\nmisconceptions: [{id: " + idea + ", idea: " + word() + ", truth: " + word()
                + ", chapter: [C01], shows: []}]\n";
    }

    private static String outside(String proof, String check) {
        return "schema: 1\nparagraphs: [C01]\nexercises: {00-doctor: [" + check + "]}\nlab: []\nproofs: [" + proof
                + "]\n";
    }
}
