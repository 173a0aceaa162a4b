package roundtrip.quiz.attempt;

import java.util.Collection;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.QuizSummary;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Blueprint;

/** What is announced of a quiz. */
public final class Summaries {

    private Summaries() {}

    /** A quiz with a paper of these items. */
    public static QuizSummary of(Blueprint quiz, Collection<BankItem> paper) {
        Fraction points = paper.stream().map(BankItem::points).reduce(Fraction.ZERO, Fraction::plus);
        return new QuizSummary(
                quiz.id(),
                quiz.title(),
                paper.size(),
                points,
                quiz.feedback(),
                quiz.tries(),
                quiz.mastery(),
                quiz.unsure(),
                quiz.limit(),
                quiz.certainty());
    }
}
