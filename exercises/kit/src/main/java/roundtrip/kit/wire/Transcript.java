package roundtrip.kit.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What went over the wire during one check, in order: connections opened and ended, bytes sent and received.
 *
 * <p>Any thread may add. Of each entry at most 4 KiB are kept, and at most 400 entries.
 */
public final class Transcript {
    private static final int ENTRIES = 400;
    private static final int BYTES = 4096;

    private final List<Entry> entries = new ArrayList<>();
    private int connections;

    /** What happened on a connection. */
    public enum Kind {
        OPENED("--"),
        SENT("->"),
        RECEIVED("<-"),
        NOTE("##");

        private final String arrow;

        Kind(String arrow) {
            this.arrow = arrow;
        }
    }

    /** One event on the connection with that number, from 1; {@code left} bytes were not kept. */
    public record Entry(int connection, Kind kind, String text, int left) {
        @Override
        public String toString() {
            return connection + " " + kind.arrow + " " + text + (left > 0 ? " (and " + left + " more bytes)" : "");
        }
    }

    synchronized int opened() {
        connections++;
        add(new Entry(connections, Kind.OPENED, "opened", 0));
        return connections;
    }

    /** Forgets the entries so far; connections are counted on. */
    public synchronized void clear() {
        entries.clear();
    }

    void sent(int connection, byte[] bytes) {
        add(connection, Kind.SENT, bytes);
    }

    void received(int connection, byte[] bytes) {
        add(connection, Kind.RECEIVED, bytes);
    }

    synchronized void note(int connection, String text) {
        add(new Entry(connection, Kind.NOTE, text, 0));
    }

    /** The entries so far, one line for each line on the wire: {@code 1 -> GET /books HTTP/1.1\r\n}. */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            String[] parts = entry.text().split("(?<=\\\\n)", -1);
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].isEmpty()) {
                    int left = i == parts.length - 1 ? entry.left() : 0;
                    lines.add(new Entry(entry.connection(), entry.kind(), parts[i], left).toString());
                }
            }
        }
        return lines;
    }

    private synchronized void add(int connection, Kind kind, byte[] bytes) {
        int kept = Math.min(bytes.length, BYTES);
        add(new Entry(connection, kind, Visible.text(new String(bytes, 0, kept, StandardCharsets.UTF_8)), bytes.length - kept));
    }

    private synchronized void add(Entry entry) {
        if (entries.size() < ENTRIES) {
            entries.add(entry);
        }
    }
}
