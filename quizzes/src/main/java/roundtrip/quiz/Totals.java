package roundtrip.quiz;

/**
 * What an attempt has earned.
 *
 * @param points so far
 * @param max the most that could be earned
 */
public record Totals(Fraction points, Fraction max) {}
