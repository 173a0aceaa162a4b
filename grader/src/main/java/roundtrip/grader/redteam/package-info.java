/**
 * Hostile submissions, each with the mark that it truly deserves, and what grades them as a class and says whether the promises
 * held: the true mark, unharmed neighbours, nothing touched and nothing left. The attacks themselves are data, below
 * {@code grader/redteam}.
 */
@NullMarked
package roundtrip.grader.redteam;

import org.jspecify.annotations.NullMarked;
