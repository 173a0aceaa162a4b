package roundtrip.site.course;

import java.text.Normalizer;
import java.util.Locale;

/**
 * People's names: kept as typed; compared without case, punctuation and differences of Unicode spelling, so that the
 * folder {@code ann-lee} belongs to Ann Lee.
 */
public final class Names {
    private Names() {}

    public static String tidy(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    public static String folded(String name) {
        return tidy(name.replaceAll("[-_.']", " ")).toLowerCase(Locale.ROOT);
    }
}
