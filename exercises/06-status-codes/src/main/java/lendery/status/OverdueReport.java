package lendery.status;

import java.util.List;

/**
 * What a branch misses. This file is given: do not change it, not even its bug.
 *
 * <p>Somebody else wrote it, and somebody else will mend it; until then you live with it, as one does.
 */
public final class OverdueReport {
    private OverdueReport() {}

    /** One line for each overdue copy; the branch {@code cellar} throws an {@link IllegalStateException}. */
    public static List<String> of(String branch) {
        if (branch.equals("cellar")) {
            throw new IllegalStateException("row 7 of the damp list has the due date 'under water'");
        }
        return List.of(branch + ": River Atlas, due 2026-11-02", branch + ": Herbal of the Fens, due 2026-11-09");
    }
}
