package roundtrip.grader.mark;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import roundtrip.grader.mark.Facts.CheckFact;
import roundtrip.grader.mark.Facts.Handed;
import roundtrip.grader.mark.Facts.Standing;

/** A small exercise: four public checks and two hidden ones of a point each, and advice. */
final class Samples {
    static final String SLUG = "05-seven-methods";
    static final List<String> IDS = List.of("pub-a", "pub-b", "pub-c", "pub-d", "hid-a", "hid-b", "advice");

    private Samples() {}

    /** A policy of these lines after the two that each must have. */
    static Policy policy(String... lines) {
        return PolicyReader.read(text(lines), "policy.yml", slug -> slug.equals(SLUG) ? Set.copyOf(IDS) : Set.of());
    }

    static String text(String... lines) {
        return "policy: 1\nexercise: " + SLUG + "\n" + String.join("\n", lines) + "\n";
    }

    /** Verdicts of checks in order: P passed, F not passed, U unstable, B broken. */
    static List<CheckFact> checks(String standings) {
        List<CheckFact> all = new ArrayList<>();
        for (int i = 0; i < IDS.size(); i++) {
            String id = IDS.get(i);
            Standing standing = switch (i < standings.length() ? standings.charAt(i) : 'F') {
                case 'P' -> Standing.PASSED;
                case 'U' -> Standing.UNSTABLE;
                case 'B' -> Standing.BROKEN;
                default -> Standing.NOT_PASSED;
            };
            all.add(new CheckFact(id, id.startsWith("pub"), id.equals("advice") ? 0 : 1, standing));
        }
        return List.copyOf(all);
    }

    static Handed handed(String student, String submission, String submitted, String standings) {
        Optional<Instant> time = submitted.isEmpty() ? Optional.empty() : Optional.of(at(submitted));
        return new Handed(student, submission, time, false, checks(standings));
    }

    static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    /** The mark of a single submission. */
    static Marked mark(Policy policy, String submitted, String standings) {
        return ClassMarks.of(policy, new Facts(10, List.of(handed("ann", "s1", submitted, standings))))
                .get(0);
    }

    static String shown(Marked marked) {
        return marked.finalMark().map(mark -> mark.toPlainString()).orElse("withheld");
    }
}
