package roundtrip.quiz.bank.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankFiles;

/** The bank covers the chapter. */
class CoverageTest {

    /** The check-up itself: a blueprint, so no item can be about it. */
    private static final String CHECK_UP = "C59";

    private static final Bank BANK = Lint.of(BankFiles.bundled()).bank().orElseThrow();

    @Test
    void everyParagraphHasAnItem() {
        TreeSet<String> paragraphs = new TreeSet<>(BANK.known().paragraphs());
        paragraphs.remove(CHECK_UP);
        Map<String, List<String>> covered = Coverage.of(BANK).items();

        assertThat(paragraphs)
                .hasSize(59)
                .allSatisfy(paragraph -> assertThat(covered.getOrDefault(paragraph, List.of()))
                        .as(paragraph)
                        .isNotEmpty());
        assertThat(BANK.quiz("cu")).isPresent();
    }

    @Test
    void theTableNamesTheItemsOfEachParagraph() {
        assertThat(Coverage.of(BANK).table())
                .startsWith("| chapter | items |\n|---|---|\n| C01 | ")
                .contains("\n| C04 | ");
        assertThat(Coverage.of(BANK).items().getOrDefault("C02", List.of()))
                .containsExactlyInAnyOrder("bm-role-per-connection", "bm-same-machine", "bm-who-match");
    }
}
