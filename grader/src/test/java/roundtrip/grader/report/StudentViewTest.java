package roundtrip.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary in every hidden field does not sing before its date. */
class StudentViewTest {
    private static final String CANARY = "CANARY";
    private static final String POLICY = """
            policy: 1
            exercise: 05-seven-methods
            late: { due: 2026-12-01T12:00:00Z, cut-off: 2026-12-08T12:00:00Z }
            extensions: extensions.csv
            visibility:
              - { what: public-checks,   from: always }
              - { what: hidden-ids,      from: due, attempts-at-most: 2, per: P1D }
              - { what: hidden-evidence, from: cut-off, after-last-extension: true }
            """;

    @TempDir
    private Path folder;

    @Test
    void beforeItsDateNothingHiddenIsInAnyFileForStudents() throws IOException {
        String pages = pages("2026-12-01T12:00:00Z", 1);

        assertThat(pages)
                .doesNotContain(CANARY)
                .doesNotContain("head-matches-get", "never-a-500")
                .contains("given of missing-is-404", "2 more checks are not shown yet.");
    }

    @Test
    void theIdsComeFirst() throws IOException {
        assertThat(pages("2026-12-01T12:00:01Z", 1))
                .contains("head-matches-get", "never-a-500", "CANARYtitle", "CANARYsentence")
                .doesNotContain(
                        "CANARYwhy",
                        "CANARYhint",
                        "CANARYcause",
                        "CANARYgiven",
                        "CANARYsent ",
                        "CANARYexpected",
                        "CANARYgot",
                        "CANARYtranscript",
                        "CANARYmessage");
    }

    @Test
    void evidenceWaitsForTheLastExtension() throws IOException {
        assertThat(pages("2026-12-10T12:00:00Z", 1)).doesNotContain("CANARYgot");
        assertThat(pages("2026-12-10T12:00:01Z", 1))
                .contains(
                        "CANARYwhy",
                        "CANARYhint",
                        "CANARYcause",
                        "CANARYgiven",
                        "CANARYsent ",
                        "CANARYexpected",
                        "CANARYgot",
                        "CANARYtranscript",
                        "CANARYmessage");
    }

    @Test
    void handingInAgainAndAgainShowsNoMore() throws IOException {
        assertThat(pages("2026-12-01T13:00:00Z", 2)).contains("head-matches-get");
        assertThat(pages("2026-12-01T13:00:00Z", 3)).doesNotContain("head-matches-get");
        assertThat(pages("2026-12-03T13:00:00Z", 3)).contains("head-matches-get");
    }

    @Test
    void withoutRulesEverythingIsShown() throws IOException {
        Results results = results(1);

        assertThat(StudentView.of(PolicyFile.standard("05-seven-methods"), results, Instant.EPOCH))
                .isSameAs(results);
    }

    @Test
    void whatNoRuleNamesIsNotShown() throws IOException {
        Files.writeString(folder.resolve("policy.yml"), "policy: 1\nexercise: 05-seven-methods\nvisibility: []\n");
        PolicyFile policy = PolicyFile.read(folder.resolve("policy.yml"), slug -> Set.copyOf(SampleResults.IDS));

        assertThat(StudentView.of(policy, results(1), Instant.MAX)
                        .submissions()
                        .get(0)
                        .checks())
                .isEmpty();
    }

    @Test
    void theInstructorSeesAllAndIsTold() throws IOException {
        Pages.write(results(1), protection(), policy(), Optional.empty(), folder.resolve("all"));

        assertThat(text(folder.resolve("all"))).contains("CANARYgot", "For the instructor: this page shows");
    }

    private String pages(String now, int attempts) throws IOException {
        Path out = Files.createTempDirectory(folder, "pages");
        Pages.writeForStudents(results(attempts), protection(), policy(), Optional.empty(), Instant.parse(now), out);
        return text(out);
    }

    private static String text(Path out) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file.getFileName()).append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Pages.Protection protection() {
        return new Pages.Protection("L2", "boxed", "much", "little");
    }

    private PolicyFile policy() throws IOException {
        Files.writeString(folder.resolve("policy.yml"), POLICY);
        Files.writeString(folder.resolve("extensions.csv"), """
                student,exercise,until,reason,granted_by
                zoe,05-seven-methods,2026-12-10T12:00:00Z,ill,prof
                zoe,06-other,2026-12-30T12:00:00Z,ill,prof
                """);
        return PolicyFile.read(folder.resolve("policy.yml"), slug -> Set.copyOf(SampleResults.IDS));
    }

    private static Results results(int attempts) {
        List<Results.Submission> all = new ArrayList<>();
        for (int i = 0; i < attempts; i++) {
            Results.Submission plain = SampleResults.submission("bob", "2026-12-01T1" + i + ":00:00Z", "PFFB");
            all.add(new Results.Submission(
                    "bob",
                    "bob",
                    "bob" + i + ".zip",
                    plain.submitted(),
                    plain.sha256(),
                    "broken",
                    "5",
                    1,
                    plain.cpu(),
                    null,
                    plain.points(),
                    plain.mark(),
                    List.of("CANARYmessage: the program printed the hidden request"),
                    List.of(),
                    plain.checks().stream()
                            .map(check -> check.visibility().equals("public") ? check : canary(check))
                            .toList()));
        }
        return SampleResults.results(all);
    }

    private static Results.Check canary(Results.Check check) {
        return new Results.Check(
                check.id(),
                check.level(),
                check.sentence(),
                check.rfc(),
                check.step(),
                "CANARYtitle",
                "CANARYwhy",
                "CANARYhint",
                check.verdict(),
                check.points(),
                check.max(),
                check.visibility(),
                check.unstable(),
                check.cause() == null ? null : "CANARYcause",
                check.evidence() == null
                        ? null
                        : new Results.Evidence(
                                "CANARYgiven",
                                List.of("CANARYsent "),
                                "CANARYexpected",
                                "CANARYgot",
                                "CANARYtranscript",
                                SampleResults.HASH),
                "CANARYsentence");
    }
}
