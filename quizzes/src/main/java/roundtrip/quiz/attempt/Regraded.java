package roundtrip.quiz.attempt;

import roundtrip.quiz.Fraction;

/**
 * What a regrade made of an item of an attempt; the events keep what it was before.
 *
 * @param max 0 for an item that was dropped
 * @param contentHash of the version whose key and feedback count since
 */
record Regraded(Fraction points, Fraction max, String contentHash) {}
