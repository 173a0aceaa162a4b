package roundtrip.kit.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/** All chance that a check has: words, numbers and names that differ from run to run and come again with the same seed. One thread at a time. */
public final class Seed {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Random random;

    private Seed(long start) {
        this.random = new Random(start);
    }

    /** A stream of its own for each label, such as a check's id. */
    public static Seed of(String seed, String label) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((seed + "|" + label).getBytes(StandardCharsets.UTF_8));
            long start = 0;
            for (int i = 0; i < 8; i++) {
                start = start << 8 | (hash[i] & 0xff);
            }
            return new Seed(start);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** From {@code least} to {@code most}, both included. */
    public int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Eight small letters. */
    public String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** Thirteen digits that begin with 978; nobody checks the last one. */
    public String isbn() {
        return "978" + String.format("%010d", Math.floorMod(random.nextLong(), 10_000_000_000L));
    }

    /** A day of the year 2027, as {@code 2027-03-14}. */
    public String day() {
        return java.time.LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365)).toString();
    }
}
