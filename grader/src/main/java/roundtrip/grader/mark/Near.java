package roundtrip.grader.mark;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names near a name that is not there, for messages. */
public final class Near {
    private static final int SHOWN = 5;
    private static final int SLACK = 4;

    private Near() {}

    /** The nearest names, nearest first, at most five. */
    public static List<String> to(String name, Collection<String> names) {
        int nearest = names.stream().mapToInt(one -> distance(name, one)).min().orElse(0);
        return names.stream()
                .filter(one -> distance(name, one) <= nearest + SLACK)
                .sorted(Comparator.<String>comparingInt(one -> distance(name, one))
                        .thenComparing(one -> one))
                .limit(SHOWN)
                .toList();
    }

    /** Changes of one letter that make one of the other; less when one begins with the other. */
    private static int distance(String from, String to) {
        String a = cut(from);
        String b = cut(to);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        boolean begins = !a.isEmpty() && (a.startsWith(b) || b.startsWith(a) || b.contains(a));
        return begins ? 1 : row[b.length()];
    }

    private static String cut(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.length() > 100 ? small.substring(0, 100) : small;
    }
}
