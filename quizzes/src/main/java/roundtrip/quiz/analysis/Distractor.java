package roundtrip.quiz.analysis;

import java.util.List;

/**
 * One pick of an item: an option, a pair, a typed answer.
 *
 * @param right whether it is part of the key
 * @param share of those who had the item
 * @param meanTotal of those who chose it
 * @param rest correlation of choosing it with the rest of the test
 * @param thirds share of the lowest, middle and highest third by total that chose it
 */
public record Distractor(
        String pick, boolean right, int count, Figure share, Figure meanTotal, Figure rest, List<Double> thirds) {

    public Distractor {
        thirds = List.copyOf(thirds);
    }
}
