package roundtrip.site.grades;

import java.util.List;

/** A graded submission with its checks, grouped by what to read first. */
public record SubmissionPage(Grade grade, List<CheckFacts> checks, boolean teacher) {
    public SubmissionPage {
        checks = List.copyOf(checks);
    }

    public List<CheckFacts> with(Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).toList();
    }

    public int count(Verdict verdict) {
        return with(verdict).size();
    }
}
