package roundtrip.quiz.attempt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.Certainty;
import roundtrip.quiz.CertaintyReport;
import roundtrip.quiz.FeedbackPolicy;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Totals;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Blueprint;
import roundtrip.quiz.marking.Marking;
import roundtrip.quiz.marking.Mastery;
import roundtrip.quiz.marking.Progress;
import roundtrip.quiz.marking.Retries;

/** The marks of an attempt: a pure function of its pinned items, its events and the quiz's policy. */
final class Marks {

    private final History history;
    private final List<Prepared> paper;
    private final Blueprint quiz;

    Marks(History history, List<Prepared> paper) {
        this.history = history;
        this.paper = paper;
        this.quiz = history.created().quiz();
    }

    private boolean deferred() {
        return quiz.feedback() != FeedbackPolicy.AT_ONCE;
    }

    int size() {
        return paper.size();
    }

    /** The most that an item can earn; nothing once it was dropped. */
    Fraction max(int number) {
        return history.regraded(number)
                .map(Regraded::max)
                .orElse(paper.get(number - 1).item().points());
    }

    Fraction points(int number) {
        return history.regraded(number).map(Regraded::points).orElseGet(() -> {
            Prepared prepared = paper.get(number - 1);
            return progress(number, prepared).earned().times(prepared.item().points());
        });
    }

    Totals totals() {
        Fraction points = Fraction.ZERO;
        Fraction max = Fraction.ZERO;
        for (int number = 1; number <= paper.size(); number++) {
            points = points.plus(points(number));
            max = max.plus(max(number));
        }
        return new Totals(points, max);
    }

    Progress progress(int number) {
        return progress(number, paper.get(number - 1));
    }

    /** What the same responses earn with an item's key, be it the pinned one or a newer one. */
    Progress progress(int number, Prepared prepared) {
        Progress progress = none();
        for (Given given : counted(number)) {
            progress = progress.then(score(prepared, given), cost(prepared.item(), given.hints()));
        }
        return progress;
    }

    /** What the responses earn if each may count by either key. */
    Progress progress(int number, Prepared one, Prepared other) {
        Progress progress = none();
        for (Given given : counted(number)) {
            Fraction best = score(one, given).max(score(other, given));
            progress = progress.then(best, cost(one.item(), given.hints()));
        }
        return progress;
    }

    private Progress none() {
        return quiz.mastery().<Progress>map(Mastery::of).orElseGet(() -> Retries.of(quiz.tries()));
    }

    private static Fraction cost(BankItem item, int hints) {
        Fraction cost = Fraction.ZERO;
        for (int i = 0; i < hints; i++) {
            cost = cost.plus(hintCost(item, i));
        }
        return cost;
    }

    /** Of the hint with this index, from 0. */
    static Fraction hintCost(BankItem item, int index) {
        return Fraction.parse(item.json().path("hints").path(index).path("cost").asText("0"));
    }

    /** The score of the last response that counts, by this key. */
    Optional<Fraction> lastScore(int number, Prepared prepared) {
        List<Given> tries = counted(number);
        return tries.isEmpty() ? Optional.empty() : Optional.of(score(prepared, tries.get(tries.size() - 1)));
    }

    /** The responses that are marked: every try until one was right or all were used, or the last response saved. */
    List<Given> counted(int number) {
        Track track = history.track(number);
        if (!deferred()) {
            long most =
                    quiz.mastery().isPresent() ? Long.MAX_VALUE : quiz.tries().size();
            return track.tries().stream().limit(most).toList();
        }
        return track.last().filter(Given::isTry).map(List::of).orElse(List.of());
    }

    private static Fraction score(Prepared prepared, Given given) {
        return Marking.mark(prepared.item().type(), prepared.key(), given.response())
                .score();
    }

    /** Empty if no certainty was ever said. The first response of each item counts: later ones know what was wrong. */
    Optional<CertaintyReport> certainty() {
        Map<Certainty, List<Fraction>> scores = new EnumMap<>(Certainty.class);
        Fraction marks = Fraction.ZERO;
        for (int number = 1; number <= paper.size(); number++) {
            List<Given> counted = counted(number);
            if (!counted.isEmpty() && counted.get(0).certainty().isPresent()) {
                Certainty level = counted.get(0).certainty().get();
                Fraction score = score(paper.get(number - 1), counted.get(0));
                scores.computeIfAbsent(level, it -> new ArrayList<>()).add(score);
                marks = marks.plus(level.marks(score));
            }
        }
        List<CertaintyReport.Level> levels = new ArrayList<>();
        scores.forEach((level, all) -> levels.add(level(level, all)));
        return levels.isEmpty() ? Optional.empty() : Optional.of(new CertaintyReport(levels, marks));
    }

    private static CertaintyReport.Level level(Certainty certainty, List<Fraction> scores) {
        String expected = switch (certainty) {
            case LOW -> "below 67 %";
            case MIDDLE -> "67 to 80 %";
            case HIGH -> "above 80 %";
        };
        Fraction sum = scores.stream().reduce(Fraction.ZERO, Fraction::plus);
        return new CertaintyReport.Level(certainty, scores.size(), sum.dividedBy(Fraction.of(scores.size())), expected);
    }
}
