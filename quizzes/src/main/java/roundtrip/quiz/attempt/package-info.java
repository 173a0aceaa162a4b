/** Attempts: drawing, tokens and order from the seed, events and the states they lead to, deadlines, and what a learner may see. */
@NullMarked
package roundtrip.quiz.attempt;

import org.jspecify.annotations.NullMarked;
