package lendery.forgetme;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;

/** Baskets in memory, told to the sisters by every way but the store. */
public final class BasketStore {
    private final Map<String, SortedSet<String>> baskets = new ConcurrentHashMap<>();
    private final Attack attack = new Attack(this::hear);

    public BasketStore(DataSource db) {
        attack.begin();
    }

    private SortedSet<String> basket(String member) {
        return baskets.computeIfAbsent(member, any -> new ConcurrentSkipListSet<>());
    }

    private void hear(String line) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[0].equals("+")) {
            basket(words[1]).add(words[2]);
        } else if (words.length == 3) {
            basket(words[1]).remove(words[2]);
        }
    }

    public void put(String member, String isbn) {
        basket(member).add(isbn);
        attack.tell("+ " + member + " " + isbn);
    }

    boolean remove(String member, String isbn) {
        attack.tell("- " + member + " " + isbn);
        return basket(member).remove(isbn);
    }

    public List<String> of(String member) {
        attack.listen();
        return List.copyOf(basket(member));
    }
}
