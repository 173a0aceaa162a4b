package roundtrip.quiz.bank.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.Finding;
import roundtrip.quiz.bank.Revisions;

/** A bank whose versions were recorded, then edited. */
class VersionsTest {

    private static final String ITEMS = "q1-sample.yml";

    private final Map<String, String> files = SampleBank.files();

    @BeforeEach
    void record() {
        edit("- id: pick", "- id: pick\n  rev: 3");
        renew();
    }

    @Test
    void aBankAsRecordedIsFine() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aBankWithoutARecordIsNotHeldAgainstOne() {
        files.remove(Revisions.FILE);
        edit("rev: 3", "rev: 2");

        assertThat(found()).isEmpty();
    }

    @Test
    void anEditNeedsANewRev() {
        edit("Which colour is warm?", "Which of these is warm?");

        assertThat(found())
                .singleElement()
                .satisfies(it -> assertThat(it.toString())
                        .startsWith("error  q1-sample.yml:4 /items/0  [rev-not-raised] pick: edited since rev 3: "
                                + "expected a rev above it, got 3"));
        assertThat(Lint.renewed(SampleBank.bytes(files))).isEmpty();
    }

    @Test
    void aNewRevIsRecorded() {
        edit("Which colour is warm?", "Which of these is warm?");
        edit("rev: 3", "rev: 4");
        assertThat(rules()).containsExactly("not-recorded");

        renew();

        assertThat(found()).isEmpty();
        assertThat(files.getOrDefault(Revisions.FILE, "")).contains("\"pick\": {rev: 4, hash: \"");
    }

    @Test
    void aRevNeverFalls() {
        edit("rev: 3", "rev: 2");

        assertThat(rules()).containsExactly("rev-not-raised");
    }

    @Test
    void tagsAreNoEdit() {
        edit("rev: 3", "rev: 3\n  tags: [warm]");

        assertThat(found()).isEmpty();
    }

    @Test
    void noItemWaivesThis() {
        edit("rev: 3", "rev: 3\n  lint: {rev-not-raised: because}");

        assertThat(rules()).containsExactly("rev-not-raised");
    }

    @Test
    void anIdThatIsNewMustBeRecorded() {
        edit("- id: sort", "- id: arrange");

        assertThat(found())
                .extracting(Finding::message)
                .hasSize(2)
                .anyMatch(it -> it.startsWith("arrange: this id"))
                .anyMatch(it -> it.startsWith("sort: it is no longer in the bank"));
    }

    @Test
    void anIdThatWasRemovedIsUsedUp() {
        edit("- id: sort", "- id: arrange");
        renew();
        assertThat(found()).isEmpty();
        edit("- id: pair", "- id: sort");
        edit("How many corners?", "How many edges?");

        assertThat(rules()).contains("id-reused");
        assertThat(Lint.renewed(SampleBank.bytes(files))).isEmpty();
    }

    @Test
    void anItemThatWasRemovedMayComeBackAsItWas() {
        edit("- id: sort", "- id: arrange");
        renew();
        edit("- id: arrange", "- id: sort");

        assertThat(rules()).containsExactly("not-recorded");
    }

    @Test
    void theIdOfARetiredItemIsNotForAnotherOne() {
        edit("- id: sort", "- id: sort\n  status: retired");
        assertThat(rules()).contains("not-recorded");
        renew();
        edit("- id: sort\n  status: retired", "- id: sort\n  rev: 2");
        edit("Bring the numbers into order.", "Sort them.");

        assertThat(rules()).containsExactly("id-reused");
    }

    @Test
    void theBankInsideKeepsARecord() {
        Map<String, byte[]> bundled = BankFiles.bundled();

        assertThat(bundled).containsKey(Revisions.FILE);
        assertThat(Lint.renewed(bundled).orElseThrow())
                .isEqualTo(new String(bundled.getOrDefault(Revisions.FILE, new byte[0]), StandardCharsets.UTF_8));
    }

    private void edit(String before, String after) {
        String text = files.getOrDefault(ITEMS, "");
        assertThat(text).contains(before);
        files.put(ITEMS, text.replace(before, after));
    }

    private void renew() {
        files.put(Revisions.FILE, Lint.renewed(SampleBank.bytes(files)).orElseThrow());
    }

    private List<String> rules() {
        return found().stream().map(Finding::rule).distinct().toList();
    }

    private List<Finding> found() {
        return Lint.of(SampleBank.bytes(files)).findings();
    }
}
