/** What a caller of the grader sees; the way of a submission through it has packages of its own below. */
@NullMarked
package roundtrip.grader;

import org.jspecify.annotations.NullMarked;
