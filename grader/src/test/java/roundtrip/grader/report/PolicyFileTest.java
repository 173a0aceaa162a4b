package roundtrip.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.sandbox.ProtectionLevel;

class PolicyFileTest {
    private static final String LATE = """
            policy: 1
            exercise: 05-seven-methods
            require-protection: L2
            late: { due: 2026-12-01T12:00:00Z, curve: { per: P1D, subtract: 10% } }
            extensions: extensions.csv
            """;

    @TempDir
    private Path folder;

    @Test
    void theDefaultLeavesMarksAsTheyWere() {
        Results.Submission ann = SampleResults.results().submissions().get(0);
        Results.Submission bob = SampleResults.results().submissions().get(1);
        Results.Submission eve = SampleResults.results().submissions().get(2);

        assertThat(ann.mark().finalMark()).isEqualByComparingTo("10.0");
        assertThat(bob.mark().finalMark()).isEqualByComparingTo("6.0");
        assertThat(eve.mark().finalMark()).isNull();
        assertThat(eve.mark().withheld()).isTrue();
        assertThat(bob.mark().late()).isNull();
        assertThat(SampleResults.results().batch().policy()).startsWith("default:");
    }

    @Test
    void latenessStandsBesideTheRawMark() throws IOException {
        Results results = file(LATE, "").applied(SampleResults.results(), 10);
        Results.Mark bob = results.submissions().get(1).mark();

        assertThat(bob.raw()).isEqualByComparingTo("6");
        assertThat(bob.finalMark()).isEqualByComparingTo("4.0");
        assertThat(bob.late()).isEqualTo(new Results.Late(165_600, new java.math.BigDecimal("2.000000"), 0));
        assertThat(results.submissions().get(2).mark().provisional()).isTrue();
        assertThat(MarksCsv.text(results))
                .contains("bob.zip,4.0,10,bob,2026-12-03T10:00:00Z,2,6.000000,165600,2.000000,");
    }

    @Test
    void extensionsAreReadFromTheFileBeside() throws IOException {
        PolicyFile file = file(LATE, "bob,05-seven-methods,2026-12-02T12:00:00Z,ill,prof\n");

        assertThat(file.applied(SampleResults.results(), 10)
                        .submissions()
                        .get(1)
                        .mark()
                        .finalMark())
                .isEqualByComparingTo("5.0");
        assertThat(file.label())
                .isEqualTo("sha256:" + Hashes.of(LATE) + " extensions sha256:"
                        + Hashes.of(Files.readString(folder.resolve("extensions.csv"))));
    }

    @Test
    void isKeptBesideTheResultsAndFoundThere() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        file(LATE, "bob,05-seven-methods,2026-12-02T12:00:00Z,ill,prof\n").keepIn(out);

        PolicyFile kept = PolicyFile.of(Optional.empty(), out, "05-seven-methods", SampleResults.IDS);

        assertThat(out.resolve("policy.yml")).hasContent(LATE);
        assertThat(kept.extensions()).hasSize(1);
        assertThat(PolicyFile.of(Optional.empty(), folder.resolve("x"), "05-seven-methods", SampleResults.IDS)
                        .label())
                .startsWith("default");
    }

    @Test
    void theReadmeShowsAPolicyThatCanBeRead() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String shown = readme.substring(
                readme.indexOf("```yaml\n") + 8, readme.indexOf("```", readme.indexOf("```yaml\n") + 8));
        Files.writeString(folder.resolve("readme.yml"), shown);
        Files.writeString(folder.resolve("extensions.csv"), "student,exercise,until,reason,granted_by\n");

        try (Bundle bundle = Bundle.open()) {
            Set<String> checks = Set.copyOf(bundle.exercise("05-seven-methods").declared());
            assertThat(PolicyFile.read(folder.resolve("readme.yml"), slug -> checks)
                            .policy()
                            .late())
                    .isPresent();
        }
    }

    @Test
    void refusesALowerProtectionLevel() throws IOException {
        PolicyFile file = file(LATE, "");

        file.require(ProtectionLevel.L2);
        file.require(ProtectionLevel.L3);
        assertThatThrownBy(() -> file.require(ProtectionLevel.L1))
                .hasMessageStartingWith("expected protection level L2, which the policy requires, got L1");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> PolicyFile.read(folder.resolve("p.yml"), slug -> Set.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected a policy in")
                .hasMessageContaining("no such file");
    }

    @Test
    void resultsThatGotAPolicyGetTheNextOneAsIfItWereTheFirst() throws IOException {
        Results once = file(LATE, "").applied(SampleResults.results(), 10);
        Results back = PolicyFile.standard("05-seven-methods").applied(once, 10);

        assertThat(back).isEqualTo(SampleResults.results());
    }

    @Test
    void simulationSortsByChange() throws IOException {
        List<String> lines = Simulation.lines(SampleResults.results(), file(LATE, ""), 10);

        assertThat(lines)
                .startsWith(
                        "policy default: 6 tenths public, 4 tenths hidden, one decimal, half up -> sha256:"
                                + Hashes.of(LATE) + " extensions sha256:"
                                + Hashes.of(Files.readString(folder.resolve("extensions.csv"))),
                        "3 submissions, 1 would change; nothing was written",
                        "   -2.0  bob            6.0 -> 4.0  (late, minus 2)",
                        "      .  Ann Lee (ann)  10.0 -> 10.0",
                        "      .  eve            withheld -> withheld  (provisional)",
                        "",
                        "old: 2 marks, mean 8.00, median 8.00")
                .contains("new: 2 marks, mean 7.00, median 7.00", "    4     1  #", "    5     0");
    }

    private PolicyFile file(String policy, String extensions) throws IOException {
        Files.writeString(folder.resolve("policy.yml"), policy);
        Files.writeString(folder.resolve("extensions.csv"), "student,exercise,until,reason,granted_by\n" + extensions);
        return PolicyFile.read(
                folder.resolve("policy.yml"),
                slug -> slug.equals("05-seven-methods") ? Set.copyOf(SampleResults.IDS) : Set.of());
    }
}
