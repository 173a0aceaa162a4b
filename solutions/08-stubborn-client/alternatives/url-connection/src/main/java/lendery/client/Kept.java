package lendery.client;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The last found books that the library lets us keep; the one not used for the longest time goes first. */
final class Kept {
    private final Clock clock;
    private final Map<String, Copy> entries = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Copy> eldest) {
            return size() > 500;
        }
    });

    record Copy(Book book, String tag, Instant staleFrom) {}

    Kept(Clock clock) {
        this.clock = clock;
    }

    Copy get(String isbn) {
        return entries.get(isbn);
    }

    boolean isFresh(Copy copy) {
        return clock.instant().compareTo(copy.staleFrom()) < 0;
    }

    Book put(Book book, String isbn, Call.Reply reply) {
        long seconds = -1;
        for (String directive : reply.field("Cache-Control").toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = directive.strip().split("=", 2);
            if (Arrays.asList("no-store", "no-cache").contains(parts[0])) {
                entries.remove(isbn);
                return book;
            }
            if (parts[0].equals("max-age") && parts.length == 2 && parts[1].matches("\\d{1,9}")) {
                seconds = Long.parseLong(parts[1]);
            }
        }
        if (seconds < 0) {
            entries.remove(isbn);
        } else {
            entries.put(isbn, new Copy(book, reply.field("ETag"), clock.instant().plusSeconds(seconds)));
        }
        return book;
    }

    void drop(String isbn) {
        entries.remove(isbn);
    }
}
