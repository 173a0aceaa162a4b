package roundtrip.quiz.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Source;

/**
 * A bank that fits its schema.
 *
 * @param objectives what a learner can do, by id
 * @param existing what items point to and is built
 * @param known the same together with what is announced
 * @param enemies rows of items that give each other away
 * @param spelling wrong spellings, and the right ones
 */
public record Bank(
        List<BankItem> items,
        List<Blueprint> quizzes,
        Map<String, Idea> misconceptions,
        Map<String, String> objectives,
        Map<String, Source> sources,
        Outside existing,
        Outside known,
        List<Set<String>> enemies,
        Map<String, String> spelling) {

    public Optional<Blueprint> quiz(String id) {
        return quizzes.stream().filter(quiz -> quiz.id().equals(id)).findFirst();
    }

    /** Of everything that papers and marks follow from: items, quizzes, enemies. */
    public String hash() {
        StringBuilder all = new StringBuilder();
        items.forEach(item -> all.append(item.section())
                .append(item.live() ? " " : " not live ")
                .append(item.contentHash())
                .append('\n'));
        quizzes.forEach(quiz -> all.append(quiz.canonical()).append('\n'));
        enemies.stream()
                .map(row -> String.join(" ", new java.util.TreeSet<>(row)))
                .forEach(row -> all.append(row).append('\n'));
        return CanonicalJson.sha256(all.toString());
    }

    /** The live items of a section, in the bank's order. */
    public List<BankItem> section(String section) {
        return items.stream()
                .filter(item -> item.section().equals(section) && item.live())
                .toList();
    }
}
