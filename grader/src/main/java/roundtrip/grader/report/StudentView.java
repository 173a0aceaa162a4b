package roundtrip.grader.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import roundtrip.grader.mark.Facts;
import roundtrip.grader.mark.Visibility;
import roundtrip.grader.mark.Visibility.Part;

/** What students may see of results at an instant. What they may not is taken out of the results, so no page or export can show it. */
public final class StudentView {
    private static final Set<String> NOTHING_RAN = Set.of("empty", "rejected", "not-compiled");

    private final Optional<Visibility> visibility;
    private final Optional<Instant> lastExtension;
    private final Results results;
    private final Instant now;

    private StudentView(PolicyFile policy, Results results, Instant now) {
        this.visibility = policy.policy().visibility();
        this.lastExtension = policy.extensions().stream()
                .filter(one -> one.exercise().equals(results.batch().exercise()))
                .map(Facts.Extension::until)
                .max(Instant::compareTo);
        this.results = results;
        this.now = now;
    }

    /** The results as each student may see his or her own at {@code now}; without rules on visibility, all of them. */
    public static Results of(PolicyFile policy, Results results, Instant now) {
        return new StudentView(policy, results, now).results();
    }

    private Results results() {
        if (visibility.isEmpty()) {
            return results;
        }
        List<Results.Submission> seen =
                results.submissions().stream().map(this::seen).toList();
        return new Results(results.schema(), results.batch().withDeclared(List.of()), seen);
    }

    private Results.Submission seen(Results.Submission one) {
        boolean evidence = shows(Part.HIDDEN_EVIDENCE, one);
        boolean ids = evidence || shows(Part.HIDDEN_IDS, one);
        boolean open = shows(Part.PUBLIC_CHECKS, one);
        List<Results.Check> checks = new ArrayList<>();
        for (Results.Check check : one.checks()) {
            if (check.visibility().equals("public") ? open : evidence) {
                checks.add(check);
            } else if (!check.visibility().equals("public") && ids) {
                checks.add(check.withoutEvidence());
            }
        }
        boolean told = evidence || NOTHING_RAN.contains(one.outcome());
        return one.with(one.mark(), checks, told ? one.messages() : List.of());
    }

    private boolean shows(Part part, Results.Submission one) {
        List<Instant> handedIn = results.submissions().stream()
                .filter(each -> each.student().equals(one.student()))
                .map(Results.Submission::submitted)
                .filter(Objects::nonNull)
                .toList();
        return visibility
                .filter(rules -> !rules.shows(part, now, handedIn, lastExtension))
                .isEmpty();
    }
}
