/** When which misconception is due again: spaced repetition over misconceptions, not over cards. */
@NullMarked
package roundtrip.quiz.review;

import org.jspecify.annotations.NullMarked;
