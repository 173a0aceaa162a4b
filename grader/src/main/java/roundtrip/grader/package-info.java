/** What a caller of the grader sees: {@link roundtrip.grader.Grader} and {@link roundtrip.grader.Progress}; the machinery has packages of its own below. */
@NullMarked
package roundtrip.grader;

import org.jspecify.annotations.NullMarked;
