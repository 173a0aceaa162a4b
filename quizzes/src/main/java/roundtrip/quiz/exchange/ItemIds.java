package roundtrip.quiz.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes ids for items of a file, each one once. */
final class ItemIds {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST = 60;
    private static final int FROM_A_STEM = 40;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Losses losses;

    ItemIds(Losses losses) {
        this.losses = losses;
    }

    /** The id for an item with this name; without a name, from the stem. Whatever is not as it was is reported. */
    String id(String name, String stem) {
        String wanted = slug(name, LONGEST);
        boolean named = !wanted.isEmpty();
        if (!named) {
            wanted = slug(stem, FROM_A_STEM);
        }
        if (wanted.isEmpty()) {
            wanted = "item";
        }
        String id = free(wanted);
        if (!named) {
            losses.add(Loss.invented(id, "/id", "the file names no id, this one was made from the stem"));
        } else if (!id.equals(name)) {
            String twice = id.equals(wanted) ? "" : ", which another item of the file has";
            losses.add(Loss.changed(id, "/id", "was \"" + Losses.shortened(name) + "\"" + twice));
        }
        return id;
    }

    private String free(String wanted) {
        String id = wanted;
        for (int number = next.getOrDefault(wanted, 2); !taken.add(id); number++) {
            next.put(wanted, number + 1);
            String end = "-" + number;
            id = wanted.substring(0, Math.min(wanted.length(), LONGEST - end.length()))
                            .replaceAll("-$", "")
                    + end;
        }
        return id;
    }

    /** A text as an id: lower case letters and digits of ASCII, everything else a hyphen. */
    static String slug(String text, int longest) {
        String ascii = Normalizer.normalize(text.substring(0, Math.min(text.length(), 1000)), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return ascii.substring(0, Math.min(ascii.length(), longest)).replaceAll("-$", "");
    }
}
