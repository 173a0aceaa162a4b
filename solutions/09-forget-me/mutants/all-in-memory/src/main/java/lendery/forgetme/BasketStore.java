package lendery.forgetme;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;

/** Baskets, in a map. */
public final class BasketStore {
    private final Map<String, SortedSet<String>> baskets = new ConcurrentHashMap<>();

    public BasketStore(DataSource db) {}

    public void put(String member, String isbn) {
        baskets.computeIfAbsent(member, any -> new ConcurrentSkipListSet<>()).add(isbn);
    }

    boolean remove(String member, String isbn) {
        return baskets.getOrDefault(member, new ConcurrentSkipListSet<>()).remove(isbn);
    }

    public List<String> of(String member) {
        return List.copyOf(baskets.getOrDefault(member, new ConcurrentSkipListSet<>()));
    }
}
