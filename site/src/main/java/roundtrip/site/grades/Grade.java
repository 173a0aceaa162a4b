package roundtrip.site.grades;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The grade of a submission that counts now: the one imported last. */
public record Grade(
        long id,
        long submission,
        long course,
        String exercise,
        String student,
        String label,
        String messages,
        String notes,
        @Nullable Instant submitted,
        String outcome,
        BigDecimal points,
        BigDecimal pointsMax,
        @Nullable BigDecimal markRaw,
        @Nullable BigDecimal markFinal,
        BigDecimal markMax,
        boolean withheld,
        boolean provisional,
        Instant imported) {

    public Grade {
        messages = Visible.text(messages);
        notes = Visible.text(notes);
    }

    public String path() {
        return "/submissions/" + submission;
    }

    /** The mark as it counts, such as {@code 8.5}, or that it is withheld. */
    public String mark() {
        return withheld ? "withheld" : Numbers.plain(markFinal);
    }

    public String max() {
        return Numbers.plain(markMax);
    }

    public String earned() {
        return Numbers.plain(points);
    }

    public String earnable() {
        return Numbers.plain(pointsMax);
    }

    /** The raw mark if the policy changed it, such as for lateness. */
    public @Nullable String raw() {
        return markRaw == null || markFinal == null || markRaw.compareTo(markFinal) == 0
                ? null
                : Numbers.plain(markRaw);
    }

    /** What became of the submission as a whole, in words. */
    public String outcomeInWords() {
        return switch (outcome.toLowerCase(Locale.ROOT)) {
            case "graded" -> "graded";
            case "empty" -> "empty: nothing was handed in";
            case "rejected" -> "rejected: it could not be taken in";
            case "not-compiled" -> "does not compile";
            case "did-not-start" -> "did not start";
            case "exited" -> "the program ended itself";
            case "broken" -> "could not be judged; our fault, the mark is withheld";
            default -> outcome.replace('-', ' ');
        };
    }

    public boolean graded() {
        return "graded".equalsIgnoreCase(outcome);
    }
}
