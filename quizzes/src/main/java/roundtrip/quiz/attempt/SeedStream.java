package roundtrip.quiz.attempt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import roundtrip.quiz.Seed;

/**
 * Chance that follows from a seed and a label: block i is HMAC-SHA-256(seed, label, 0, i), read as unsigned 32-bit words.
 * The same on every machine and for ever, which the JDK's generators do not promise.
 */
public final class SeedStream {

    private static final long WORDS = 1L << 32;

    private final Mac mac;
    private final byte[] label;
    private int block;
    private ByteBuffer words = ByteBuffer.allocate(0);

    SeedStream(Seed seed, String label) {
        this.mac = mac(seed);
        this.label = label.getBytes(StandardCharsets.UTF_8);
    }

    /** The seed of paper number n of a print run: the run's own for n = 0. */
    public static Seed derived(Seed seed, int n) {
        return n == 0 ? seed : Seed.of(hmac(seed, "paper|" + n));
    }

    static byte[] hmac(Seed seed, String text) {
        return mac(seed).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(Seed seed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed.bytes(), "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private long word() {
        if (!words.hasRemaining()) {
            mac.update(label);
            mac.update((byte) 0);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, block));
            words = ByteBuffer.wrap(mac.doFinal());
            block++;
        }
        return Integer.toUnsignedLong(words.getInt());
    }

    /** A number from 0 to n - 1, each as likely as the others. */
    int below(int n) {
        long limit = WORDS / n * n;
        long word = word();
        while (word >= limit) {
            word = word();
        }
        return (int) (word % n);
    }

    <T> List<T> shuffle(List<T> elements) {
        List<T> shuffled = new ArrayList<>(elements);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, below(i + 1));
        }
        return shuffled;
    }

    /** Shuffles the elements that are not pinned among their own places. */
    <T> List<T> shuffle(List<T> elements, Predicate<? super T> pinned) {
        List<T> loose = shuffle(
                elements.stream().filter(element -> !pinned.test(element)).toList());
        List<T> shuffled = new ArrayList<>();
        int next = 0;
        for (T element : elements) {
            shuffled.add(pinned.test(element) ? element : loose.get(next++));
        }
        return shuffled;
    }
}
