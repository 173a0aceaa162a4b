package roundtrip.quiz.bank.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import roundtrip.quiz.bank.Located;

/** Words that the bank writes in one way, and how they must not be written. */
final class Spelling {

    /** Fields that people read; ids, formulas and exchanges have spellings of their own. */
    private static final Set<String> READ = Set.of("stem", "text", "feedback", "why", "partly", "wrong");

    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private final Map<String, String> right;
    private final Optional<Pattern> wrong;

    private Spelling(Map<String, String> right) {
        this.right = right;
        this.wrong = right.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(right.keySet().stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}-])(", ")(?![\\p{L}\\p{N}-])"))));
    }

    /** Checks items against a list of wrong spellings and the right ones. */
    static void check(Iterable<Located> items, Map<String, String> right, Rules rules) {
        Spelling spelling = new Spelling(right);
        items.forEach(item -> spelling.walk(item, item.item().json(), "", "", rules));
    }

    private void walk(Located item, JsonNode node, String field, String pointer, Rules rules) {
        if (node.isTextual() && READ.contains(field)) {
            text(item, node.asText(), pointer, rules);
        }
        node.properties().stream()
                .filter(child -> !(pointer.isEmpty() && child.getKey().equals("locale"))) // not in this language
                .forEach(child -> walk(item, child.getValue(), child.getKey(), pointer + "/" + child.getKey(), rules));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(item, node.get(i), field, pointer + "/" + i, rules);
        }
    }

    private void text(Located item, String text, String pointer, Rules rules) {
        wrong.map(pattern -> pattern.matcher(CODE.matcher(text).replaceAll("")))
                .filter(Matcher::find)
                .ifPresent(found -> rules.warning(
                        item,
                        pointer,
                        "spelling",
                        "expected \"" + right.get(found.group(1)) + "\", got \"" + found.group(1) + "\""));
    }
}
