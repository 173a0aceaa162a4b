package roundtrip.grader.mark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The marks of a class: a pure function of the policy and the facts. No clock, no files; exact until the one rounding of each final mark. */
public final class ClassMarks {
    private static final Comparator<Attempt> BY_FINAL = Comparator.comparing(Attempt::finalExact);

    private final Policy policy;
    private final Facts facts;

    private ClassMarks(Policy policy, Facts facts) {
        this.policy = policy;
        this.facts = facts;
    }

    /** One for each submission handed in, in the order of {@link Facts#handed}. */
    public static List<Marked> of(Policy policy, Facts facts) {
        return new ClassMarks(policy, facts).all();
    }

    private List<Marked> all() {
        Map<String, List<Facts.Handed>> byStudent = new TreeMap<>();
        facts.handed()
                .forEach(one -> byStudent
                        .computeIfAbsent(one.student(), student -> new ArrayList<>())
                        .add(one));
        Map<Facts.Handed, Marked> marks = new HashMap<>();
        byStudent.forEach((student, handed) -> marks.putAll(student(student, handed)));
        return facts.handed().stream().map(marks::get).toList();
    }

    private Map<Facts.Handed, Marked> student(String student, List<Facts.Handed> handed) {
        Judged best = judged(handed, policy.late());
        if (policy.late().isPresent()) {
            for (Instant until : extensions(student)) {
                Judged extended = judged(handed, policy.late().map(late -> late.extendedTo(until)));
                best = extended.isBetterThan(best) ? extended : best;
            }
        }
        return best.marks(policy);
    }

    /** Each is tried, and the best for the student holds: an extension never lowers a mark. */
    private List<Instant> extensions(String student) {
        return facts.extensions().stream()
                .filter(one -> one.student().equals(student))
                .filter(one -> one.exercise().equals(policy.exercise()))
                .map(Facts.Extension::until)
                .sorted()
                .toList();
    }

    private Judged judged(List<Facts.Handed> handed, Optional<Late> late) {
        List<Attempt> attempts = handed.stream()
                .map(one -> Attempt.of(policy, facts, one, late))
                .sorted(Comparator.comparing(Attempt::received)
                        .thenComparing(attempt -> attempt.handed().submission()))
                .toList();
        List<Attempt> counting =
                attempts.stream().filter(attempt -> !attempt.cutOff()).toList();
        Optional<Attempt> chosen = chosen(counting, late.map(Late::counts).orElse(Late.Counts.BEST));
        return new Judged(attempts, chosen.orElseGet(() -> attempts.get(0)));
    }

    /** Of submissions in the order of their times. */
    private static Optional<Attempt> chosen(List<Attempt> counting, Late.Counts counts) {
        return switch (counts) {
            case BEST -> best(counting);
            case LAST -> last(counting);
            case LAST_BEFORE_DUE -> {
                List<Attempt> inTime = counting.stream().filter(Attempt::inTime).toList();
                yield inTime.isEmpty() ? counting.stream().findFirst() : last(inTime);
            }
        };
    }

    /** The first of the best; one that is withheld only when all are. */
    private static Optional<Attempt> best(List<Attempt> counting) {
        List<Attempt> known =
                counting.stream().filter(attempt -> !attempt.broken()).toList();
        List<Attempt> from = known.isEmpty() ? counting : known;
        return from.stream().reduce((first, second) -> BY_FINAL.compare(second, first) > 0 ? second : first);
    }

    private static Optional<Attempt> last(List<Attempt> counting) {
        return counting.stream().reduce((first, second) -> second);
    }

    /** A student's submissions and the one that gives the mark; after the cut-off that is nothing. */
    private record Judged(List<Attempt> attempts, Attempt counting) {
        boolean isBetterThan(Judged other) {
            return Comparator.comparing((Judged judged) -> judged.counting().finalExact())
                            .thenComparing(judged -> -judged.counting().slipDays())
                            .thenComparing(
                                    judged -> judged.counting().lateness().negated())
                            .compare(this, other)
                    > 0;
        }

        Map<Facts.Handed, Marked> marks(Policy policy) {
            boolean open = attempts.stream().anyMatch(attempt -> attempt.broken() && !attempt.cutOff());
            Map<Facts.Handed, Marked> marks = new HashMap<>();
            attempts.forEach(attempt -> {
                boolean counts = counting.equals(attempt);
                marks.put(attempt.handed(), attempt.marked(policy, counts, open));
            });
            return marks;
        }
    }
}
