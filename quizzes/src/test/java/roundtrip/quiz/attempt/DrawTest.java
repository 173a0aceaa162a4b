package roundtrip.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.BankReader;
import roundtrip.quiz.bank.lint.Lint;

class DrawTest {

    private final Bank bank =
            Lint.of(SampleBank.bytes(SampleBank.files())).bank().orElseThrow();

    @Test
    void takesAllInTheBanksOrder() {
        assertThat(draw("practice", 1)).containsExactly("pick", "tick", "judge", "sort", "pair");
    }

    @Test
    void takesOneOfEachRowOfEnemiesAndTheSameAgain() {
        Set<List<String>> papers = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            List<String> paper = draw("drawn", seed);
            papers.add(paper);

            assertThat(paper).hasSize(2).doesNotHaveDuplicates();
            assertThat(paper.stream().filter(List.of("pick", "tick", "judge")::contains))
                    .hasSizeLessThan(2);
            assertThat(draw("drawn", seed)).isEqualTo(paper);
        }
        assertThat(papers).hasSizeGreaterThan(5);
    }

    @Test
    void everyCheckUpKeepsItsLimits() {
        Bank bundled = new BankReader().read(BankFiles.bundled()).orElseThrow().bank();
        for (int number = 0; number < 100; number++) {
            byte[] seed = new byte[32];
            seed[31] = (byte) number;
            List<BankItem> paper = Draw.of(bundled, bundled.quiz("cu").orElseThrow(), Seed.of(seed))
                    .orElseThrow();

            assertThat(paper).hasSize(18);
            assertThat(paper).extracting(item -> item.text("objective")).doesNotHaveDuplicates();
            assertThat(paper)
                    .filteredOn(item -> item.text("depth").equals("why"))
                    .hasSizeGreaterThanOrEqualTo(5);
            assertThat(paper)
                    .filteredOn(item -> item.type().name().equals("wire"))
                    .hasSizeBetween(2, 6);
            assertThat(paper)
                    .filteredOn(item -> item.type().name().equals("numeric"))
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(paper).filteredOn(BankItem::generated).hasSizeLessThanOrEqualTo(4);
        }
    }

    private List<String> draw(String quiz, int number) {
        byte[] seed = new byte[32];
        seed[31] = (byte) number;
        return Draw.of(bank, bank.quiz(quiz).orElseThrow(), Seed.of(seed)).orElseThrow().stream()
                .map(BankItem::id)
                .toList();
    }
}
