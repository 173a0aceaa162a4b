package roundtrip.quiz.bank.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;

/**
 * Which items are about which paragraph of the chapter.
 *
 * @param items ids, by paragraph; all that exist or that an item names
 */
public record Coverage(Map<String, List<String>> items) {

    public Coverage {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
    }

    public static Coverage of(Bank bank) {
        Map<String, List<String>> items = new TreeMap<>();
        bank.existing().paragraphs().forEach(paragraph -> items.put(paragraph, new ArrayList<>()));
        for (BankItem item : bank.items()) {
            item.list("chapter")
                    .forEach(paragraph -> items.computeIfAbsent(paragraph, key -> new ArrayList<>())
                            .add(item.id()));
        }
        return new Coverage(items);
    }

    /** As a table in Markdown. */
    public String table() {
        StringBuilder table = new StringBuilder("| chapter | items |\n|---|---|\n");
        items.forEach((paragraph, ids) -> table.append("| ")
                .append(paragraph)
                .append(" | ")
                .append(String.join(" ", ids))
                .append(" |\n"));
        return table.toString();
    }
}
