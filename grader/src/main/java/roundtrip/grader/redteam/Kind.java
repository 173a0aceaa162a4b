package roundtrip.grader.redteam;

import java.util.Locale;

/** What an attack is after. */
public enum Kind {
    INTAKE,
    FORGING,
    READING,
    DENIAL,
    GAMING;

    /** As it stands in {@code expected.yml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws {@link IllegalArgumentException} for a word that names none. */
    public static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "expected a class, one of intake, forging, reading, denial, gaming, got \"" + word + "\"");
    }
}
