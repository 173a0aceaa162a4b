package roundtrip.quiz.exchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts.MalformedItem;
import roundtrip.quiz.exchange.xml.Element;

/** Reads a match: pairs such as {@code "A X"}, whose first side has one partner each, or else the second. */
final class MatchReader {

    private final Draft draft;
    private final ItemReader reader;

    MatchReader(Draft draft, ItemReader reader) {
        this.draft = draft;
        this.reader = reader;
    }

    void read(Element interaction, Declaration declaration, Processing.Mode mode) {
        List<Element> sets = interaction.all("simpleMatchSet");
        if (sets.size() != 2) {
            throw new MalformedItem("expected two sets to match, got " + sets.size());
        }
        List<String> pairs = new ArrayList<>(declaration.correct());
        if (mode == Processing.Mode.MAPPED) {
            pairs.clear();
            declaration.entries().forEach((pair, worth) -> {
                if (worth.compareTo(Fraction.ZERO) > 0) {
                    pairs.add(pair);
                }
            });
            if (declaration.entries().values().stream().distinct().count() > 1) {
                draft.changed("/pairs", "pairs are worth different shares: all became worth the same");
            }
        }
        Map<String, String> left = texts(sets.get(0));
        Map<String, String> right = texts(sets.get(1));
        Map<String, String> key = key(pairs, 0);
        if (key.size() != pairs.size() || !left.keySet().equals(key.keySet())) {
            key = key(pairs, 1);
            if (key.size() != pairs.size() || !right.keySet().equals(key.keySet())) {
                throw new MalformedItem("expected one partner for each text of one side, got " + pairs);
            }
            Map<String, String> swap = left;
            left = right;
            right = swap;
            draft.changed("", "the sides were exchanged, so that each left text has one partner");
        }
        write(left, right, key);
        if (mode == Processing.Mode.CORRECT) {
            draft.json().put("rule", "all");
        }
        boolean once = sets.get(1).all("simpleAssociableChoice").stream()
                .allMatch(it -> it.attribute("matchMax").equals("1"));
        if (once && right.size() >= left.size()) {
            draft.json().put("once", true);
        }
    }

    private void write(Map<String, String> left, Map<String, String> right, Map<String, String> key) {
        List<Draft.Pair> pairs = new ArrayList<>();
        Map<String, String> rest = new LinkedHashMap<>(right);
        key.forEach((one, other) -> {
            if (!right.containsKey(other)) {
                throw new MalformedItem("expected pairs of texts that exist, got \"" + one + " " + other + "\"");
            }
            rest.remove(other);
        });
        left.forEach((id, text) -> {
            String other = key.getOrDefault(id, "");
            pairs.add(new Draft.Pair(kept(id), text, kept(other), right.getOrDefault(other, "")));
        });
        rest.forEach((id, text) -> pairs.add(new Draft.Pair("", "", kept(id), text)));
        draft.match(pairs);
    }

    private static String kept(String identifier) {
        return ItemReader.kept(identifier.replaceFirst("^[lr]-", ""));
    }

    private Map<String, String> texts(Element set) {
        Map<String, String> texts = new LinkedHashMap<>();
        set.all("simpleAssociableChoice").forEach(it -> texts.put(it.attribute("identifier"), reader.text(it)));
        return texts;
    }

    private static Map<String, String> key(List<String> pairs, int side) {
        Map<String, String> key = new LinkedHashMap<>();
        for (String pair : pairs) {
            String[] ends = pair.strip().split("\\s+", -1);
            if (ends.length != 2) {
                throw new MalformedItem("expected two names in a pair, got \"" + pair + "\"");
            }
            key.put(ends[side], ends[1 - side]);
        }
        return key;
    }
}
