package roundtrip.grader.redteam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.grader.sandbox.ProtectionLevel;

/**
 * Which rows are run, and on what terms.
 *
 * @param ids empty for all
 * @param required a row that needs more than this computer gives is a fault when the level it needs is not above this
 */
public record Selection(Set<String> ids, Optional<Kind> kind, boolean quick, Optional<ProtectionLevel> required) {
    public Selection {
        ids = Set.copyOf(ids);
    }

    public static Selection all() {
        return new Selection(Set.of(), Optional.empty(), false, Optional.empty());
    }

    /** Throws {@link IllegalArgumentException} for an id that is none. */
    List<Row> of(List<Row> rows) {
        for (String id : ids) {
            if (rows.stream().noneMatch(row -> row.id().equals(id))) {
                throw new IllegalArgumentException("there is no row \"" + id + "\" in the red team's corpus");
            }
        }
        return rows.stream()
                .filter(row -> ids.isEmpty() || ids.contains(row.id()))
                .filter(row -> kind.isEmpty() || kind.get() == row.kind())
                .filter(row -> !quick || row.quick())
                .toList();
    }

    /** Whether this is the whole corpus, for which a floor on the number of rows holds. */
    boolean isWhole() {
        return ids.isEmpty() && kind.isEmpty() && !quick;
    }
}
