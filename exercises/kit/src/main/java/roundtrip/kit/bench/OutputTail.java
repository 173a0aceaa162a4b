package roundtrip.kit.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains what a process prints, so that it never waits for a reader; keeps the first 48 and the last 16 KiB. Any thread may ask. */
final class OutputTail {
    private static final int FIRST = 48 * 1024;
    private static final int LAST = 16 * 1024;

    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private final byte[] last = new byte[LAST];
    private long count;

    /** Reads to the end on a daemon thread; {@code flooded} runs once when more than {@code most} bytes have come. */
    void drain(InputStream in, long most, Runnable flooded) {
        Thread thread = new Thread(() -> copy(in, most, flooded), "drain-output");
        thread.setDaemon(true);
        thread.start();
    }

    private void copy(InputStream in, long most, Runnable flooded) {
        byte[] buffer = new byte[8192];
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                boolean before = count <= most;
                keep(buffer, read);
                if (before && count > most) {
                    flooded.run();
                }
            }
        } catch (IOException e) {
            // the process is gone, and with it what it still wanted to say
        }
    }

    private synchronized void keep(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (first.size() < FIRST) {
                first.write(bytes[i]);
            } else {
                last[(int) ((count - FIRST) % LAST)] = bytes[i];
            }
            count++;
        }
    }

    /** What was kept, as UTF-8, with a line that says how much is missing between. */
    synchronized String text() {
        String head = first.toString(StandardCharsets.UTF_8);
        if (count <= FIRST) {
            return head;
        }
        long tail = Math.min(LAST, count - FIRST);
        byte[] ordered = new byte[(int) tail];
        for (int i = 0; i < tail; i++) {
            ordered[i] = last[(int) ((count - FIRST - tail + i) % LAST)];
        }
        String end = new String(ordered, StandardCharsets.UTF_8);
        long left = count - FIRST - tail;
        return left == 0 ? head + end : head + "\n(" + left + " bytes left out)\n" + end;
    }
}
