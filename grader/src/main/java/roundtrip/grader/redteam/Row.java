package roundtrip.grader.redteam;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.grader.sandbox.ProtectionLevel;

/**
 * One attack of the corpus.
 *
 * @param carrier {@code none}, {@code reference}, {@code mutants/NAME}, or a folder of {@code grader/redteam/carriers}
 * @param madeBy {@code files}, the word of a {@link Maker}, or {@code driver:} and the word of a {@link Driver}
 * @param needs the lowest level that contains it
 * @param waitsFor the part of the course that it attacks and that is not built yet; empty when it can run
 * @param alone whether it is graded in a class of its own, so that what it costs hits nothing but its neighbours
 * @param wall the limit on the wall time of one submission in seconds, where the row needs another than usual; else zero
 * @param variants what must become of each form of the attack, by name; one without a name where there is one only
 * @param files what each form lays over its carrier
 */
public record Row(
        String id,
        String title,
        Kind kind,
        String exercise,
        String carrier,
        String madeBy,
        ProtectionLevel needs,
        String waitsFor,
        boolean quick,
        boolean alone,
        int wall,
        Map<String, Expected> variants,
        List<String> canaries,
        Bound bound,
        String elsewhere,
        Map<String, Map<String, byte[]>> files) {
    private static final String DRIVER = "driver:";

    public Row {
        variants = new TreeMap<>(variants);
        canaries = List.copyOf(canaries);
        files = new TreeMap<>(files);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a row must expect something: " + id);
        }
    }

    boolean isDriven() {
        return madeBy.startsWith(DRIVER);
    }

    String driver() {
        return madeBy.substring(DRIVER.length());
    }

    /** What must become of that form: {@code 10-good} falls back on {@code good}, and that on the row's own. */
    Expected expected(String variant) {
        Expected own = variants.get(variant);
        if (own == null) {
            own = variants.get(variant.replaceFirst("^[0-9]+-", ""));
        }
        if (own == null) {
            own = variants.get("");
        }
        if (own == null) {
            throw new IllegalArgumentException(id + " expects nothing of its variant \"" + variant + "\"");
        }
        return own;
    }

    boolean rides() {
        return !carrier.equals("none");
    }
}
