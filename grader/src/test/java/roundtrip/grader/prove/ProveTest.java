package roundtrip.grader.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import roundtrip.grader.Progress;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.run.RunLimits;

/**
 * The proof of every exercise. What was proved on this computer and has not changed since is not run again, unless
 * {@code -Droundtrip.prove=all} asks for it; {@code =right} leaves the mutants out.
 */
class ProveTest {
    @TestFactory
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    Stream<DynamicNode> everyExerciseIsProved() throws IOException, InterruptedException {
        List<DynamicNode> exercises = new ArrayList<>();
        try (Bundle bundle = Bundle.open()) {
            assertThat(bundle.slugs()).contains("05-seven-methods");
            Prover prover = new Prover(bundle, ChildLibraries.defaultCache(), slots(), RunLimits.standard());
            for (String slug : bundle.slugs()) {
                exercises.add(exercise(slug, prover));
            }
        }
        return exercises.stream();
    }

    /** Two for each core: clients and servers whose faults are about time wait more than they work. */
    private static int slots() {
        return 2 * Runtime.getRuntime().availableProcessors();
    }

    private static DynamicNode exercise(String slug, Prover prover) throws IOException, InterruptedException {
        String asked = System.getProperty("roundtrip.prove", "");
        if (!asked.equals("all") && prover.isProved(slug)) {
            return DynamicTest.dynamicTest(slug + " is as it was when it was proved", () -> {});
        }
        if (asked.equals("right")) {
            return tests(slug, prover.proveRight(slug, Progress.none()));
        }
        List<Finding> findings = prover.prove(slug, Progress.none());
        assertThat(findings).as(slug).hasSizeGreaterThan(5);
        if (findings.stream().allMatch(Finding::holds)) {
            prover.remember(slug);
        }
        return tests(slug, findings);
    }

    private static DynamicNode tests(String slug, List<Finding> findings) {
        return DynamicContainer.dynamicContainer(
                slug,
                findings.stream()
                        .map(finding -> DynamicTest.dynamicTest(
                                finding.subject() + ": " + finding.expected(),
                                () -> assertThat(finding.faults()).isEmpty())));
    }
}
