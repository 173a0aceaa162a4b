package roundtrip.grader.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import roundtrip.grader.bundle.Study;
import roundtrip.grader.mark.Facts;
import roundtrip.grader.mark.Marked;
import roundtrip.kit.bench.EvidenceText;
import roundtrip.kit.check.CheckCard;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Unwritten;
import roundtrip.kit.check.Verdict;

/** One verdict in full, for the instructor: the facts, the rule, what it did to the mark, and how to see it again. */
public final class Explanation {
    private final Results results;
    private final Results.Submission one;
    private final Results.Check check;
    private final StudyLinks links;

    private Explanation(Results results, Results.Submission one, Results.Check check, StudyLinks links) {
        this.results = results;
        this.one = one;
        this.check = check;
        this.links = links;
    }

    /**
     * The lines to print; all that a student wrote is made harmless.
     *
     * @param points what the exercise gives
     * @param port where the reader's own server listens; a word where it is not known
     * @param study where to read about the checks of this exercise
     * @param site the address of the site whose chapter is linked
     */
    public static List<String> lines(
            Results results,
            Results.Submission one,
            Results.Check check,
            PolicyFile policy,
            int points,
            List<Facts.Decision> decisions,
            String port,
            Study study,
            Optional<String> site) {
        Explanation explanation = new Explanation(results, one, check, new StudyLinks(study, site));
        List<String> lines = new ArrayList<>(explanation.block());
        lines.addAll(explanation.rule());
        lines.addAll(explanation.mark(policy, points, decisions));
        lines.addAll(explanation.wire(port));
        lines.addAll(explanation.origin());
        return lines.stream()
                .flatMap(line -> Arrays.stream(Shown.text(line).split("\n", -1)))
                .toList();
    }

    private List<String> block() {
        List<String> lines = EvidenceText.lines(card(), check.unstable() ? new Verdict.Failed(evidence()) : verdict());
        boolean broken = check.verdict().equals("BROKEN");
        return broken ? lines.subList(0, lines.size() - 1) : lines;
    }

    private CheckCard card() {
        return new CheckCard(
                check.id(),
                Level.valueOf(check.level()),
                check.sentence().isBlank()
                        ? List.of()
                        : List.of(check.sentence().split(" ")),
                check.step(),
                check.rfc(),
                check.max(),
                List.of(),
                check.title(),
                check.why(),
                check.hint(),
                "");
    }

    private Verdict verdict() {
        String cause = check.cause() == null ? "" : check.cause();
        return switch (VerdictWord.valueOf(check.verdict())) {
            case PASSED -> new Verdict.Passed();
            case FAILED, UNSTABLE -> new Verdict.Failed(evidence());
            case WAITING ->
                new Verdict.Waiting(
                        cause.startsWith("the check ")
                                ? Verdict.Cause.check(cause.substring("the check ".length()))
                                : Verdict.Cause.outcome(cause));
            case NOT_STARTED ->
                new Verdict.NotStarted(
                        new Unwritten(check.step(), cause.replaceFirst("^step [0-9]+: ", ""), "#step-" + check.step()));
            case BROKEN -> new Verdict.Broken(cause);
        };
    }

    private Evidence evidence() {
        Results.Evidence evidence = check.evidence();
        return evidence == null
                ? new Evidence("", List.of(), "", "", List.of())
                : new Evidence(evidence.given(), evidence.sent(), evidence.expected(), evidence.got(), List.of());
    }

    private List<String> rule() {
        List<String> lines = new ArrayList<>(List.of(""));
        String text = check.sentenceText();
        lines.add("rule      README [" + check.sentence().replace(" ", "] [") + "], " + check.level() + ", "
                + check.visibility());
        if (text != null) {
            text.lines().forEach(line -> lines.add("          " + line));
        }
        RfcLink.all(check.rfc()).forEach(link -> lines.add("          " + link.label() + "  " + link.address()));
        links.of(check.id())
                .forEach(place -> lines.add("          " + place.label()
                        + place.address().map(address -> "  " + address).orElse("")));
        return lines;
    }

    private List<String> mark(PolicyFile policy, int points, List<Facts.Decision> decisions) {
        boolean passed = check.verdict().equals("PASSED") || check.unstable();
        Optional<Marked> now = marked(one, policy, points, decisions);
        Optional<Marked> other = marked(with(passed ? "FAILED" : "PASSED"), policy, points, decisions);
        List<String> lines = new ArrayList<>(List.of(""));
        lines.add("points    " + check.points() + " of " + check.max()
                + (check.max() == 0 ? " (advice costs nothing)" : "")
                + (check.unstable() ? "; unstable: its runs disagree, so it costs nothing until it is reviewed" : ""));
        Results.Runs runs = check.runs();
        if (runs != null) {
            lines.add("runs      " + runs.words());
        }
        check.decision().ifPresent(words -> lines.add("decision  " + words));
        if (now.isPresent() && other.isPresent()) {
            lines.add("mark      " + shown(now.get()));
            lines.add("          had it " + (passed ? "failed" : "passed") + ": " + shown(other.get()));
            lines.add("policy    " + policy.label());
            now.get().steps().forEach(step -> lines.add("          " + step));
        }
        return lines;
    }

    private static String shown(Marked marked) {
        return "raw " + marked.raw().shown() + ", final "
                + marked.finalMark().map(mark -> mark.toPlainString()).orElse("withheld") + " of " + marked.max()
                + (marked.provisional() ? ", provisional" : "");
    }

    private Optional<Marked> marked(
            Results.Submission version, PolicyFile policy, int points, List<Facts.Decision> decisions) {
        List<Results.Submission> all = results.submissions().stream()
                .map(each -> each.equals(one) ? version : each)
                .toList();
        Results other = new Results(results.schema(), results.batch(), all);
        return new PolicyOnResults(policy, other, points, decisions, List.of()).marked(version);
    }

    private Results.Submission with(String verdict) {
        return one.with(
                one.mark(),
                one.checks().stream()
                        .map(each -> each.equals(check) ? each.with(verdict) : each)
                        .toList());
    }

    private List<String> wire(String port) {
        Results.Evidence evidence = check.evidence();
        Results.Runs runs = check.runs();
        List<String> lines = new ArrayList<>();
        if (evidence != null) {
            repeat(lines, evidence, port);
            bytes(lines, runs == null ? "" : ", in a run that failed", evidence.transcript());
        }
        bytes(lines, ", in a run that passed", runs == null ? "" : runs.transcript());
        return lines;
    }

    private static void repeat(List<String> lines, Results.Evidence evidence, String port) {
        WireScript.of(evidence, port).ifPresent(script -> {
            lines.add("");
            lines.add("repeat    against your own server on port " + port + ", after what was given:");
            script.lines().forEach(line -> lines.add("          " + line));
        });
    }

    private static void bytes(List<String> lines, String when, String transcript) {
        if (!transcript.isEmpty()) {
            lines.add("");
            lines.add("bytes     -> sent to the program, <- received from it" + when);
            transcript.lines().forEach(line -> lines.add("          " + line));
        }
    }

    private List<String> origin() {
        Results.Batch batch = results.batch();
        List<String> lines = new ArrayList<>(List.of(""));
        lines.add("from      " + batch.exercise() + ", batch " + batch.id() + ", generation " + batch.generation());
        lines.add("          student " + one.student() + " (" + one.label() + "), handed in as " + one.submission()
                + (one.submitted() == null ? ", time not known" : " at " + one.submitted()));
        lines.add("          outcome " + one.outcome() + ", attempts " + one.attempts() + ", seed " + one.seed());
        lines.add("          CPU " + one.cpu() + " s"
                + (one.confirming() == null ? "" : ", confirming runs " + one.confirming() + " s")
                + (one.contention() == null ? "" : "; contention " + one.contention()));
        lines.add("          suite " + batch.suite() + ", kit " + batch.kit());
        lines.add("          protection level " + batch.protection() + ", JDK " + batch.jdk() + ", grader "
                + batch.grader());
        return lines;
    }
}
