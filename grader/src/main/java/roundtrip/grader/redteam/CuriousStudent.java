package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import roundtrip.grader.report.Pages;
import roundtrip.grader.report.PolicyFile;
import roundtrip.grader.report.Results;
import roundtrip.grader.report.StudentView;

/** Somebody who wants to know what the hidden checks look at, under a policy that says when that may be known. */
final class CuriousStudent {
    private static final String CANARY = "planted-canary";
    private static final int TIMES = 50;
    private static final int TIMES_A_DAY = 5;
    private static final Instant FIRST = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant CUT_OFF = Instant.parse("2026-12-01T12:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private CuriousStudent() {}

    /** Hands in 50 times on one day; sees which hidden checks fail five times, and never why before the cut-off. */
    static List<String> handsInAgainAndAgain(Driver.Stage stage) throws IOException, InterruptedException {
        Results graded = graded(stage);
        PolicyFile policy = policy(
                stage, graded, "{ what: hidden-ids, from: always, attempts-at-most: " + TIMES_A_DAY + ", per: P1D }");
        List<String> faults = new ArrayList<>();
        List<Results.Submission> handedIn = new ArrayList<>();
        int shown = 0;
        for (int i = 0; i < TIMES; i++) {
            Instant now = FIRST.plus(PAUSE.multipliedBy(i));
            handedIn.add(handedIn(graded.submissions().get(0), i, now));
            List<Results.Check> hidden = hidden(StudentView.of(policy, with(graded, handedIn), now));
            shown += hidden.isEmpty() ? 0 : 1;
            if (hidden.stream()
                    .anyMatch(one -> one.evidence() != null || !one.why().isEmpty())) {
                faults.add("evidence of a hidden check was shown before the cut-off, at the attempt " + (i + 1));
            }
        }
        if (shown != TIMES_A_DAY) {
            faults.add("expected the hidden ids to be shown " + TIMES_A_DAY + " times on one day, got " + shown);
        }
        List<Results.Check> after = hidden(StudentView.of(policy, with(graded, handedIn), CUT_OFF.plusSeconds(1)));
        if (after.stream().allMatch(one -> one.evidence() == null)) {
            faults.add("expected the evidence after the cut-off, got none: this row tells nothing");
        }
        return faults;
    }

    /** A program that repeats all it hears; with canaries in all that is hidden, none is in what students get. */
    static List<String> provokesMessages(Driver.Stage stage) throws IOException, InterruptedException {
        Results graded = graded(stage);
        PolicyFile policy = policy(stage, graded, "{ what: hidden-ids, from: never }");
        Results planted = with(
                graded,
                graded.submissions().stream().map(CuriousStudent::planted).toList());
        Pages.Protection level = new Pages.Protection(graded.batch().protection(), "", "", "");
        Path students = stage.folder().resolve("students");
        Pages.writeForStudents(planted, level, policy, java.util.Optional.empty(), CUT_OFF, students);
        Path all = stage.folder().resolve("all");
        Pages.write(planted, level, policy, java.util.Optional.empty(), all);
        String seen = text(students);

        List<String> faults = new ArrayList<>();
        List<String> never = new ArrayList<>(List.of(CANARY, "attack: heard", "roundtrip.suites", "roundtrip.grader"));
        hidden(graded).forEach(one -> never.add(one.id()));
        for (String word : never) {
            if (seen.contains(word)) {
                faults.add("students are shown \"" + word + "\"");
            }
        }
        String instructor = text(all);
        if (!instructor.contains(CANARY)
                || !instructor.contains("attack: heard")
                || hidden(graded).isEmpty()) {
            faults.add("nothing hidden was provoked: this row tells nothing");
        }
        return faults;
    }

    private static Results graded(Driver.Stage stage) throws IOException, InterruptedException {
        Row row = stage.row();
        Map<String, byte[]> files = new TreeMap<>(stage.carriers().files(row.carrier(), row.exercise()));
        files.putAll(row.files().getOrDefault("", Map.of()));
        Handed.folder(files).in(stage.folder().resolve("class"), "curious");
        return stage.grader()
                .grade(
                        stage.folder().resolve("class"),
                        row.exercise(),
                        stage.folder().resolve("out"),
                        0);
    }

    private static PolicyFile policy(Driver.Stage stage, Results graded, String ids) throws IOException {
        Path file = stage.folder().resolve("policy.yml");
        Files.writeString(file, """
                policy: 1
                exercise: %s
                late: { due: 2026-11-24T12:00:00Z, cut-off: %s }
                visibility:
                  - { what: public-checks, from: always }
                  - %s
                  - { what: hidden-evidence, from: cut-off }
                """.formatted(stage.row().exercise(), CUT_OFF, ids), StandardCharsets.UTF_8);
        return PolicyFile.read(file, slug -> Set.copyOf(graded.batch().declared()));
    }

    private static List<Results.Check> hidden(Results results) {
        return results.submissions().get(results.submissions().size() - 1).checks().stream()
                .filter(one -> !one.visibility().equals("public"))
                .toList();
    }

    private static Results with(Results graded, List<Results.Submission> submissions) {
        return new Results(graded.schema(), graded.batch(), submissions);
    }

    private static Results.Submission handedIn(Results.Submission one, int number, Instant at) {
        return copy(one, one.submission() + number, at, one.messages(), one.checks());
    }

    private static Results.Submission planted(Results.Submission one) {
        List<String> messages = new ArrayList<>(one.messages());
        messages.add(CANARY);
        return copy(
                one,
                one.submission(),
                FIRST,
                messages,
                one.checks().stream()
                        .map(check -> check.visibility().equals("public") ? check : planted(check))
                        .toList());
    }

    private static Results.Submission copy(
            Results.Submission one, String name, Instant at, List<String> messages, List<Results.Check> checks) {
        return new Results.Submission(
                one.student(),
                one.label(),
                name,
                at,
                one.sha256(),
                one.outcome(),
                one.seed(),
                one.attempts(),
                one.cpu(),
                one.contention(),
                one.points(),
                one.mark(),
                messages,
                one.notes(),
                checks);
    }

    private static Results.Check planted(Results.Check one) {
        return new Results.Check(
                one.id(),
                one.level(),
                one.sentence(),
                one.rfc(),
                one.step(),
                CANARY,
                CANARY,
                CANARY,
                one.verdict(),
                one.points(),
                one.max(),
                one.visibility(),
                one.unstable(),
                one.cause() == null ? null : CANARY,
                one.evidence() == null
                        ? null
                        : new Results.Evidence(
                                CANARY,
                                List.of(CANARY),
                                CANARY,
                                CANARY,
                                CANARY,
                                one.evidence().sha256()),
                new Results.Runs(1, 1, CANARY),
                CANARY);
    }

    private static String text(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                all.append(file.getFileName()).append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
