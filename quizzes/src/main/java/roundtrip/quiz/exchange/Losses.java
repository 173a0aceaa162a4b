package roundtrip.quiz.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was not carried over while a file is read. */
public final class Losses {

    private static final int LONGEST = 80;

    private final Set<Loss> all = new LinkedHashSet<>();

    public void add(Loss loss) {
        all.add(loss);
    }

    public List<Loss> all() {
        return List.copyOf(all);
    }

    /** A value of someone else's file, fit for a line of a report. */
    public static String shortened(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        int end = Math.min(line.length(), LONGEST);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return end < line.length() ? line.substring(0, end) + "..." : line;
    }
}
