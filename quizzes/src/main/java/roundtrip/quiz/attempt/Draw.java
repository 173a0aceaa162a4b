package roundtrip.quiz.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import roundtrip.quiz.Seed;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Blueprint;

/**
 * Draws a paper. All items of a section come in the bank's order; a number of them comes shuffled, without enemies and
 * within the blueprint's limits.
 */
public final class Draw {

    private static final int SHUFFLES = 1000;

    private Draw() {}

    /** The items of a paper; empty if no shuffle gave one. */
    public static Optional<List<BankItem>> of(Bank bank, Blueprint quiz, Seed seed) {
        for (int k = 0; k < SHUFFLES; k++) {
            SeedStream chance = new SeedStream(seed, "draw|" + quiz.id() + "|" + quiz.hash() + "|" + k);
            List<BankItem> paper = take(bank, quiz, chance);
            if (!paper.isEmpty()) {
                return Optional.of(paper);
            }
            if (quiz.draw().values().stream().allMatch(OptionalInt::isEmpty)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** One greedy go; an empty paper if some section did not give enough. */
    private static List<BankItem> take(Bank bank, Blueprint quiz, SeedStream chance) {
        List<BankItem> paper = new ArrayList<>();
        Limits limits = new Limits(quiz.limits());
        for (Map.Entry<String, OptionalInt> section : quiz.draw().entrySet()) {
            List<BankItem> items = bank.section(section.getKey());
            if (section.getValue().isEmpty()) {
                paper.addAll(items);
                continue;
            }
            int wanted = paper.size() + section.getValue().getAsInt();
            for (BankItem item : chance.shuffle(items)) {
                if (paper.size() < wanted && !hasEnemy(bank, paper, item) && limits.allow(paper, item)) {
                    paper.add(item);
                }
            }
            if (paper.size() < wanted) {
                return List.of();
            }
        }
        return limits.met(paper) ? paper : List.of();
    }

    private static boolean hasEnemy(Bank bank, List<BankItem> paper, BankItem item) {
        return bank.enemies().stream()
                .filter(row -> row.contains(item.id()))
                .anyMatch(row -> paper.stream().anyMatch(other -> row.contains(other.id())));
    }
}
