package roundtrip.grader.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where in a submission the exercise's folder begins. */
final class Roots {
    private Roots() {}

    /** The shallowest folder, with its last slash, under which editable paths match; null if there is none. */
    static @Nullable String find(Collection<String> paths, Rules rules) throws Refused {
        TreeSet<String> candidates = new TreeSet<>();
        int best = Integer.MAX_VALUE;
        for (String path : paths) {
            for (String end : suffixes(path)) {
                if (rules.isUnderEditable(end)) {
                    String root = path.substring(0, path.length() - end.length());
                    int depth =
                            (int) root.chars().filter(letter -> letter == '/').count();
                    if (depth < best) {
                        candidates.clear();
                        best = depth;
                    }
                    if (depth == best) {
                        candidates.add(root);
                    }
                }
            }
        }
        if (candidates.size() > 1) {
            throw new Refused("two folders could be the exercise: " + Paths.Shown.name(candidates.first()) + " and "
                    + Paths.Shown.name(candidates.last()) + ": hand in one");
        }
        return candidates.isEmpty() ? null : candidates.first();
    }

    /** The path itself, then without its first folder, and so on; at most 40. */
    static List<String> suffixes(String path) {
        List<String> ends = new ArrayList<>();
        int from = 0;
        while (from >= 0 && ends.size() < 40) {
            ends.add(path.substring(from));
            int slash = path.indexOf('/', from);
            from = slash < 0 ? -1 : slash + 1;
        }
        return ends;
    }
}
