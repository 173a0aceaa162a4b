package roundtrip.quiz.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import roundtrip.quiz.review.Memory.Phase;

/**
 * FSRS-6, the published algorithm with its published default weights, written anew: without chance, for 90 % remembered,
 * with steps of 1 and 10 minutes to learn and of 10 minutes to learn again.
 */
public final class Fsrs implements Reviewer {

    private static final double[] W = {
        0.2172, 1.1771, 3.2602, 16.1507, 7.0114, 0.57, 2.0966, 0.0069, 1.5261, 0.112, 1.0178, 1.849, 0.1133, 0.3127,
        2.2934, 0.2191, 3.0004, 0.7536, 0.3332, 0.1437, 0.2
    };

    private static final double DECAY = -W[20];
    private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;
    private static final double LEAST_STABILITY = 0.01;
    private static final long LONGEST = 36_500;
    private static final List<Duration> LEARNING = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final List<Duration> RELEARNING = List.of(Duration.ofMinutes(10));

    @Override
    public Memory next(Optional<Memory> before, Rating rating, Instant at) {
        if (before.isEmpty()) {
            return scheduled(Phase.LEARNING, 0, W[rating.grade() - 1], firstDifficulty(rating), rating, at);
        }
        Memory memory = before.get();
        long days = Math.max(0, Duration.between(memory.last(), at).toDays());
        double stability = days < 1 ? withinADay(memory.stability(), rating) : after(memory, rating, days);
        double difficulty = nextDifficulty(memory.difficulty(), rating);
        return scheduled(memory.phase(), memory.step(), Math.max(stability, LEAST_STABILITY), difficulty, rating, at);
    }

    private static Memory scheduled(
            Phase phase, int step, double stability, double difficulty, Rating rating, Instant at) {
        List<Duration> steps = phase == Phase.LEARNING ? LEARNING : RELEARNING;
        if (rating == Rating.AGAIN) {
            Phase next = phase == Phase.LEARNING ? Phase.LEARNING : Phase.RELEARNING;
            return new Memory(next, 0, stability, difficulty, at, at.plus(steps.get(0)));
        }
        boolean learned = phase == Phase.REVIEW
                || rating == Rating.EASY
                || (rating == Rating.GOOD && step + 1 >= steps.size())
                || step >= steps.size();
        if (learned) {
            return new Memory(Phase.REVIEW, 0, stability, difficulty, at, at.plus(interval(stability)));
        }
        if (rating == Rating.GOOD) {
            return new Memory(phase, step + 1, stability, difficulty, at, at.plus(steps.get(step + 1)));
        }
        return new Memory(phase, step, stability, difficulty, at, at.plus(hard(steps, step)));
    }

    private static Duration hard(List<Duration> steps, int step) {
        if (step > 0) {
            return steps.get(step);
        }
        return steps.size() == 1
                ? steps.get(0).multipliedBy(3).dividedBy(2)
                : steps.get(0).plus(steps.get(1)).dividedBy(2);
    }

    /** At 90 %, the interval is the stability. */
    private static Duration interval(double stability) {
        return Duration.ofDays(Math.min(Math.max(Math.round(stability), 1), LONGEST));
    }

    private static double firstDifficulty(Rating rating) {
        return clamped(W[4] - Math.exp(W[5] * (rating.grade() - 1)) + 1);
    }

    private static double nextDifficulty(double difficulty, Rating rating) {
        double damped = (10 - difficulty) * -(W[6] * (rating.grade() - 3)) / 9;
        return clamped(W[7] * firstDifficulty(Rating.EASY) + (1 - W[7]) * (difficulty + damped));
    }

    private static double clamped(double difficulty) {
        return Math.min(Math.max(difficulty, 1), 10);
    }

    private static double withinADay(double stability, Rating rating) {
        double growth = Math.exp(W[17] * (rating.grade() - 3 + W[18])) * Math.pow(stability, -W[19]);
        return stability * (rating.compareTo(Rating.GOOD) >= 0 ? Math.max(growth, 1) : growth);
    }

    private static double after(Memory memory, Rating rating, long days) {
        double s = memory.stability();
        double d = memory.difficulty();
        double remembered = Math.pow(1 + FACTOR * days / s, DECAY);
        if (rating == Rating.AGAIN) {
            double forgotten =
                    W[11] * Math.pow(d, -W[12]) * (Math.pow(s + 1, W[13]) - 1) * Math.exp((1 - remembered) * W[14]);
            return Math.min(forgotten, s / Math.exp(W[17] * W[18]));
        }
        double hard = rating == Rating.HARD ? W[15] : 1;
        double easy = rating == Rating.EASY ? W[16] : 1;
        double growth =
                Math.exp(W[8]) * (11 - d) * Math.pow(s, -W[9]) * (Math.exp((1 - remembered) * W[10]) - 1) * hard * easy;
        return s * (1 + growth);
    }
}
