/**
 * Item analysis: figures with one named formula each, their intervals, and flags. Reads rows of responses; knows nothing of
 * attempts. What is undefined is said to be so, and why, and is never 0.
 */
@NullMarked
package roundtrip.quiz.analysis;

import org.jspecify.annotations.NullMarked;
