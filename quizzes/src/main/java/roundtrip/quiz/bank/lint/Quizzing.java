package roundtrip.quiz.bank.lint;

import java.util.Arrays;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Seed;
import roundtrip.quiz.attempt.Draw;
import roundtrip.quiz.bank.Blueprint;
import roundtrip.quiz.bank.Finding.Severity;
import roundtrip.quiz.bank.Reading;

/** Every quiz can be drawn, whatever the seed, its tries never earn more later, and mastery is for practice. */
final class Quizzing {

    private static final int SEEDS = 1000;

    private Quizzing() {}

    static void check(Reading reading, Rules rules) {
        for (Blueprint quiz : reading.bank().quizzes()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                if (Draw.of(reading.bank(), quiz, seed(seed)).isEmpty()) {
                    error(
                            rules,
                            "undrawable",
                            quiz.id() + ": no paper could be drawn with seed number " + seed
                                    + ": ask for fewer items, or add some");
                    break;
                }
            }
            if (quiz.mastery().isPresent() && quiz.feedback() != FeedbackPolicy.AT_ONCE) {
                error(rules, "mastery-at-once", quiz.id() + ": mastery is for practice: expected feedback at-once");
            }
            if (!falling(quiz)) {
                error(rules, "rising-tries", quiz.id() + ": expected tries that never rise, got " + quiz.tries());
            }
        }
    }

    private static void error(Rules rules, String rule, String message) {
        rules.bank(Severity.ERROR, rule, "quizzes.yml", message);
    }

    private static Seed seed(int number) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) number);
        bytes[0] = (byte) (number >> 8);
        return Seed.of(bytes);
    }

    private static boolean falling(Blueprint quiz) {
        Fraction before = Fraction.ONE;
        for (Fraction share : quiz.tries()) {
            if (share.compareTo(before) > 0) {
                return false;
            }
            before = share;
        }
        return true;
    }
}
