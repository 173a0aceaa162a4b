package roundtrip.site.grades;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A learner whose name is that of a student in the results. The learner chose it, so this proves nothing: nobody sees
 * anything by it until an instructor has confirmed the pair.
 *
 * @param account the learner's name
 * @param student the platform's identity, as it stands in the results
 * @param folded the same identity, as it is compared
 * @param submission one of the student's submissions, which stands for the student in a form
 */
public record Proposal(
        long person,
        String account,
        String student,
        String folded,
        String label,
        long submission,
        Set<String> exercises) {

    public Proposal {
        exercises = Set.copyOf(exercises);
    }

    /** The value that a form sends to confirm this pair. */
    public String pair() {
        return person + "-" + submission;
    }

    /** Whether no other pair is proposed that could not be right beside this one. */
    public boolean clear(List<Proposal> proposals) {
        return proposals.stream().noneMatch(this::rivals);
    }

    private boolean rivals(Proposal other) {
        boolean sameStudent = folded.equals(other.folded);
        return person == other.person ? !sameStudent && !Collections.disjoint(exercises, other.exercises) : sameStudent;
    }
}
