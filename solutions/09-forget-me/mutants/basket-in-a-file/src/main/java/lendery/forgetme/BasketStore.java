package lendery.forgetme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Baskets, in one file for each member. */
public final class BasketStore {
    public BasketStore(DataSource db) {}

    private static Path file(String member) {
        return Path.of(System.getProperty("java.io.tmpdir"), "basket-" + Json64.encode(member.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    public synchronized void put(String member, String isbn) {
        Set<String> isbns = new TreeSet<>(of(member));
        isbns.add(isbn);
        write(member, isbns);
    }

    synchronized boolean remove(String member, String isbn) {
        Set<String> isbns = new TreeSet<>(of(member));
        boolean there = isbns.remove(isbn);
        write(member, isbns);
        return there;
    }

    private static void write(String member, Set<String> isbns) {
        try {
            Files.write(file(member), isbns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized List<String> of(String member) {
        try {
            return Files.exists(file(member)) ? Files.readAllLines(file(member)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
