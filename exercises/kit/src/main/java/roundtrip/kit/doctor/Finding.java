package roundtrip.kit.doctor;

import java.util.Objects;

/**
 * What a probe found.
 *
 * @param found in a few words, the offending value among them
 * @param advice one sentence that somebody can follow who has never seen a JVM option; empty when all is well
 */
public record Finding(Grade grade, String found, String advice) {
    /** How bad it is; only CURE keeps the course from working. */
    public enum Grade {
        CURE("CURE"),
        NOTE("note"),
        OK("ok");

        private final String word;

        Grade(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Finding {
        Objects.requireNonNull(found, "found must be given");
        if (advice.isEmpty() != (grade == Grade.OK)) {
            throw new IllegalArgumentException("a " + grade.word() + " must " + (grade == Grade.OK ? "not " : "") + "come with advice");
        }
    }

    public static Finding ok(String found) {
        return new Finding(Grade.OK, found, "");
    }

    public static Finding note(String found, String advice) {
        return new Finding(Grade.NOTE, found, advice);
    }

    public static Finding cure(String found, String advice) {
        return new Finding(Grade.CURE, found, advice);
    }
}
