package roundtrip.site.grades;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtrip.site.course.Names;

/**
 * By which names a grade may be given to a learner: the name that people know, as long as nobody else in the same course
 * and exercise has it, and the platform's identity.
 *
 * @param names folded
 */
record Matching(Grade grade, List<String> names) {
    Matching {
        names = List.copyOf(names);
    }

    static List<Matching> of(List<Grade> grades) {
        Map<String, Integer> bearers = new HashMap<>();
        grades.forEach(grade -> bearers.merge(place(grade), 1, Integer::sum));
        List<Matching> matches = new ArrayList<>();
        for (Grade grade : grades) {
            List<String> names = new ArrayList<>();
            if (bearers.getOrDefault(place(grade), 0) == 1) {
                names.add(Names.folded(grade.label()));
            }
            names.add(Names.folded(grade.student()));
            matches.add(new Matching(grade, names));
        }
        return matches;
    }

    /** The line of somebody whom no learner matches: the same student's grades share it. */
    String alone() {
        return Names.folded(grade.label()) + " " + Names.folded(grade.student());
    }

    private static String place(Grade grade) {
        return grade.course() + " " + grade.exercise() + " " + Names.folded(grade.label());
    }
}
